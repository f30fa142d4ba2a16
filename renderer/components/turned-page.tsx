import type { ReactElement } from 'react'
import { EmptyRoom } from './empty-room'
import { TurnButton } from './turn-button'
import styles from './turned-page.module.css'
import { useTurnKey } from './turned-screen'

/** Stands in the place of every room that names other people, for as long as the screen is turned. */
export function TurnedPage({ onTurn }: { onTurn: () => void }): ReactElement {
  useTurnKey(onTurn)
  return (
    <main className={styles.page}>
      <EmptyRoom
        isWholePage
        sentence="The screen is turned."
        detail="What is on the other pages is for one reader. Turn the screen back to see them."
      >
        <TurnButton isTurned onTurn={onTurn} />
      </EmptyRoom>
    </main>
  )
}
