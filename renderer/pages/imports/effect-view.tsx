import type { ReactElement } from 'react'
import { assertNever } from '../../../shared/domain/assert-never'
import { formatMonth } from '../../../shared/domain/calendar-format'
import type { SetAside, StagedFile } from '../../../shared/domain/import-file'
import type { ImportEffect } from '../../../shared/domain/import-plan'
import { isolated } from '../../../shared/domain/isolated-name'
import { formatValue, type Reading } from '../../../shared/domain/metric-format'
import { Button } from '../../components/button'
import { useReader } from '../../components/reader'
import tableStyles from '../../components/table.module.css'
import styles from './effect-view.module.css'
import { exactFigure } from './exact-figure'

/** The effect of an import to the last row: totals to check, each person and month, and what is left out. */
export function EffectView({
  effect,
  file,
  countAnyway,
  onCountAnyway,
  onSaveRejected,
}: {
  effect: ImportEffect
  file: StagedFile
  onSaveRejected: () => void
  countAnyway: readonly number[]
  onCountAnyway: (lines: number[]) => void
}): ReactElement {
  return (
    <div className={styles.effect}>
      <RowCounts effect={effect} />
      <Totals totals={effect.totals} />
      <Changes changes={effect.changes} />
      {effect.newPeople.length === 0 ? null : (
        <p className="small">
          {`Added to the team: ${effect.newPeople.map(({ name }) => isolated(name)).join(', ')}. Their role and first day can be set right afterwards.`}
        </p>
      )}
      <Rejected effect={effect} onSave={onSaveRejected} />
      <SetAsideLines file={file} countAnyway={countAnyway} onCountAnyway={onCountAnyway} />
    </div>
  )
}

function RowCounts({ effect }: { effect: ImportEffect }): ReactElement {
  const { locale } = useReader()
  const { rowsRead, rowsUsed, rowsSame, rowsNotAsked, rowsOpen, rejectedTotal } = effect
  const parts = [
    { many: rowsUsed - rowsSame, words: 'used' },
    { many: rowsSame, words: 'in already' },
    { many: rowsOpen, words: 'waiting for an answer' },
    { many: rowsNotAsked, words: 'not asked for' },
    { many: rejectedTotal, words: 'left out' },
  ].filter(({ many }) => many > 0)
  return (
    <p className="small muted">
      {`${rowsRead.toLocaleString(locale)} ${rowsRead === 1 ? 'row' : 'rows'}: ${parts.map(({ many, words }) => `${many.toLocaleString(locale)} ${words}`).join(', ')}.`}
    </p>
  )
}

