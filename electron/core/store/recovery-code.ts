import { createHash, randomBytes } from 'node:crypto'

// A word is five letters that can be spoken, consonant and vowel in turn, and stands for 16 bits (proquints, Wilkerson
// 2009, arXiv:0901.4016): a list of 65,536 words that fits in two lines, none with a letter that is mistaken for a digit.
const consonants = 'bdfghjklmnprstvz'
const vowels = 'aiou'

/** The secret in a recovery code: 128 bits. */
const secretBytes = 16

/** Words of a recovery code: eight for the secret and a ninth that checks them. */
export const recoveryCodeWords = 9

/** A new secret and the words to print for it. */
export function newRecoveryCode(): { readonly secret: Buffer; readonly words: readonly string[] } {
  const secret = randomBytes(secretBytes)
  return { secret, words: wordsOf(secret) }
}

/**
 * The secret of a typed code; null when a word is none, one is missing or too many, or the check word tells that one
 * is wrong. Capitals, hyphens, line breaks and further spaces do not matter.
 */
export function readRecoveryCode(typed: string): Buffer | null {
  const words = typed.toLowerCase().match(/[a-z]+/g) ?? []
  if (words.length !== recoveryCodeWords) return null
  const numbers = words.map(numberOf)
  const bytes = Buffer.alloc(secretBytes + 2)
  for (const [index, number] of numbers.entries()) {
    if (number === null) return null
    bytes.writeUInt16BE(number, index * 2)
  }
  const secret = bytes.subarray(0, secretBytes)
  return wordsOf(secret).join(' ') === words.join(' ') ? Buffer.from(secret) : null
}

function wordsOf(secret: Buffer): string[] {
  const check = createHash('sha256').update('plumbline recovery code').update(secret).digest().subarray(0, 2)
  const bytes = Buffer.concat([secret, check])
  return Array.from({ length: recoveryCodeWords }, (_, index) => wordOf(bytes.readUInt16BE(index * 2)))
}

function wordOf(number: number): string {
  const consonant = (shift: number): string => consonants.charAt((number >> shift) & 15)
  const vowel = (shift: number): string => vowels.charAt((number >> shift) & 3)
  return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0)
}

function numberOf(word: string): number | null {
  if (!/^[bdfghjklmnprstvz][aiou][bdfghjklmnprstvz][aiou][bdfghjklmnprstvz]$/.test(word)) return null
  const digits = [...word].map((letter, index) => (index % 2 === 0 ? consonants : vowels).indexOf(letter))
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = digits
  return (a << 12) | (b << 10) | (c << 6) | (d << 4) | e
}
