import { describe, expect, test } from 'vitest'
import { certificateName } from '../../../../electron/core/documents/signing/certificate-name'

describe('a name in a certificate', () => {
  test.each([
    'Łukasz Żółć',
    'Nguyễn Thị Ánh',
    '王小明',
    'عمر الفاروق',
    'דוד כהן',
    'สมชาย ใจดี',
    'राहुल शर्मा',
    'O’Brien–Smith',
    '김민준',
  ])('is %s as its owner writes it', (name) => {
    expect(certificateName(name)).toBe(name)
  })

  test('holds 64 characters of a longer one', () => {
    expect(certificateName('ä'.repeat(64))).toBe('ä'.repeat(64))
    expect(certificateName('ä'.repeat(65))).toBe('ä'.repeat(64))
  })

  test('leaves out what validators of certificates do not know', () => {
    expect(certificateName('Ana 👩🏽‍💻 María')).toBe('Ana María')
    expect(certificateName('Anna\u202e\ue000\ufffd')).toBe('Anna')
  })

  test('runs one way only, that of its first letter', () => {
    expect(certificateName('عمر Al-Farouq')).toBe('عمر')
    expect(certificateName('Omar عمر')).toBe('Omar')
    expect(certificateName('(עמר) 12')).toBe('עמר')
  })

  test('is a dash where nothing is left', () => {
    expect(certificateName('\u202e\u0000👩')).toBe('–')
  })
})
