import { expect, test } from 'vitest'
import { agreementPaper } from '../../../../electron/core/documents/papers/agreement-paper'
import { placedPages } from '../../../../electron/core/documents/typesetting/placed-pages'
import { typeset } from '../../../../electron/core/documents/typesetting/typeset'
import type { AgreementRecord } from '../../../../shared/domain/agreement-record'
import type { PlacedPage } from '../../../../shared/domain/page'
import type { GivenSignature } from '../../../../shared/domain/signature'
import { aClause, aSignature } from '../../../builders/agreement'
import { anAgreementRecord } from '../../../builders/signed-agreement'
import { linesOnPages, wordsOnPages } from '../../../helpers/placed-words'
import { typefaces } from '../../../helpers/typefaces'

const sentence = 'We look at this again in three months, and say plainly what has moved and what has not. '

function pagesOf(point: Partial<AgreementRecord>): PlacedPage[] {
  return placedPages(typeset(agreementPaper(anAgreementRecord(point), []), typefaces))
}

/** A table whose rows are `row 0`, `row 1` … with as many lines as asked for in the second column. */
function aLongTable(rows: number, linesIn: (row: number) => number) {
  const cells = (row: number): string[] => [
    `row ${row}`,
    Array.from({ length: linesIn(row) }, (_, line) => `${row}:${line}`).join('\n'),
  ]
  const table = { columns: ['Goal', 'Steps'], rows: Array.from({ length: rows }, (_, row) => cells(row)) }
  return aClause({ table })
}

function rowsOn(page: PlacedPage): string[] {
  return linesOnPages([page]).filter((line) => line.startsWith('row '))
}

/** Whether the place to sign stands on the page. */
function hasField(page: PlacedPage): boolean {
  return page.blocks.some(({ role }) => role === 'signature')
}

/** How far down the text of a page reaches, as a share of the sheet; the footer apart. */
function usedShare(page: PlacedPage): number {
  const read = page.blocks.filter(({ role }) => role !== 'artifact').flatMap(({ items }) => items)
  const baselines = read.flatMap((item) => (item.kind === 'line' ? [item.baseline] : []))
  return Math.max(0, ...baselines) / page.height
}

test('a table of five hundred rows has its head on every page, and no row alone', () => {
  const pages = pagesOf({ clauses: [aLongTable(500, () => 1)] })
  const withRows = pages.filter((page) => rowsOn(page).length > 0)
  expect(withRows.flatMap(rowsOn)).toHaveLength(500)
  for (const page of withRows) {
    expect(rowsOn(page).length).toBeGreaterThan(1)
    expect(linesOnPages([page]).filter((line) => line === 'Goal' || line === 'Steps')).toHaveLength(2)
    for (const { items } of page.blocks.filter(({ role }) => role !== 'artifact')) {
      for (const item of items) if (item.kind === 'line') expect(item.baseline).toBeLessThan(page.height - 78)
    }
  }
})

test('rows of many lines flow over the end of a page, none of them lost and never one line alone', () => {
  const pages = pagesOf({ clauses: [aLongTable(12, (row) => (row % 3 === 0 ? 45 : 2))] })
  const steps = pages.map((page) => linesOnPages([page]).filter((line) => /^\d+:\d+$/.test(line)))
  expect(steps.flat()).toHaveLength(4 * 45 + 8 * 2)
  for (const lines of steps) {
    for (let row = 0; row < 12; row++) {
      expect(lines.filter((line) => line.startsWith(`${row}:`))).not.toHaveLength(1)
    }
  }
})

test('a head as high as a page is said once, whole', () => {
  const columns = ['Goal', `${'x'.repeat(5)} `.repeat(50).trim(), 'a', 'b', 'c', 'd']
  const rows = Array.from({ length: 3 }, () => ['y'.repeat(300), '1', '2', '3', '4', '5'])
  const words = wordsOnPages(pagesOf({ clauses: [aClause({ table: { columns, rows } })] }))
  expect(words.match(/xxxxx/g)).toHaveLength(50)
})

test('what is signed begins no page, and leaves no more than half of the page before free', () => {
  for (let paragraphs = 1; paragraphs <= 16; paragraphs++) {
    for (const response of [{ kind: 'agree' as const, words: '' }, null]) {
      const body = Array.from({ length: paragraphs }, () => sentence.repeat(2).trim()).join('\n\n')
      const pages = pagesOf({ clauses: [aClause({ body })], response })
      const at = pages.findIndex(hasField)
      const page = pages[at]
      if (page === undefined) throw new Error('There is no place to sign')
      const before = linesOnPages([page])
      expect(before.indexOf('Signatures')).toBeGreaterThan(1)
      const previous = pages[at - 1]
      if (previous !== undefined) expect(usedShare(previous)).toBeGreaterThan(0.45)
    }
  }
})

test('four who sign part between two rows of them where one page is too short', () => {
  const others = (['hrPartner', 'companion'] as const).map((party) => ({
    party,
    name: `${party} ${'Maximiliana '.repeat(12)}`.trim(),
  }))
  const pages = pagesOf({
    kind: 'improvementPlan',
    response: { kind: 'received', words: sentence },
    others,
  }).filter(hasField)
  expect(pages.length).toBeGreaterThan(1)
  const fields = pages.map(({ blocks }) => blocks.filter(({ role }) => role === 'signature').length)
  expect(fields.reduce((sum, count) => sum + count, 0)).toBe(4)
  for (const [index, page] of pages.entries()) {
    const lines = linesOnPages([page])
    // a later page says whose signatures these are
    expect(lines[0] === 'Signatures · EXP-2026-0001').toBe(index > 0)
    // whoever signs on a page has what they confirm on it
    expect(lines.filter((line) => line.startsWith('By signing'))).toHaveLength(
      page.blocks.filter(({ role }) => role === 'signature').length,
    )
  }
})

test('a name of two hundred characters can be read where it is signed, typed too', () => {
  const name = 'Bartholomäus '.repeat(16).slice(0, 200).trim()
  const record = anAgreementRecord({ person: { name, role: 'Account executive' } })
  const sizesOf = (signatures: readonly GivenSignature[]): number[] => {
    const pages = placedPages(typeset(agreementPaper(record, signatures), typefaces))
    const field = pages.flatMap(({ blocks }) => blocks).find(({ role }) => role === 'signature')
    return (field?.items ?? []).flatMap((item) => (item.kind === 'line' ? [item.size] : []))
  }
  expect(Math.min(...sizesOf([]))).toBeGreaterThan(5)
  expect(Math.min(...sizesOf([aSignature({ name })]))).toBeGreaterThan(8)
})

test('a name from right to left stands above its own signature, at the left of its column', () => {
  const name = 'عمر الفاروق'
  const [page] = pagesOf({ manager: { name } }).filter(hasField)
  const places = page?.blocks.flatMap(({ role, items }) =>
    items.flatMap((item) => (item.kind === 'line' ? [{ role, text: item.text, x: item.x }] : [])),
  )
  const heading = places?.find(({ role, text }) => role === 'h3' && text === name)
  const below = places?.find(({ text }) => text === 'Manager')
  expect(heading?.x).toBeCloseTo(below?.x ?? 0)
})
