import { describe, expect, test } from 'vitest'
import {
  bitString,
  integer,
  namedBits,
  objectId,
  octetString,
  sequence,
  setOf,
  time,
} from '../../../../electron/core/documents/signing/der'
import {
  childAt,
  childrenOf,
  DerError,
  dottedOf,
  readDer,
} from '../../../../electron/core/documents/signing/der-node'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

describe('DER', () => {
  test.each([
    [0, '020100'],
    [127, '02017f'],
    [128, '02020080'],
    [256, '02020100'],
  ])('writes the number %i in the fewest bytes, and never as a negative one', (value, expected) => {
    expect(hex(integer(value))).toBe(expected)
  })

  test('drops zeros before a number, and adds one where its first bit is set', () => {
    expect(hex(integer(Buffer.from('000001', 'hex')))).toBe('020101')
    expect(hex(integer(Buffer.from('ff', 'hex')))).toBe('020200ff')
  })

  test.each([
    [127, '047f'],
    [128, '048180'],
    [255, '0481ff'],
    [256, '04820100'],
  ])('writes a length of %i', (length, head) => {
    expect(hex(octetString(Buffer.alloc(length))).slice(0, head.length)).toBe(head)
  })

  test('writes object identifiers as X.690 shows them', () => {
    expect(hex(objectId('1.2.840.113549'))).toBe('06062a864886f70d')
    expect(hex(objectId('2.5.4.3'))).toBe('0603550403')
  })

  test('puts the members of a set in the order of their bytes', () => {
    expect(hex(setOf(integer(2), integer(1)))).toBe('3106020101020102')
  })

  test('writes named bits without trailing zeros', () => {
    expect(hex(namedBits(0, 1))).toBe('030206c0')
    expect(hex(namedBits(5, 6))).toBe('03020106')
  })

  test('writes years until 2049 with two digits and later ones with four', () => {
    expect(hex(time(new Date('2049-12-31T23:59:59.900Z')))).toBe(`170d${hex(Buffer.from('491231235959Z'))}`)
    expect(hex(time(new Date('2050-01-01T00:00:00.000Z')))).toBe(`180f${hex(Buffer.from('20500101000000Z'))}`)
  })
})

describe('reading DER', () => {
  test('gives back what was written', () => {
    const node = readDer(sequence(objectId('1.2.840.113549.1.7.2'), bitString(Buffer.from([7]))))
    expect(dottedOf(childAt(node, 0))).toBe('1.2.840.113549.1.7.2')
    expect(childrenOf(node).map(({ tag }) => tag)).toEqual([0x06, 0x03])
  })

  test('follows a length that is marked by its end, as BER allows', () => {
    const indefinite = Buffer.from('3080020101308002010200000000', 'hex')
    const [first, second] = childrenOf(readDer(indefinite))
    expect(first?.body).toEqual(Buffer.from([1]))
    expect(second?.raw.length).toBe(7)
  })

  test.each([
    ['', 'nothing'],
    ['30', 'a tag without a length'],
    ['300502', 'a length beyond the end'],
    ['3080020101', 'an end that never comes'],
    ['308900000000000000000001', 'a length of nine bytes'],
    ['1f8101', 'a tag of several bytes'],
    [`${'3080'.repeat(5000)}`, 'five thousand values in each other'],
  ])('refuses %s', (bytes) => {
    expect(() => readDer(Buffer.from(bytes, 'hex'))).toThrow(DerError)
  })

  test('refuses to name a value that is no identifier', () => {
    expect(() => dottedOf(readDer(integer(1)))).toThrow(DerError)
    expect(() => childAt(readDer(sequence()), 0)).toThrow(DerError)
  })
})