/** The whole file in one figure a metric, to hold against the system it came from. */
function Totals({ totals }: { totals: ImportEffect['totals'] }): ReactElement | null {
  const reader = useReader()
  if (totals.length === 0) return null
  return (
    <table className={tableStyles.table}>
      <thead>
        <tr>
          <th scope="col">In the whole file</th>
          <th scope="col" className={tableStyles.figure}>
            Counted
          </th>
          <th scope="col" className={tableStyles.figure}>
            Figure
          </th>
        </tr>
      </thead>
      <tbody>
        {totals.map((total) => (
          <tr key={total.metricId}>
            <th scope="row">{total.metricName}</th>
            <td className={`${tableStyles.figure} ${tableStyles.quiet}`}>{countedWords(total, reader)}</td>
            <td className={`${tableStyles.figure} ${tableStyles.strong}`}>
              {exactFigure(total.kind, total.value, reader)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function countedWords(
  { kind, numerator, denominator }: ImportEffect['totals'][number],
  reading: Reading,
): string {
  const number = (value: number): string => value.toLocaleString(reading.locale)
  const money = (cents: number): string => formatValue('amount', cents, reading)
  switch (kind) {
    case 'count':
    case 'amount':
      return ''
    case 'ratio':
      return `${number(numerator)} of ${number(denominator)}`
    case 'meanSeconds':
      return `${number(numerator)} s in ${number(denominator)}`
    case 'meanAmount':
      return `${money(numerator)} in ${number(denominator)}`
    case 'meanRating':
      return `${number(numerator)} points in ${number(denominator)}`
    case 'multiple':
      return `${money(numerator)} for ${money(denominator)}`
    default:
      return assertNever(kind)
  }
}

function Changes({ changes }: { changes: ImportEffect['changes'] }): ReactElement | null {
  const reader = useReader()
  if (changes.length === 0) return null
  return (
    <div className={styles.changes}>
      <table className={tableStyles.table}>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Metric</th>
            <th scope="col">Month</th>
            <th scope="col" className={tableStyles.figure}>
              Rows
            </th>
            <th scope="col" className={tableStyles.figure}>
              Before
            </th>
            <th scope="col" className={tableStyles.figure}>
              After
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={`${change.personName} ${change.personIsNew} ${change.metricId} ${change.month}`}>
              <th scope="row">
                {isolated(change.personName)}
                {change.personIsNew ? <span className="small muted"> new</span> : null}
              </th>
              <td>{change.metricName}</td>
              <td className={tableStyles.quiet}>{formatMonth(change.month, reader.locale)}</td>
              <td className={tableStyles.figure}>{change.rows.toLocaleString(reader.locale)}</td>
              <td className={`${tableStyles.figure} ${tableStyles.quiet}`}>
                {formatValue(change.kind, change.before, reader)}
              </td>
              <td className={`${tableStyles.figure} ${tableStyles.strong}`}>
                {formatValue(change.kind, change.after, reader)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Rejected({ effect, onSave }: { effect: ImportEffect; onSave: () => void }): ReactElement | null {
  const { locale } = useReader()
  if (effect.rejectedTotal === 0) return null
  return (
    <details>
      <summary>{`${effect.rejectedTotal.toLocaleString(locale)} ${effect.rejectedTotal === 1 ? 'row is' : 'rows are'} left out, with the reasons`}</summary>
      <ul className={styles.lines}>
        {effect.rejected.map(({ line, reason, raw }) => (
          <li key={line}>
            <b>{`Line ${line}. `}</b>
            {reason}
            <code>{raw}</code>
          </li>
        ))}
      </ul>
      {effect.rejected.length < effect.rejectedTotal ? (
        <p className="small muted">{`The first ${effect.rejected.length} are shown.`}</p>
      ) : null}
      <p>
        <Button small look="quiet" onPress={onSave}>
          Save what is left out as CSV
        </Button>
      </p>
    </details>
  )
}

const setAsideWords: Readonly<Record<SetAside['kind'], string>> = {
  title: 'Above the table.',
  repeatedHeader: 'The headers again.',
  total: 'A total.',
  footer: 'Below the table.',
}

/** Lines that are no rows. Any of them can be counted after all. */
function SetAsideLines({
  file,
  countAnyway,
  onCountAnyway,
}: {
  file: StagedFile
  countAnyway: readonly number[]
  onCountAnyway: (lines: number[]) => void
}): ReactElement | null {
  if (file.setAsideTotal === 0) return null
  return (
    <details>
      <summary>
        {file.setAsideTotal === 1 ? 'One line is no row' : `${file.setAsideTotal} lines are no rows`}: titles,
        totals and the like
      </summary>
      <ul className={styles.lines}>
        {file.setAside.map(({ line, kind, raw }) => {
          const isCounted = countAnyway.includes(line)
          return (
            <li key={line}>
              <b>{`Line ${line}. `}</b>
              {isCounted ? 'Counted after all.' : setAsideWords[kind]}
              <code>{raw}</code>
              <Button
                small
                look="quiet"
                aria-label={`${isCounted ? 'Set aside' : 'Count'} line ${line}`}
                onPress={() =>
                  onCountAnyway(
                    isCounted ? countAnyway.filter((each) => each !== line) : [...countAnyway, line],
                  )
                }
              >
                {isCounted ? 'Set aside again' : 'Count it after all'}
              </Button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
