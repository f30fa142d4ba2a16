import { type ReactElement, useEffect, useRef } from 'react'
import { type Control, useController } from 'react-hook-form'
import type { AgreementDraft } from '../../../shared/domain/agreement'
import {
  begunTable,
  type ClauseTable,
  longestCell,
  mostColumns,
  mostRows,
  withColumn,
  withoutColumn,
  withPasted,
  withRow,
} from '../../../shared/domain/clause-table'
import { gapsIn } from '../../../shared/domain/marked-gap'
import { saysSomething } from '../../../shared/domain/text'
import { Button } from '../../components/button'
import { numbered } from '../../components/numbered'
import styles from './clause-fields.module.css'

/** The table under a clause, cell by cell; cells copied from a spreadsheet can be put in at once. */
export function ClauseTableFields({
  control,
  index,
}: {
  control: Control<AgreementDraft>
  index: number
}): ReactElement {
  const { field } = useController({ control, name: `clauses.${index}.table` })
  const whole = useRef<HTMLDivElement>(null)
  const toFocus = useRef<'firstHeading' | 'lastRow' | 'lastHeading' | null>(null)
  useEffect(() => {
    const wanted = toFocus.current
    toFocus.current = null
    if (wanted !== null) cellToFocus(whole.current, wanted)?.focus()
  })
  const table = field.value
  const clause = `Clause ${index + 1}`
  const put = (next: ClauseTable | null, focus: typeof toFocus.current = null): void => {
    toFocus.current = focus
    field.onChange(next)
  }
  if (table === null) {
    return (
      <div className={styles.bar}>
        <Button
          small
          look="quiet"
          changes
          onPress={() => put(begunTable, 'firstHeading')}
          aria-label={`Add a table: ${clause}`}
        >
          Add a table
        </Button>
      </div>
    )
  }
  const { columns, rows } = table
  const name = `clauses.${index}.table`
  const paste = (at: { row: number; column: number }, text: string): boolean => {
    const pasted = withPasted(table, at, text)
    if (pasted !== null) put(pasted)
    return pasted !== null
  }
  return (
    <div ref={whole}>
      <div className={styles.tableScroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {numbered(columns).map(({ place, thing }) => (
                <th key={place} scope="col">
                  <div className={styles.columnHead}>
                    <Cell
                      name={name}
                      label={`Heading of column ${place}`}
                      text={thing}
                      onChange={(text) => put({ columns: columns.with(place - 1, text), rows })}
                    />
                    {columns.length === 1 ? null : (
                      <Button
                        small
                        look="quiet"
                        onPress={() => put(withoutColumn(table, place - 1))}
                        aria-label={`Remove column ${place}`}
                      >
                        ✕
                      </Button>
                    )}
                  </div>
                </th>
              ))}
              <th scope="col">
                <span className={styles.hidden}>Act</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {numbered(rows).map(({ place, thing: row }) => (
              <tr key={place}>
                {numbered(row).map(({ place: column, thing: cell }) => (
                  <td key={column}>
                    <Cell
                      name={name}
                      label={`${columns[column - 1] || `Column ${column}`}, row ${place}`}
                      text={cell}
                      onChange={(text) =>
                        put({ columns, rows: rows.with(place - 1, row.with(column - 1, text)) })
                      }
                      onPaste={(text) => paste({ row: place - 1, column: column - 1 }, text)}
                    />
                  </td>
                ))}
                <td>
                  <Button
                    small
                    look="quiet"
                    onPress={() => put({ columns, rows: rows.filter((_, at) => at !== place - 1) })}
                    aria-label={`Remove row ${place}`}
                  >
                    ✕
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isTooLong(table) ? (
        <p className={styles.blank} role="status">
          {`A cell can have ${longestCell} characters. Put longer words into the text above the table.`}
        </p>
      ) : null}
      <div className={styles.bar}>
        <Button
          small
          look="quiet"
          isDisabled={rows.length >= mostRows}
          onPress={() => put(withRow(table), 'lastRow')}
        >
          Add a row
        </Button>
        <Button
          small
          look="quiet"
          isDisabled={columns.length >= mostColumns}
          onPress={() => put(withColumn(table), 'lastHeading')}
        >
          Add a column
        </Button>
        <Button small look="quiet" onPress={() => put(null)} aria-label={`Remove the table: ${clause}`}>
          Remove the table
        </Button>
      </div>
    </div>
  )
}

function Cell({
  name,
  label,
  text,
  onChange,
  onPaste,
}: {
  name: string
  label: string
  text: string
  onChange: (text: string) => void
  /** Takes what was copied, where it is more than one cell; says whether it did. */
  onPaste?: (text: string) => boolean
}): ReactElement {
  return (
    <textarea
      rows={1}
      name={name}
      aria-label={label}
      className={styles.cell}
      aria-invalid={!saysSomething(text) || gapsIn(text).length > 0}
      value={text}
      onChange={(event) => onChange(event.target.value)}
      onPaste={(event) => {
        if (onPaste?.(event.clipboardData.getData('text/plain')) === true) event.preventDefault()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault()
      }}
    />
  )
}

function isTooLong({ columns, rows }: ClauseTable): boolean {
  return [columns, ...rows].some((cells) => cells.some(({ length }) => length > longestCell))
}

function cellToFocus(
  whole: HTMLElement | null,
  wanted: 'firstHeading' | 'lastRow' | 'lastHeading',
): HTMLElement | null | undefined {
  if (wanted === 'lastRow') return whole?.querySelector<HTMLElement>('tbody tr:last-child textarea')
  const headings = [...(whole?.querySelectorAll<HTMLElement>('thead textarea') ?? [])]
  return wanted === 'firstHeading' ? headings[0] : headings.at(-1)
}
