import { type ReactElement, type ReactNode, useEffect } from 'react'
import styles from './empty-room.module.css'
import { Cord } from './plumb'

/** A room with nothing in it yet: a short cord, a sentence, and the first step. `isWholePage` makes the sentence its title. */
export function EmptyRoom({
  sentence,
  detail,
  isWholePage = false,
  children,
}: {
  sentence: string
  detail: string
  isWholePage?: boolean
  children?: ReactNode
}): ReactElement {
  useEffect(() => {
    // else the window is still called after what was there before
    if (isWholePage) document.title = `${sentence.replace(/\.$/, '')} · Plumbline`
  }, [isWholePage, sentence])
  return (
    <div className={styles.room}>
      <Cord height={66} />
      <div>
        {isWholePage ? (
          <h1 className={styles.sentence}>{sentence}</h1>
        ) : (
          <p className={styles.sentence}>{sentence}</p>
        )}
        <p className="muted">{detail}</p>
        {children === undefined ? null : <div className={styles.step}>{children}</div>}
      </div>
    </div>
  )
}
