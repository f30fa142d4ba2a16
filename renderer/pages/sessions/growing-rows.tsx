import { type KeyboardEvent, type ReactElement, type ReactNode, useState } from 'react'
import { WordsField } from '../../components/answers/words-field'
import { Button } from '../../components/button'
import styles from './growing-rows.module.css'

type Row = { readonly id: string; readonly what: string }

/**
 * A list that is typed: there is always one empty row at its end, so that nothing has to be added first and nothing that
 * is typed waits for a button. Enter goes on to the next row.
 */
export function GrowingRows<T extends Row>({
  legend,
  label,
  rows,
  blank,
  onChange,
  beside,
}: {
  legend: string
  /** What each row is called by readers who listen. */
  label: string
  rows: readonly T[]
  /** A new row without words. */
  blank: () => T
  onChange: (rows: T[]) => void
  /** What else is said of a row. */
  beside?: (row: T, change: (row: T) => void) => ReactNode
}): ReactElement {
  const [next, setNext] = useState(blank)
  const write = (row: T): void => {
    if (row.id === next.id) {
      onChange([...rows, row])
      setNext(blank())
    } else onChange(rows.map((each) => (each.id === row.id ? row : each)))
  }
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{legend}</legend>
      {[...rows, next].map((row) => (
        <div key={row.id} className={styles.row} onKeyDownCapture={goToNextRow}>
          <WordsField
            label={label}
            isLabelHidden
            rows={1}
            value={row.what}
            onChange={(what) => write({ ...row, what })}
          />
          {row.id === next.id ? null : (
            <>
              {beside?.(row, write)}
              <Button
                small
                look="quiet"
                aria-label={`Remove: ${row.what}`}
                onPress={() => onChange(rows.filter(({ id }) => id !== row.id))}
              >
                Remove
              </Button>
            </>
          )}
        </div>
      ))}
    </fieldset>
  )
}

function goToNextRow(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
  if (!(event.target instanceof HTMLInputElement)) return
  event.preventDefault()
  event.currentTarget.nextElementSibling?.querySelector('input')?.focus()
}
