import { describe, expect, test } from 'vitest'
import { refusalSentence } from '../../helpers/read-table'

describe('a file that is no table', () => {
  test.each([
    ['half a workbook', Buffer.from('504b0304140006000800', 'hex'), /workbook is damaged or only half there/],
    [
      'an old Excel workbook',
      Buffer.from('d0cf11e0a1b11ae10000', 'hex'),
      /old Excel workbook.*save it as an Excel workbook/,
    ],
    ['a PDF', Buffer.from('%PDF-1.7\n'), /This is a PDF/],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), /picture \(PNG\)/],
    ['a packed file', Buffer.from('1f8b0800', 'hex'), /gzip/],
    ['a web page', Buffer.from('<html><table><tr><td>Owner</td></tr></table></html>'), /This is a web page/],
    ['XML', Buffer.from('<?xml version="1.0"?><rows/>'), /This is an XML file/],
    [
      'a workbook in XML',
      Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>'),
      /workbook saved as XML/,
    ],
    ['JSON', Buffer.from('[{"owner": "Jonas"}]'), /This is a JSON file/],
    ['UTF-32', Buffer.from('fffe0000610000002c000000', 'hex'), /UTF-32/],
    ['nothing', Buffer.alloc(0), /This file is empty/],
    ['blank lines', Buffer.from('\n \n,,\n'), /This file is empty/],
    ['noise', Buffer.from(Array.from({ length: 500 }, (_, n) => (n * 37) % 256)), /This is no text file/],
  ])('%s is refused with what it is', async (_, bytes, sentence) => {
    expect(await refusalSentence(bytes)).toMatch(sentence)
  })
})
