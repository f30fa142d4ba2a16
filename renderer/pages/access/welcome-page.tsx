import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Cord } from '../../components/plumb'
import { RestoreButton } from './restore-button'
import { StartMine } from './start-mine'
import styles from './welcome-page.module.css'

/** The first thing a manager sees: look round with a sample team, or start their own. */
export function WelcomePage({
  isProtected,
  hasKeychain,
  onCode,
}: {
  isProtected: boolean
  hasKeychain: boolean
  onCode: (words: readonly string[]) => void
}): ReactElement {
  const [isStarting, setStarting] = useState(isProtected)
  const explore = useMutation(api.workspace.explore.mutationOptions())
  if (isStarting) {
    return (
      <StartMine
        isProtected={isProtected}
        hasKeychain={hasKeychain}
        onCode={onCode}
        onCancel={() => setStarting(false)}
      />
    )
  }
  return (
    <main className={styles.page}>
      <div className={styles.hang}>
        <Cord height={150} />
      </div>
      <h1>Welcome to Plumbline</h1>
      <p className={styles.lead}>
        Hold good one-on-ones, keep promises and numbers straight, and put what you agree in writing.
        Everything stays on this laptop.
      </p>
      <ul className={styles.ways}>
        <li>
          <h2>Explore with a sample team</h2>
          <p className="muted">
            Six people at a telecom firm, two years of their numbers, reviews and agreements. Try everything;
            leave it whenever you like. It holds nobody’s secret, so it opens without a passphrase: put
            nothing real in it.
          </p>
          <Button look="primary" onPress={() => explore.mutate({})} isDisabled={explore.isPending}>
            {explore.isPending ? 'Setting up the team' : 'Explore with a sample team'}
          </Button>
        </li>
        <li>
          <h2>Start mine</h2>
          <p className="muted">
            Your name, your firm, and a passphrase that encrypts it all; then your people. An export from your
            CRM or dialler brings the numbers in.
          </p>
          <Button onPress={() => setStarting(true)}>Start mine</Button>
        </li>
      </ul>
      <p className={styles.third}>
        <RestoreButton isEmpty />
      </p>
      {explore.isError ? <p className={styles.failure}>{sentenceOf(explore.error)}</p> : null}
    </main>
  )
}
