import { expect, test } from 'vitest'
import type { Column } from '../../shared/domain/import-file'
import { suggestConversion } from '../../shared/domain/suggest-conversion'
import { rows, sum } from '../builders/import-plan'
import { aColumn, aNumber } from '../builders/staged-file'

function texts(header: string, ...values: string[]): Partial<Column> {
  return { header, content: { kind: 'text' }, values: values.map((value) => ({ value, rows: 1 })) }
}

function suggested(...columns: Partial<Column>[]): unknown {
  return suggestConversion(columns.map((each, index) => aColumn({ index, ...each })))
}

test('the conversion of leads comes from a status that says so', () => {
  expect(suggested(texts('Lead Status', 'New', 'Converted', 'Unqualified'))).toEqual({
    numerator: rows(0, 'Converted'),
    denominator: rows(),
  })
  expect(suggested(texts('Lead Status', 'New', 'Unqualified'))).toBeNull()
})

test('the conversion of leads comes from counts of both, never from rates', () => {
  const rate = { header: 'Conversion %', content: aNumber() }
  const [leads, converted] = ['Leads', 'Converted'].map((header) => ({ header, content: aNumber() }))
  expect(suggested(texts('Rep', 'Jonas'), leads ?? {}, converted ?? {}, rate)).toEqual({
    numerator: sum(2),
    denominator: sum(1),
  })
  expect(suggested(leads ?? {}, rate)).toBeNull()
})
