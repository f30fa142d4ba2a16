import { describe, expect, test } from 'vitest'
import { partDecoder } from '../../../electron/core/imports/decode-text'
import { textOf } from '../../../electron/core/imports/file-text'
import { packed } from '../../../electron/core/imports/packed-bytes'
import { detectEncoding } from '../../../electron/core/imports/text-encoding'
import type { Encoding } from '../../../shared/domain/import-file'

/** The bytes of a text in a legacy encoding, by trying every byte (or pair of bytes) that the decoder knows. */
function encoded(text: string, encoding: Encoding): Uint8Array {
  const known = new Map<string, number[]>()
  const note = (bytes: number[]): void => {
    const decoder = partDecoder(encoding, { fatal: false })
    const letter = decoder.decode(new Uint8Array(bytes)) + decoder.end()
    if ([...letter].length === 1 && letter !== '\ufffd' && !known.has(letter)) known.set(letter, bytes)
  }
  for (let byte = 0; byte < 256; byte++) note([byte])
  if (/shift|euc|gb|big5/.test(encoding)) {
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) note([lead, trail])
  }
  return new Uint8Array(
    [...text].flatMap((letter) => {
      const bytes = known.get(letter)
      if (bytes === undefined) throw new Error(`${encoding} has no ${letter}`)
      return bytes
    }),
  )
}

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

const german =
  'Verkäufer;Straße\nJörg Müller;Königsallee 3\nBärbel Groß;Große Gasse 8\nGünther Schäfer;Mühlweg 4\n'

describe('the encoding of a file', () => {
  test('is what its mark says', () => {
    expect(detectEncoding(packed(Buffer.from('\ufeffa,b')))).toMatchObject({ value: 'utf-8' })
    expect(detectEncoding(packed(utf16('\ufeffa,b', 'le')))).toMatchObject({ value: 'utf-16le' })
    expect(detectEncoding(packed(utf16('\ufeffa,b', 'be')))).toMatchObject({ value: 'utf-16be' })
  })

  test.each([
    ['Russian', 'Менеджер;Сумма\r\nИван Петров;1234,56\r\nОльга;99,90\r\n'],
    ['Japanese', '担当者,金額\n佐藤,1234\n鈴木,99\n'],
    ['Greek', 'Πωλητής;Ποσό\nΝίκος;12\n'],
  ])('is UTF-16 without a mark where the letters are %s and the text reads as a table', (_, text) => {
    for (const order of ['le', 'be'] as const) {
      expect(detectEncoding(packed(utf16(text, order)))).toMatchObject({ value: `utf-16${order}` })
    }
  })

  test('is UTF-16 without a mark where every second byte is zero', () => {
    expect(detectEncoding(packed(utf16('name,amount\nJonas,5\n', 'le')))).toMatchObject({ value: 'utf-16le' })
    expect(detectEncoding(packed(utf16('name,amount\nJonas,5\n', 'be')))).toMatchObject({ value: 'utf-16be' })
  })

  test('is UTF-8 where every letter fits it', () => {
    expect(detectEncoding(packed(Buffer.from('Łukasz,5\n')))).toEqual({
      value: 'utf-8',
      evidence: 'All letters beyond plain ones are valid UTF-8.',
      readings: [],
    })
    expect(detectEncoding(packed(Buffer.from('Jonas,5\n'))).evidence).toMatch(/the same in every encoding/)
  })

  test.each<[Encoding, string]>([
    ['windows-1252', german],
    [
      'windows-1252',
      'Vendeur;Durée\nHélène Lefèvre;“prévu”\nFrançois Béranger;réglé à 12 €\nAndré Noël;déjà payé\n',
    ],
    ['macintosh', german],
    ['iso-8859-15', 'Vendeur;Montant\nHélène;12 €\nFrançois;8 €\nNoël;5 €\nAndré;9 €\n'],
    ['windows-1251', 'Имя;Сумма\nИван Петров;сделка закрыта\nОльга Смирнова;сделка потеряна\n'],
    [
      'koi8-r',
      'Имя;Сумма\nИван Петров;сделка закрыта успешно вчера\nОльга Смирнова;сделка потеряна навсегда\n',
    ],
    [
      'shift_jis',
      '名前,金額\n田中さんは今日も電話をかけました,100\n鈴木さんはまだ電話をかけていません,200\n',
    ],
    ['euc-kr', '이름,금액\n김영희는 오늘 전화를 했습니다,100\n이철수는 아직 전화하지 않았습니다,200\n'],
    ['gb18030', '姓名,金额\n王小明今天打了电话,100\n李小红还没有打电话,200\n张伟昨天已经完成了销售,300\n'],
  ])('is %s by its letters', (encoding, text) => {
    const bytes = encoded(text, encoding)
    const found = detectEncoding(packed(bytes))
    expect(found.value).toBe(encoding)
    expect(found.evidence).toMatch(/check that “.+” looks right/)
    expect(decoded(bytes, encoding)).toBe(text)
  })

  test.each<[Encoding, string]>([
    ['windows-1250', 'Owner;Amount\nMichał;5\n'],
    ['windows-1250', 'Handlowiec;Kwota\nŁukasz Żółć;5\nAgnieszka Wójcik;3\n'],
    ['windows-1250', 'Owner;Amount\nJiří Dvořák;5\nTomáš Novotný;1\n'],
    ['iso-8859-2', 'Owner;Amount\nŁukasz Wiśniewski;5\nMałgorzata;2\n'],
    ['windows-1252', 'Name;x\nMüller;1\n'],
    ['windows-1252', 'Owner;x\nJosé Núñez;1\n'],
    ['windows-1252', 'Vendedor;Valor\nJoão Conceição;1\n'],
    ['windows-1252', 'Säljare;Belopp\nÅsa Sjöström;1\n'],
    ['windows-1254', 'Temsilci;Tutar\nAyşe Yılmaz;1\nÇağrı Öztürk;2\n'],
    ['windows-1257', 'Owner;x\nJānis Bērziņš;1\n'],
    ['windows-1251', 'Owner;Amount\nИван Петров;1\nОльга Щукина;1\n'],
    ['koi8-r', 'Owner;Amount\nИван;1\n'],
    ['macintosh', 'Owner;x\nMüller;1\n'],
    ['macintosh', 'Owner;x\nHélène Lefèvre;1\n'],
    ['shift_jis', 'Owner,Amount\n田中,100\n鈴木,20\n'],
    ['euc-jp', '担当者,金額\n佐藤 健,100\n山本 さくら,20\n'],
    ['euc-kr', '담당자,금액\n김영희,100\n이철수,20\n'],
    ['gb18030', 'Owner,Amount\n王小明,100\n欧阳娜娜,20\n'],
    ['big5', 'Owner,Amount\n陳怡君,100\n'],
  ])('is %s by its letters, where it has a name or two', (encoding, text) => {
    const bytes = encoded(text, encoding)
    const { value, readings } = detectEncoding(packed(bytes))
    expect(decoded(bytes, value)).toBe(text)
    // where another reading is nearly as likely it is asked, and this one is among them
    if (readings.length > 0) expect(readings[0]?.encoding).toBe(value)
  })

  test.each<[string, Encoding, string]>([
    ['Polish or French', 'windows-1250', 'Dębski Józef'],
    ['French or Czech', 'windows-1252', 'Hélène'],
    ['Turkish or Icelandic', 'windows-1254', 'Ayşe Yılmaz'],
    ['Hungarian or Portuguese', 'windows-1250', 'Győző'],
    ['Croatian or Lithuanian', 'windows-1250', 'Luka Kovačić'],
    ['Danish or Lithuanian', 'windows-1252', 'Søren Kjær'],
  ])('is asked where a name may be %s', (_, encoding, name) => {
    const { readings } = detectEncoding(packed(encoded(`Owner;x\n${name};1\n`, encoding)))
    expect(readings.length).toBeGreaterThan(1)
    expect(readings.map(({ example }) => example)).toContain(name)
  })
})

