import { createDecipheriv, createHash } from 'node:crypto'
import { emptyPasswordKey } from './empty-password-key'
import type { PdfFile } from './pdf-file'
import { isDict, isString, nameOf, type PdfDict, type PdfValue } from './pdf-value'
import { rc4 } from './rc4'

/** How something in a file is encrypted. */
type Cipher = 'none' | 'rc4' | 'aes128' | 'aes256'

type Which = { readonly number: number; readonly generation: number }

/**
 * The way into a file that is encrypted (ISO 32000-1, 7.6; ISO 32000-2, 7.6) and that anybody may read, because its
 * password for readers is empty.
 */
export class Decryption {
  private constructor(
    private readonly key: Buffer,
    private readonly strings: Cipher,
    private readonly streams: Cipher,
  ) {}

  /** Null for a file that asks for a password, or is encrypted in a way that is not known here. */
  static of(file: PdfFile, dict: PdfDict): Decryption | null {
    const { entries } = dict
    if (nameOf(file.resolve(entries.get('Filter'))) !== 'Standard') return null
    const version = file.resolve(entries.get('V'))
    const isNew = version === 4 || version === 5
    if (!isNew && version !== 1 && version !== 2) return null
    const [strings, streams] = isNew
      ? [cipherOf(file, dict, 'StrF'), cipherOf(file, dict, 'StmF')]
      : (['rc4', 'rc4'] as const)
    const key = emptyPasswordKey(file, dict)
    return key === null || strings === null || streams === null ? null : new Decryption(key, strings, streams)
  }

  /** A value of an object that is not packed, with its strings decrypted; its streams stay as they are. */
  value(value: PdfValue, which: Which): PdfValue {
    if (isString(value)) return { kind: 'string', bytes: this.decrypt(value.bytes, this.strings, which) }
    if (isDict(value)) return this.dict(value, which)
    if (typeof value !== 'object' || value === null) return value
    if (value.kind === 'array')
      return { kind: 'array', items: value.items.map((item) => this.value(item, which)) }
    if (value.kind === 'stream') return { ...value, dict: this.dict(value.dict, which) }
    return value
  }

  /** The bytes of the stream of an object, as they were before they were encrypted. */
  stream(data: Buffer, which: Which): Buffer {
    return this.decrypt(data, this.streams, which)
  }

  private dict({ entries }: PdfDict, which: Which): PdfDict {
    // the container of a signature is never encrypted (7.6.1)
    const isPlain = (key: string): boolean => key === 'Contents' && entries.has('ByteRange')
    return {
      kind: 'dict',
      entries: new Map(
        [...entries].map(([key, entry]) => [key, isPlain(key) ? entry : this.value(entry, which)]),
      ),
    }
  }

  private decrypt(data: Buffer, cipher: Cipher, which: Which): Buffer {
    switch (cipher) {
      case 'none':
        return data
      case 'rc4':
        return rc4(this.keyOf(which, false), data)
      case 'aes128':
        return aes('aes-128-cbc', this.keyOf(which, true), data)
      case 'aes256':
        return aes('aes-256-cbc', this.key, data)
    }
  }

  /** The key of one object (7.6.2, algorithm 1). */
  private keyOf({ number, generation }: Which, isAes: boolean): Buffer {
    const numbers = Buffer.alloc(5)
    numbers.writeUIntLE(number % 2 ** 24, 0, 3)
    numbers.writeUIntLE(generation % 2 ** 16, 3, 2)
    return createHash('md5')
      .update(this.key)
      .update(numbers)
      .update(isAes ? 'sAlT' : '')
      .digest()
      .subarray(0, Math.min(16, this.key.length + 5))
  }
}

/** What a crypt filter does (7.6.5, tables 25 and 26); null where that is not known. */
function cipherOf(file: PdfFile, { entries }: PdfDict, use: 'StrF' | 'StmF'): Cipher | null {
  const name = nameOf(file.resolve(entries.get(use))) ?? 'Identity'
  if (name === 'Identity') return 'none'
  const filter = file.dict(file.dict(entries.get('CF'))?.entries.get(name))
  return ciphers.get(nameOf(file.resolve(filter?.entries.get('CFM'))) ?? '') ?? null
}

const ciphers: ReadonlyMap<string, Cipher> = new Map([
  ['None', 'none'],
  ['V2', 'rc4'],
  ['AESV2', 'aes128'],
  ['AESV3', 'aes256'],
])

/** Sixteen bytes to begin with, then blocks, the last one filled up with the number of bytes that fill it. */
function aes(name: 'aes-128-cbc' | 'aes-256-cbc', key: Buffer, data: Buffer): Buffer {
  const blocks = data.subarray(16, data.length - (data.length % 16))
  if (blocks.length === 0 || key.length !== (name === 'aes-128-cbc' ? 16 : 32)) return Buffer.alloc(0)
  const cipher = createDecipheriv(name, key, data.subarray(0, 16)).setAutoPadding(false)
  const plain = Buffer.concat([cipher.update(blocks), cipher.final()])
  const filled = plain.at(-1) ?? 0
  return filled >= 1 && filled <= 16 ? plain.subarray(0, plain.length - filled) : plain
}
