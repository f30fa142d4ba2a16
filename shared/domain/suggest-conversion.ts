import type { Column } from './import-file'
import type { Tally } from './import-plan'
import { best, byHeader, rowsWhere, type Sides, summable } from './pick-column'
import { convertedHeaders, leadsHeaders, saysConverted, saysNo, saysYes } from './suggest-words'

/**
 * What the conversion of leads is made of: the rows that say yes under a clear header, those with a status of converted
 * leads, else counts of both in columns. Null where the file says none of it.
 */
export function suggestConversion(columns: readonly Column[]): Sides | null {
  const answers = columns.filter(({ values }) => {
    const texts = values?.map(({ value }) => value) ?? []
    return texts.some(saysYes) && texts.every((text) => saysYes(text) || saysNo(text))
  })
  const column =
    byHeader(answers, convertedHeaders) ?? best(columns, (each) => (saysConvertedIn(each) ? 1 : 0))
  const yes = column?.values?.map(({ value }) => value).filter((text) => saysYes(text) || saysConverted(text))
  if (column !== null && yes !== undefined && yes.length > 0) {
    return { numerator: rowsWhere(column.index, yes), denominator: { kind: 'rows', where: null } }
  }
  return conversionFromCounts(columns)
}

function saysConvertedIn({ values }: Column): boolean {
  return values?.some(({ value }) => saysConverted(value)) ?? false
}

/** Leads and how many of them were converted, each counted in a column. */
function conversionFromCounts(columns: readonly Column[]): Sides | null {
  const counts = summable(columns).filter(({ content }) => content.kind === 'number')
  const [top, bottom] = [byHeader(counts, convertedHeaders), byHeader(counts, leadsHeaders)]
  if (top === null || bottom === null || top === bottom) return null
  const sumOf = ({ index }: Column): Tally => ({ kind: 'sum', column: index, unit: 'asIs', where: null })
  return { numerator: sumOf(top), denominator: sumOf(bottom) }
}