test('one damaged letter does not make another encoding', () => {
  const bytes = Buffer.concat([
    Buffer.from('Łukasz Żółć;Jörg Müller;Hélène\n'),
    Buffer.from([0xfa]),
    Buffer.from('x;1\n'),
  ])
  expect(detectEncoding(packed(bytes))).toEqual({
    value: 'utf-8',
    evidence: 'Nearly all letters beyond plain ones are valid UTF-8; the others are lost.',
    readings: [],
  })
})

describe('windows-1252', () => {
  test('has a euro sign, dashes and quotation marks where Latin-1 has controls', () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index)
    expect(decoded(bytes, 'windows-1252')).toBe('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ')
    expect(decoded(new Uint8Array([0xff, 0xfe, 0xa0]), 'windows-1252')).toBe('ÿþ\u00a0')
  })

  test('is not taken for Macintosh because of apostrophes inside words', () => {
    const text =
      'Note\nDon’t call\nIt’s won\nWe’ll see\nHe’s out\nShe’s in\nThey’re done\nI’m not\nYou’re late\n'
    expect(detectEncoding(packed(encoded(text, 'windows-1252'))).value).toBe('windows-1252')
  })
})

/** The whole text of a file. */
function decoded(bytes: Uint8Array, encoding: Encoding): string {
  const parts = [...textOf(packed(bytes), encoding).parts()].map(({ part }) => part)
  return Buffer.concat(parts).toString()
}

describe('a text in UTF-8', () => {
  test('has no mark in front', () => {
    expect(decoded(Buffer.from('\ufeffŁukasz'), 'utf-8')).toBe('Łukasz')
  })

  test('stands for letters that the encoding cannot read with the replacement character', () => {
    expect(decoded(new Uint8Array([0x61, 0xfa, 0x62]), 'utf-8')).toBe('a\ufffdb')
  })

  test('is whole where a letter lies across two parts', () => {
    for (const before of [262_143, 262_142, 262_141]) {
      const text = `${'x'.repeat(before)}名前🙂`
      expect(decoded(Buffer.from(text), 'utf-8')).toBe(text)
    }
    const text = `${'x'.repeat(131_071)}🙂名前`
    expect(decoded(utf16(text, 'be'), 'utf-16be')).toBe(text)
    const japanese = encoded('名', 'shift_jis')
    const bytes = Buffer.concat([Buffer.alloc(262_143, 'x'), japanese])
    expect(decoded(bytes, 'shift_jis').slice(-1)).toBe('名')
  })
})
