import type { ReactElement } from 'react'
import { mostTableRows } from '../../../shared/domain/table-question'
import { Button } from '../button'
import { numbered } from '../numbered'
import type { AnswerProps } from './answer-props'
import styles from './table-answer.module.css'
import { WordsField } from './words-field'

/** A table to fill in: named rows first, then rows that can be added. */
export function TableAnswer({ question, answer, onChange }: AnswerProps<'table'>): ReactElement {
  const { columns, rows: names, allowsMoreRows } = question
  // a table without named rows begins with one to write in
  const count = Math.max(names.length, answer.rows.length, names.length === 0 ? 1 : 0)
  const rows = Array.from({ length: count }, (_, index) =>
    columns.map((_column, at) => answer.rows[index]?.[at] ?? ''),
  )
  const write = (row: number, at: number, text: string): void => {
    const changed = rows.map((cells, index) =>
      index === row ? cells.map((cell, place) => (place === at ? text : cell)) : cells,
    )
    onChange({ ...answer, rows: changed })
  }
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            {names.length === 0 ? null : <td />}
            {numbered(columns).map(({ place, thing: { heading } }) => (
              <th key={place} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbered(rows).map(({ place: row, thing: cells }) => (
            <tr key={row}>
              {names.length === 0 ? null : <th scope="row">{names[row - 1] ?? ''}</th>}
              {numbered(cells).map(({ place: at, thing: cell }) => (
                <td key={at}>
                  <WordsField
                    label={labelOf(columns[at - 1]?.heading ?? '', names[row - 1], row)}
                    isLabelHidden
                    isCell
                    rows={1}
                    value={cell}
                    onChange={(text) => write(row - 1, at - 1, text)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {allowsMoreRows && count < names.length + mostTableRows ? (
        <div>
          <Button onPress={() => onChange({ ...answer, rows: [...rows, columns.map(() => '')] })}>
            Add a row
          </Button>
        </div>
      ) : null}
    </>
  )
}

function labelOf(heading: string, name: string | undefined, row: number): string {
  return `${heading}, ${name ?? `row ${row}`}`
}
