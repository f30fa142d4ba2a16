import type { ReactElement } from 'react'
import { type Control, useController } from 'react-hook-form'
import type { AgreementDraft, Blank, Clause } from '../../../shared/domain/agreement'
import { gapsIn } from '../../../shared/domain/marked-gap'
import { Button } from '../../components/button'
import { TextInput } from '../../components/form/text-input'
import { Tick } from '../../components/form/tick-input'
import { numbered } from '../../components/numbered'
import styles from './clause-fields.module.css'
import { ClauseText } from './clause-text'

/** One clause: its heading, its text, and the rows of its table where it has one. */
export function ClauseFields({
  control,
  index,
  isFirst,
  isLast,
  blanks,
  canAskInitials,
  onMove,
  onRemove,
  onKeep,
}: {
  control: Control<AgreementDraft>
  index: number
  isFirst: boolean
  isLast: boolean
  blanks: readonly Blank[]
  /** Whether the person signs the document, and so can be asked for their initials. */
  canAskInitials: boolean
  onMove: (by: 1 | -1) => void
  onRemove: () => void
  /** Puts it into the library. */
  onKeep: () => void
}): ReactElement {
  const name = `Clause ${index + 1}`
  return (
    <fieldset className={styles.clause}>
      <legend className={styles.legend}>
        <span className="label">{name}</span>
        <span className={styles.acts}>
          <Button
            small
            look="quiet"
            isDisabled={isFirst}
            onPress={() => onMove(-1)}
            aria-label={`Move up: ${name}`}
          >
            Up
          </Button>
          <Button
            small
            look="quiet"
            isDisabled={isLast}
            onPress={() => onMove(1)}
            aria-label={`Move down: ${name}`}
          >
            Down
          </Button>
          <Button small look="quiet" onPress={onKeep} aria-label={`Keep: ${name}`}>
            Keep
          </Button>
          <Button small look="quiet" onPress={onRemove} aria-label={`Remove: ${name}`}>
            Remove
          </Button>
        </span>
      </legend>
      <TextInput control={control} name={`clauses.${index}.heading`} label="Heading" />
      <ClauseText control={control} index={index} />
      <TableFields control={control} index={index} />
      {canAskInitials ? <InitialsTick control={control} index={index} /> : null}
      {blanks.length === 0 ? null : <p className={styles.blank}>{blanks.map(wordsFor).join(' ')}</p>}
    </fieldset>
  )
}

function InitialsTick({ control, index }: { control: Control<AgreementDraft>; index: number }): ReactElement {
  const { field } = useController({ control, name: `clauses.${index}.initials` })
  return (
    <Tick
      label="The person puts their initials beside this clause"
      isTicked={field.value === true}
      onChange={field.onChange}
    />
  )
}

function TableFields({
  control,
  index,
}: {
  control: Control<AgreementDraft>
  index: number
}): ReactElement | null {
  const { field } = useController({ control, name: `clauses.${index}.table` })
  const table = field.value
  if (table === null) return null
  const change = (rows: string[][]): void => field.onChange({ ...table, rows })
  return (
    <div className={styles.tableScroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {numbered(table.columns).map(({ place, thing }) => (
              <th key={place} scope="col">
                {thing}
              </th>
            ))}
            <th scope="col">
              <span className={styles.hidden}>Act</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {numbered(table.rows).map(({ place, thing: row }) => (
            <TableRow
              key={place}
              place={place}
              row={row}
              columns={table.columns}
              onChange={(cells) => change(table.rows.with(place - 1, cells))}
              onRemove={() => change(table.rows.filter((_, at) => at !== place - 1))}
            />
          ))}
        </tbody>
      </table>
      <Button small look="quiet" onPress={() => change([...table.rows, table.columns.map(() => '')])}>
        Add a row
      </Button>
    </div>
  )
}

function TableRow({
  place,
  row,
  columns,
  onChange,
  onRemove,
}: {
  place: number
  row: NonNullable<Clause['table']>['rows'][number]
  columns: readonly string[]
  onChange: (cells: string[]) => void
  onRemove: () => void
}): ReactElement {
  return (
    <tr>
      {numbered(row).map(({ place: column, thing: cell }) => (
        <td key={column}>
          <textarea
            rows={1}
            aria-label={`${columns[column - 1] ?? ''}, row ${place}`}
            className={styles.cell}
            aria-invalid={cell.trim() === '' || gapsIn(cell).length > 0}
            value={cell}
            onChange={(event) => onChange(row.with(column - 1, event.target.value))}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.preventDefault()
            }}
          />
        </td>
      ))}
      <td>
        <Button small look="quiet" onPress={onRemove} aria-label={`Remove row ${place}`}>
          ✕
        </Button>
      </td>
    </tr>
  )
}

function wordsFor({ part, asked }: Blank): string {
  if (asked !== undefined) return asked === '' ? 'A gap is not filled.' : `Still to fill: ${asked}.`
  switch (part) {
    case 'title':
      return 'The title is empty.'
    case 'heading':
      return 'The heading is empty.'
    case 'body':
      return 'The text is empty.'
    case 'table':
      return 'A cell of the table is empty.'
  }
}
