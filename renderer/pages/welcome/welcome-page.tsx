import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { FirmForm } from '../../components/firm-form'
import { Cord } from '../../components/plumb'
import styles from './welcome-page.module.css'

/** The first thing a manager sees: look round with a sample team, or start their own. */
export function WelcomePage(): ReactElement {
  const [isStarting, setStarting] = useState(false)
  const explore = useMutation(api.workspace.explore.mutationOptions())
  const begin = useMutation(api.workspace.begin.mutationOptions())
  return (
    <main className={styles.page}>
      <div className={styles.hang}>
        <Cord height={150} />
      </div>
      <h1>{isStarting ? 'Start your own' : 'Welcome to Plumbline'}</h1>
      <p className={styles.lead}>
        {isStarting
          ? 'This is how you and your firm will stand on every document. You can change it later.'
          : 'Hold good one-on-ones, keep promises and numbers straight, and put what you agree in writing. Everything stays on this laptop.'}
      </p>
      {isStarting ? (
        <div className={styles.form}>
          <FirmForm
            firm={null}
            verb="Start"
            failure={begin.isError ? sentenceOf(begin.error) : null}
            onSubmit={(firm) => begin.mutate(firm)}
            onCancel={() => setStarting(false)}
          />
        </div>
      ) : (
        <>
          <ul className={styles.ways}>
            <li>
              <h2>Explore with a sample team</h2>
              <p className="muted">
                Six people at a telecom firm, two years of their numbers, reviews and agreements. Try
                everything; leave it whenever you like.
              </p>
              <Button look="primary" onPress={() => explore.mutate({})} isDisabled={explore.isPending}>
                {explore.isPending ? 'Setting up the team' : 'Explore with a sample team'}
              </Button>
            </li>
            <li>
              <h2>Start mine</h2>
              <p className="muted">
                Your name, your firm, then your people. An export from your CRM or dialler brings the numbers
                in.
              </p>
              <Button onPress={() => setStarting(true)}>Start mine</Button>
            </li>
          </ul>
          {explore.isError ? <p className={styles.failure}>{sentenceOf(explore.error)}</p> : null}
        </>
      )}
    </main>
  )
}
