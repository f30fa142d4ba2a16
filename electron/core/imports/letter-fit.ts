import type { Encoding } from '../../../shared/domain/import-file'
import { alphabets, frequentCharacters, frequentLetters } from './alphabets'

/** What an encoding is mostly used to write. */
type Writing =
  | { readonly kind: 'latin'; readonly alphabets: readonly string[] }
  | { readonly kind: 'letters'; readonly script: RegExp; readonly frequent: string }
  | {
      readonly kind: 'characters'
      readonly script: RegExp
      readonly frequent: string
      /** The first bytes of the characters that its standard puts first, as those in common use. */
      readonly common: readonly [number, number]
    }

const latin = (name: keyof typeof alphabets): Writing => ({ kind: 'latin', alphabets: alphabets[name] })
const cyrillic: Writing = { kind: 'letters', script: /\p{sc=Cyrl}/u, frequent: frequentLetters.cyrillic }
const greek: Writing = { kind: 'letters', script: /\p{sc=Grek}/u, frequent: frequentLetters.greek }
const japanese = {
  kind: 'characters',
  script: /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}ー々]/u,
  frequent: frequentCharacters.japanese,
} as const
const han = /\p{sc=Han}/u

const writings: ReadonlyMap<Encoding, Writing> = new Map<Encoding, Writing>([
  ['windows-1252', latin('western')],
  ['iso-8859-15', latin('western')],
  ['macintosh', latin('western')],
  ['windows-1250', latin('central')],
  ['iso-8859-2', latin('central')],
  ['windows-1254', latin('turkish')],
  ['windows-1257', latin('baltic')],
  ['windows-1251', cyrillic],
  ['koi8-r', cyrillic],
  ['iso-8859-5', cyrillic],
  ['windows-1253', greek],
  ['iso-8859-7', greek],
  ['windows-1255', { kind: 'letters', script: /\p{sc=Hebr}/u, frequent: frequentLetters.hebrew }],
  ['windows-1256', { kind: 'letters', script: /\p{sc=Arab}/u, frequent: frequentLetters.arabic }],
  // the ranges are level 1 of JIS X 0208, GB 2312 and Big5
  ['shift_jis', { ...japanese, common: [0x88, 0x98] }],
  ['euc-jp', { ...japanese, common: [0xb0, 0xcf] }],
  [
    'euc-kr',
    {
      kind: 'characters',
      script: /\p{sc=Hang}/u,
      frequent: frequentCharacters.korean,
      common: [0xb0, 0xc8],
    },
  ],
  [
    'gb18030',
    { kind: 'characters', script: han, frequent: frequentCharacters.simplified, common: [0xb0, 0xd7] },
  ],
  [
    'big5',
    { kind: 'characters', script: han, frequent: frequentCharacters.traditional, common: [0xa4, 0xc6] },
  ],
])

/** Encodings whose texts can be judged; UTF-8 and UTF-16 are told otherwise. */
export const judgedEncodings: readonly Encoding[] = [...writings.keys()]

/** Signs that stand in texts of any language, and of these the ones that stand inside and right beside words. */
const sign = /[€£¥§°–—‘’“”„‚«»…·•²³ªº™®©×\u00a0\u3000-\u3002\uff01-\uff5e年月日円元원]/u
const signInWord = /[’‘–ªº\u00a0年月日円元원]/u
const vowel = /[aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿāăąēėęěīįıōőūůűųаеёиоуыэюяαεηιουωάέήίόύώ]/iu

/**
 * How badly the letters beyond ASCII of a text fit what an encoding is used to write: 0 where each is as expected, about 1
 * and more where they are as in a wrong reading. Judged by the alphabets of languages and their most frequent letters, by
 * large letters inside of words, words of two scripts, and syllables that nobody can speak.
 */
export function misfit(text: string, encoding: Encoding): number {
  const writing = writings.get(encoding)
  const words = text.match(/[^\s,;|"]*[^\p{ASCII}][^\s,;|"]*/gu) ?? []
  if (writing === undefined || words.length === 0) return 0
  let cost = 0
  let letters = 0
  for (const word of words) {
    for (const letter of word.match(/[^\p{ASCII}]/gu) ?? []) {
      letters++
      cost += sign.test(letter) ? signCost(word, letter) : letterCost(letter, encoding, writing)
    }
    cost += wordCost(word, writing)
  }
  if (writing.kind === 'latin') cost += outsideOfLanguages(words, writing.alphabets)
  return cost / letters
}

