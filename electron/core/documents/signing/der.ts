/** DER, the distinguished encoding of ASN.1 (ITU-T X.690): the few types that certificates and signatures need. */

/** A value with its tag and length in front. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag, ...lengthOf(body.length)]), body])
}

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length]
  const bytes: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return [0x80 + bytes.length, ...bytes]
}

export function sequence(...parts: readonly Uint8Array[]): Buffer {
  return der(0x30, ...parts)
}

/** A SET OF: its members stand in the order of their bytes (11.6). */
export function setOf(...members: readonly Uint8Array[]): Buffer {
  return der(0x31, ...members.toSorted(Buffer.compare))
}

/** A whole number from its bytes, or a small one. Always positive. */
export function integer(value: number | Uint8Array): Buffer {
  const bytes = typeof value === 'number' ? numberBytes(value) : Buffer.from(value)
  const first = bytes.findIndex((byte) => byte !== 0)
  const shortest = first < 0 ? Buffer.from([0]) : bytes.subarray(first)
  // a first bit of 1 would mean a negative number
  return (shortest[0] ?? 0) >= 0x80 ? der(0x02, Buffer.from([0]), shortest) : der(0x02, shortest)
}

function numberBytes(value: number): Buffer {
  const hex = value.toString(16)
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')
}

export function octetString(bytes: Uint8Array): Buffer {
  return der(0x04, bytes)
}

/** Whole bytes as bits. */
export function bitString(bytes: Uint8Array): Buffer {
  return der(0x03, Buffer.from([0]), bytes)
}

/** Bits by their numbers, the first one 0, without trailing zeros (11.2.2): `namedBits(0, 1)` → digitalSignature and nonRepudiation. */
export function namedBits(...bits: readonly number[]): Buffer {
  const highest = Math.max(...bits)
  const bytes = Buffer.alloc(Math.floor(highest / 8) + 1)
  for (const bit of bits) {
    const index = Math.floor(bit / 8)
    bytes[index] = (bytes[index] ?? 0) | (0x80 >> (bit % 8))
  }
  return der(0x03, Buffer.from([7 - (highest % 8)]), bytes)
}

export function utf8String(text: string): Buffer {
  return der(0x0c, Buffer.from(text, 'utf8'))
}

export function nullValue(): Buffer {
  return der(0x05)
}

export function yes(): Buffer {
  return der(0x01, Buffer.from([0xff]))
}

/** `objectId('1.2.840.10045.4.3.2')`: the first two numbers share a byte, the others are in base 128 (8.19). */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}

function base128(value: number): number[] {
  const digits = [value % 128]
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    digits.unshift(0x80 + (rest % 128))
  }
  return digits
}

/** A moment in UTC, to the second: two digits for the year until 2049, four from 2050 on (RFC 5280, 4.1.2.5). */
export function time(at: Date): Buffer {
  const digits = at.toISOString().replace(/[-:T]|\.\d+/g, '')
  return at.getUTCFullYear() < 2050 ? der(0x17, Buffer.from(digits.slice(2))) : der(0x18, Buffer.from(digits))
}
