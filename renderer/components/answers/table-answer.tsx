import type { ReactElement } from 'react'
import { mostTableRows } from '../../../shared/domain/table-question'
import { Button } from '../button'
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
            {columns.map(({ heading }) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is what stands at its place
            <tr key={row}>
              {names.length === 0 ? null : <th scope="row">{names[row] ?? ''}</th>}
              {cells.map((cell, at) => (
                <td key={columns[at]?.heading}>
                  <WordsField
                    label={labelOf(columns[at]?.heading ?? '', names[row], row)}
                    isLabelHidden
                    rows={1}
                    value={cell}
                    onChange={(text) => write(row, at, text)}
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
  return `${heading}, ${name ?? `row ${row + 1}`}`
}
