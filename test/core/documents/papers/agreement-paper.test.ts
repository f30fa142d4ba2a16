import { describe, expect, test } from 'vitest'
import { agreementPaper } from '../../../../electron/core/documents/papers/agreement-paper'
import {
  agreementFileName,
  makeAgreement,
  signedPages,
} from '../../../../electron/core/documents/papers/make-agreement'
import { placedPages } from '../../../../electron/core/documents/typesetting/placed-pages'
import { typeset } from '../../../../electron/core/documents/typesetting/typeset'
import { recordOf } from '../../../../electron/core/documents/verifying/attached-record'
import type { AgreementRecord } from '../../../../shared/domain/agreement-record'
import type { GivenSignature } from '../../../../shared/domain/signature'
import { aClause, aSignature } from '../../../builders/agreement'
import { aDrawnMark, anAgreementRecord } from '../../../builders/signed-agreement'
import { linesOnPages, wordsOnPages } from '../../../helpers/placed-words'
import { typefaces } from '../../../helpers/typefaces'

const nobody: readonly GivenSignature[] = []

function pagesOf(record: AgreementRecord, signatures = nobody) {
  return placedPages(typeset(agreementPaper(record, signatures), typefaces))
}

describe('an expectation document on paper', () => {
  test('says between whom, under which number and from when', () => {
    const words = wordsOnPages(pagesOf(anAgreementRecord()))
    expect(words).toContain('Nordhavn Telecom · Inside sales')
    expect(words).toContain('Between Jonas Lindqvist, Account executive, and Katarina Vogel')
    expect(words).toContain('EXP-2026-0001, counts from 23 November 2026')
  })

  test('numbers its clauses, and sets each paragraph and the table below them', () => {
    const clauses = [
      aClause({ heading: 'First', body: 'One.\n\nTwo.' }),
      aClause({ heading: 'Second', table: { columns: ['Goal', 'To'], rows: [['Deals', '14']] } }),
    ]
    const lines = linesOnPages(pagesOf(anAgreementRecord({ clauses })))
    expect(lines).toEqual(
      expect.arrayContaining(['1\u2002First', 'One.', 'Two.', '2\u2002Second', 'Goal', 'Deals', '14']),
    )
  })

  test('sets figures to the right of their column, and words to the left', () => {
    const clauses = [
      aClause({
        table: {
          columns: ['Goal', 'To'],
          rows: [
            ['Deals', '14'],
            ['Calls', '1,400'],
          ],
        },
      }),
    ]
    const items = pagesOf(anAgreementRecord({ clauses })).flatMap(({ blocks }) =>
      blocks.flatMap((block) => block.items),
    )
    const endOf = (text: string): number => {
      const line = items.find((item) => item.kind === 'line' && item.text === text)
      return line?.kind === 'line' ? line.x + line.width : 0
    }
    expect(endOf('14')).toBeCloseTo(endOf('1,400'))
    expect(endOf('Deals')).not.toBeCloseTo(endOf('Calls'))
  })

  test('leaves the place for the person’s answer open in a draft', () => {
    expect(wordsOnPages(pagesOf(anAgreementRecord({ response: null })))).toContain(
      'Before signing, Jonas Lindqvist says here whether they agree',
    )
  })

  test('holds the person’s answer and own words, of any length', () => {
    const words = 'The drop came after my territory was split. '.repeat(300)
    const pages = pagesOf(anAgreementRecord({ response: { kind: 'disagree', words } }))
    expect(pages.length).toBeGreaterThan(3)
    const text = wordsOnPages(pages)
    expect(text).toContain('I do not agree, or not with everything.')
    expect(text.match(/my territory was split\./g)).toHaveLength(300)
  })

  test('shows what each confirms, that nobody has signed, and what a signature means', () => {
    const words = wordsOnPages(pagesOf(anAgreementRecord()))
    expect(words).toContain('I have read every page of this document.')
    expect(words).toContain('I have talked this document through with the person it concerns.')
    expect(words.match(/not signed yet/g)).toHaveLength(2)
    expect(words).toContain('it does not mean that I agree with it, unless I have chosen “I agree”')
  })

  test('shows a typed signature with name, time by this laptop’s clock, and reason', () => {
    const person = aSignature({
      name: 'Jonas Lindqvist',
      at: '2026-11-23T13:51:00.000Z',
      utcOffsetMinutes: 60,
    })
    const lines = linesOnPages(pagesOf(anAgreementRecord(), [person]))
    expect(lines).toContain('23 November 2026, 14:51 by this laptop’s clock')
    expect(lines).toContain('Received, discussed and agreed')
    expect(lines.filter((line) => line === 'not signed yet')).toHaveLength(1)
  })

  test('shows a drawn signature as curves in the field', () => {
    const person = aSignature({ name: 'Jonas Lindqvist', mark: aDrawnMark() })
    const fields = pagesOf(anAgreementRecord(), [person]).flatMap(({ blocks }) =>
      blocks.filter(({ role }) => role === 'signature'),
    )
    expect(fields).toHaveLength(2)
    expect(fields[0]?.items.filter(({ kind }) => kind === 'path').length).toBeGreaterThan(30)
  })

  test('keeps the signatures with what they mean on one page', () => {
    for (let lines = 1; lines < 40; lines += 3) {
      const body = Array.from({ length: lines }, (_, index) => `Line ${index}`).join('\n')
      const pages = pagesOf(anAgreementRecord({ clauses: [aClause({ body })] }))
      const withFields = pages.filter(({ blocks }) => blocks.some(({ role }) => role === 'signature'))
      expect(withFields).toHaveLength(1)
      expect(wordsOnPages(withFields)).toContain('Signing confirms that I received')
    }
  })

  test('says on every page which document it is, and how many pages there are', () => {
    const clauses = Array.from({ length: 30 }, () => aClause())
    const pages = pagesOf(anAgreementRecord({ clauses }))
    for (const [index, page] of pages.entries()) {
      expect(wordsOnPages([page])).toContain(`page ${index + 1} of ${pages.length}`)
      expect(wordsOnPages([page])).toContain('EXP-2026-0001 · What we expect of each other')
    }
  })

  test.each(['A4', 'Letter'] as const)('keeps within the edges of %s, whatever it says', (paper) => {
    const long = 'W'.repeat(200)
    const record = anAgreementRecord({
      paper,
      title: long,
      organisation: long,
      team: long,
      person: { name: long, role: 'W'.repeat(120) },
      manager: { name: long },
      clauses: [
        aClause({
          heading: 'W'.repeat(160),
          body: 'W'.repeat(3000),
          table: {
            columns: ['W'.repeat(300), 'b', 'c', 'd', 'e', 'f'],
            rows: [['W'.repeat(300), 'W'.repeat(300), 'c', 'd', 'e', 'f']],
          },
        }),
      ],
      response: { kind: 'disagree', words: 'W'.repeat(3000) },
    })
    const signature = aSignature({ name: long })
    for (const page of pagesOf(record, [signature, { ...signature, party: 'manager' }])) {
      for (const { items } of page.blocks) {
        for (const item of items) {
          if (item.kind !== 'line') continue
          expect(item.x).toBeGreaterThanOrEqual(0)
          expect(item.x + item.width).toBeLessThanOrEqual(page.width)
          expect(item.baseline).toBeLessThan(page.height)
        }
      }
    }
  })
})

describe('the file of an expectation document', () => {
  test('carries the record it was made from', async () => {
    const record = anAgreementRecord()
    expect(recordOf((await makeAgreement(record, typefaces)).pdf)).toEqual(record)
  })

  test('shows the same pages again, from its own record', async () => {
    const record = anAgreementRecord()
    const { pages, pdf } = await makeAgreement(record, typefaces)
    const again = recordOf(pdf)
    expect(again === null ? null : signedPages(again, nobody, typefaces)).toEqual(pages)
  })

  test('is named after its number and the person, in characters that every system takes', () => {
    const named = (name: string) => agreementFileName(anAgreementRecord({ person: { name, role: 'x' } }))
    expect(named('Łukasz Żółć')).toBe('EXP-2026-0001 Łukasz Żółć.pdf')
    expect(named('../..\\a:b*?"<>|\u0000')).toBe('EXP-2026-0001 .. .. a b.pdf')
    expect(Buffer.byteLength(named('王'.repeat(200)))).toBeLessThan(200)
  })
})