function signCost(word: string, letter: string): number {
  if (signInWord.test(letter)) return 0
  const at = word.indexOf(letter)
  return /\p{L}/u.test(word[at - 1] ?? '') || /\p{L}/u.test(word[at + 1] ?? '') ? 1.5 : 0.2
}

function letterCost(letter: string, encoding: Encoding, writing: Writing): number {
  if (!/[\p{L}\p{M}]/u.test(letter)) return 1.5
  switch (writing.kind) {
    case 'latin':
      return 0
    case 'letters':
      if (!writing.script.test(letter)) return 1.5
      return writing.frequent.includes(letter.toLowerCase()) ? 0 : 0.4
    case 'characters':
      // half-width kana are what single bytes of other encodings become
      if (/[\uff61-\uff9f]/u.test(letter)) return 0.8
      if (!writing.script.test(letter)) return 1.5
      if (/[\p{sc=Hira}\p{sc=Kana}]/u.test(letter) || writing.frequent.includes(letter)) return 0
      return commonCharacters(encoding, writing.common).has(letter) ? 0.3 : 0.9
  }
}

const commonSets = new Map<Encoding, ReadonlySet<string>>()

function commonCharacters(encoding: Encoding, [from, to]: readonly [number, number]): ReadonlySet<string> {
  const known = commonSets.get(encoding)
  if (known !== undefined) return known
  const decoder = new TextDecoder(encoding)
  const bytes: number[] = []
  for (let lead = from; lead <= to; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) if (trail !== 0x7f) bytes.push(lead, trail, 0x20)
  }
  const set = new Set(decoder.decode(Uint8Array.from(bytes)))
  commonSets.set(encoding, set)
  return set
}

function wordCost(word: string, writing: Writing): number {
  const letters = word.match(/\p{L}/gu) ?? []
  const special = letters.filter((letter) => /[^\p{ASCII}]/u.test(letter))
  let cost = 0
  const scripts = new Set(letters.map((letter) => (/\p{sc=Latn}/u.test(letter) ? 'latin' : 'other')))
  if (scripts.size > 1) cost += 1.5
  // `ÉTAPE` and `Étape` are written, `JŠrg` and `MŸller` are not
  for (const found of word.match(/\p{Ll}\p{Lu}|\p{Lu}{2}(?=\p{Ll})/gu) ?? []) {
    if (/[^\p{ASCII}]/u.test(found)) cost += 1.5
  }
  if (writing.kind === 'characters') return cost
  if (letters.length === 1 && special.length === 1 && !wordsOfOneLetter.test(word)) cost += 1
  for (const run of word.match(/\p{L}+/gu) ?? []) cost += unspeakable(run)
  const isMostlySpecial = letters.length > 4 && special.length > letters.length / 2
  return writing.kind === 'latin' && isMostlySpecial ? cost + special.length : cost
}

/** `à`, `é` and the like, and initials; a sign of a currency that was read wrongly stands alone too. */
const wordsOfOneLetter = /^[àèéíóúåøæêôиояαοη]$|^\p{L}\.$/iu

/** Three vowels or more, or four consonants or more, in a row, with a letter beyond ASCII among them. */
function unspeakable(word: string): number {
  let cost = 0
  let run = ''
  for (const letter of [...word.replace(/ã[oe]|õe/giu, 'ã'), ' ']) {
    const isVowel = vowel.test(letter)
    if (run !== '' && letter !== ' ' && isVowel === vowel.test(run[0] ?? '')) {
      run += letter
      continue
    }
    const most = vowel.test(run[0] ?? '') ? 2 : 3
    if (/[^\p{ASCII}]/u.test(run) && run.length > most) cost += 0.7
    run = letter
  }
  return cost
}

/** What the letters cost in the language that has most of them. */
function outsideOfLanguages(words: readonly string[], languages: readonly string[]): number {
  const letters = words
    .join('')
    .toLowerCase()
    .match(/(?!\p{ASCII})\p{L}/gu)
  const costs = languages.map((alphabet) => {
    const borrowed = alphabet.indexOf('|')
    return (letters ?? []).reduce((sum, letter) => {
      const at = alphabet.indexOf(letter)
      return sum + (at < 0 ? 1 : at > borrowed ? 0.5 : 0)
    }, 0)
  })
  return Math.min(...costs)
}
