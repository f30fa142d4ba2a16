import { type ReactElement, type ReactNode, useContext } from 'react'
import { Button } from '../../components/button'
import { numbered } from '../../components/numbered'
import { FieldFaultsContext } from './field-faults'
import styles from './parts.module.css'

/** A list of parts of a question: each can be moved up, moved down and removed, and one more added. */
export function Parts<T>({
  name,
  title,
  one,
  parts,
  most,
  add,
  onChange,
  children,
}: {
  /** The place of the list in the question, so that a fault of the list leads to it. */
  name: string
  title: string
  /** What one is called: “Option”. */
  one: string
  parts: readonly T[]
  /** How many there can be. */
  most: number
  add: () => T
  onChange: (parts: T[]) => void
  children: (part: T, at: number, change: (part: T) => void) => ReactNode
}): ReactElement {
  const fault = useContext(FieldFaultsContext).byField.get(name)
  const move = (at: number, by: 1 | -1): void => {
    const part = parts[at]
    if (part !== undefined) onChange(parts.toSpliced(at, 1).toSpliced(at + by, 0, part))
  }
  return (
    <fieldset className={styles.parts}>
      <legend className={styles.title}>{title}</legend>
      {fault === undefined ? null : <p className={styles.fault}>{fault}</p>}
      <ol>
        {numbered(parts).map(({ place, thing }) => (
          <li key={place} className={styles.part}>
            <div className={styles.fields}>
              {children(thing, place - 1, (part) => onChange(parts.with(place - 1, part)))}
            </div>
            <div className={styles.acts}>
              <Button
                small
                look="quiet"
                aria-label={`Move up: ${one} ${place}`}
                isDisabled={place === 1}
                onPress={() => move(place - 1, -1)}
              >
                ↑
              </Button>
              <Button
                small
                look="quiet"
                aria-label={`Move down: ${one} ${place}`}
                isDisabled={place === parts.length}
                onPress={() => move(place - 1, 1)}
              >
                ↓
              </Button>
              <Button
                small
                look="quiet"
                aria-label={`Remove: ${one} ${place}`}
                onPress={() => onChange(parts.toSpliced(place - 1, 1))}
              >
                ✕
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button
          name={name}
          small
          isDisabled={parts.length >= most}
          onPress={() => onChange([...parts, add()])}
        >
          {`Add: ${one.toLowerCase()}`}
        </Button>
      </div>
    </fieldset>
  )
}
