import { type ReactElement, useState } from 'react'
import { Link } from 'wouter'
import { isolated } from '../../shared/domain/isolated-name'
import type { ShownSaveState } from '../../shared/domain/save-state'
import styles from './rail.module.css'
import { SaveMark } from './save-mark'

/** One place to go to: a room, with how much waits there, or a person under the team. */
export type Place = {
  readonly to: string
  readonly name: string
  readonly waiting?: number
  /** How many more people there are than are named here. */
  readonly more?: number
  readonly people?: readonly { readonly to: string; readonly name: string }[]
  /** The beginnings of further paths that belong to this room: `/agreements/` to the documents. */
  readonly holds?: readonly string[]
}

/** The rooms at the left edge. The plumb line hangs down to where you are. */
export function Rail({
  places,
  current,
  save,
  onFind,
  onNote,
  onLock,
}: {
  places: readonly Place[]
  /** The path of the room that is open. */
  current: string
  save: ShownSaveState
  onFind: () => void
  /** Notes what happened; null where nothing can be noted. */
  onNote: (() => void) | null
  /** Null where there is nothing to lock. */
  onLock: (() => void) | null
}): ReactElement {
  const [isOpen, setOpen] = useState(false)
  const here = placeOf(places, current)
  return (
    <nav className={styles.rail} aria-label="Rooms" data-open={isOpen}>
      <div className={styles.top}>
        <Link href="/" className={styles.brand}>
          Plumbline
        </Link>
        <p className={styles.narrowSave}>
          <SaveMark state={save} isShort />
        </p>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          Rooms
        </button>
      </div>
      <button type="button" className={styles.find} onClick={onFind}>
        <span>Find anything</span>
        <kbd>Ctrl K</kbd>
      </button>
      {onNote === null ? null : (
        <button type="button" className={styles.find} onClick={onNote}>
          <span>Note it</span>
          <kbd>Ctrl Shift E</kbd>
        </button>
      )}
      <ul className={styles.places} onClickCapture={() => setOpen(false)}>
        {places.map((place) => (
          <li key={place.to}>
            <PlaceLink place={place} here={here} current={current} />
            {place.people === undefined ? null : (
              <ul className={styles.people}>
                {place.people.map((person) => (
                  <li key={person.to}>
                    <PlaceLink place={person} here={here} current={current} />
                  </li>
                ))}
                {place.more === undefined || place.more === 0 ? null : (
                  <li>
                    <Link href={place.to} className={styles.more}>{`and ${place.more} more`}</Link>
                  </li>
                )}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <p>
          <SaveMark state={save} />
        </p>
        <p>{onLock === null ? 'A sample, on this laptop' : 'Encrypted on this laptop'}</p>
        {onLock === null ? null : (
          <button type="button" className={styles.lock} onClick={onLock}>
            Lock now
          </button>
        )}
      </div>
    </nav>
  )
}

/** The place whose room `path` is, or lies in: a person before the team. */
function placeOf(places: readonly Place[], path: string): string | undefined {
  const people = places.flatMap((place) => place.people ?? [])
  const within = (beginning: string): boolean => path.startsWith(beginning)
  const person = people.find(({ to }) => path === to || within(`${to}/`))
  const room = places.find(
    ({ to, holds = [] }) => path === to || (to !== '/' && within(`${to}/`)) || holds.some(within),
  )
  return (person ?? room)?.to
}

function PlaceLink({
  place,
  here,
  current,
}: {
  place: { to: string; name: string; waiting?: number }
  /** The place that holds the open room. */
  here: string | undefined
  current: string
}): ReactElement {
  const isHere = place.to === here
  return (
    <Link
      href={place.to}
      className={isHere ? styles.here : undefined}
      aria-current={isHere ? (place.to === current ? 'page' : 'true') : undefined}
    >
      <span title={isolated(place.name)}>{isolated(place.name)}</span>
      {place.waiting === undefined || place.waiting === 0 ? null : (
        <span className={styles.waiting}>{place.waiting}</span>
      )}
    </Link>
  )
}
