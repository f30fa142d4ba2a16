import { type ReactElement, useState } from 'react'
import { Link } from 'wouter'
import styles from './rail.module.css'

/** One place to go to: a room, with how much waits there, or a person under the team. */
export type Place = {
  readonly to: string
  readonly name: string
  readonly waiting?: number
  readonly people?: readonly { readonly to: string; readonly name: string }[]
}

/** The rooms at the left edge. The plumb line hangs down to where you are. */
export function Rail({
  places,
  current,
  saved,
  onFind,
}: {
  places: readonly Place[]
  /** The path of the room that is open. */
  current: string
  /** When the last change was saved, in words. */
  saved: string
  onFind: () => void
}): ReactElement {
  const [isOpen, setOpen] = useState(false)
  return (
    <nav className={styles.rail} aria-label="Rooms" data-open={isOpen}>
      <div className={styles.top}>
        <Link href="/" className={styles.brand}>
          Plumbline
        </Link>
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
      <ul className={styles.places} onClickCapture={() => setOpen(false)}>
        {places.map((place) => (
          <li key={place.to}>
            <PlaceLink place={place} current={current} />
            {place.people === undefined ? null : (
              <ul className={styles.people}>
                {place.people.map((person) => (
                  <li key={person.to}>
                    <PlaceLink place={person} current={current} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.foot}>
        <b>{saved}</b>
        Kept on this laptop only
      </p>
    </nav>
  )
}

function PlaceLink({
  place,
  current,
}: {
  place: { to: string; name: string; waiting?: number }
  current: string
}): ReactElement {
  const isHere = place.to === current
  return (
    <Link
      href={place.to}
      className={isHere ? styles.here : undefined}
      aria-current={isHere ? 'page' : undefined}
    >
      <span>{place.name}</span>
      {place.waiting === undefined || place.waiting === 0 ? null : (
        <span className={styles.waiting}>{place.waiting}</span>
      )}
    </Link>
  )
}
