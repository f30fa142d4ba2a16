import type { ReactElement } from 'react'
import { Checkbox } from 'react-aria-components'
import { type Control, useController } from 'react-hook-form'
import { type AgendaItem, hasSubject } from '../../../shared/domain/agenda'
import type { SessionNotes } from '../../../shared/domain/session'
import { WordsField } from '../../components/answers/words-field'
import { TickBox } from '../../components/form/tick-input'
import styles from './agenda-to-tick.module.css'

/** The agenda of both: each item is ticked when it was talked about, and what is not comes up again next time. */
export function AgendaToTick({
  control,
  nameOf,
  onlyTicks = false,
  only = 'all',
}: {
  control: Control<SessionNotes>
  /** Whose an item is, as the reader of the screen says it. */
  nameOf: (by: AgendaItem['by']) => string
  /** Without the notes, for a narrow place. */
  onlyTicks?: boolean
  /** Only what earlier sessions left. */
  only?: 'all' | 'carried'
}): ReactElement | null {
  const { field } = useController({ control, name: 'agenda' })
  const agenda = field.value ?? []
  const items = agenda.filter((item) => hasSubject(item) && (only === 'all' || item.carriedFrom !== null))
  const change = (item: AgendaItem): void =>
    field.onChange(agenda.map((each) => (each.id === item.id ? item : each)))
  if (items.length === 0) return null
  return (
    <div className={onlyTicks ? styles.narrow : styles.list}>
      {items.map((item) => (
        <div key={item.id} className={styles.item}>
          <Checkbox
            className={styles.tick}
            isSelected={item.isTalkedAbout}
            onChange={(isTalkedAbout) => change({ ...item, isTalkedAbout })}
          >
            <TickBox />
            <span className={styles.what}>
              {item.what}
              {onlyTicks ? null : <span className="small muted">{originOf(item, nameOf(item.by))}</span>}
            </span>
          </Checkbox>
          {onlyTicks ? null : (
            <WordsField
              label={`A note on: ${item.what}`}
              isLabelHidden
              placeholder="A note"
              rows={1}
              value={item.note}
              onChange={(note) => change({ ...item, note })}
            />
          )}
        </div>
      ))}
    </div>
  )
}

function originOf({ carriedFrom }: AgendaItem, name: string): string {
  return carriedFrom === null ? name : `${name}, left from session ${carriedFrom}`
}
