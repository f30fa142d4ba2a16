import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { type Promiser, promiserSchema } from '../../../shared/domain/commitment'
import type { CoachingSession } from '../../../shared/domain/session'
import type { TypingSide, UnfinishedAddendum } from '../../../shared/domain/session-addendum'
import { longestText, saysSomething } from '../../../shared/domain/text'
import { api, client } from '../../api/api'
import { Autosaver } from '../../api/autosaver'
import { queryClient } from '../../api/query-client'
import { sentenceOf } from '../../api/refusal'
import { useSaving } from '../../api/use-autosave'
import { WordsField } from '../../components/answers/words-field'
import { Button } from '../../components/button'
import { Confirm } from '../../components/dialog'
import { Choose } from '../../components/form/select-input'
import { tell } from '../../components/toasts'
import styles from './addenda.module.css'

type Typed = Pick<UnfinishedAddendum, 'by' | 'text'>

/**
 * The words that are to be added. They are kept at every pause, and are in no record before the manager has said yes to
 * their being final.
 */
export function AddendumForm({
  session,
  side,
  unfinished,
  nameOf,
  onDone,
}: {
  session: CoachingSession
  /** The side of the screen it is typed on: what is typed on one is not shown on the other. */
  side: TypingSide
  unfinished: Typed | null
  nameOf: (who: Promiser) => string
  onDone: () => void
}): ReactElement {
  // as it was when the form opened: what is typed here comes back as unfinished too
  const [begun] = useState(unfinished)
  const [typed, setTyped] = useState<Typed>(
    begun ?? { by: side === 'turned' ? 'person' : 'manager', text: '' },
  )
  const [isAsking, setAsking] = useState(false)
  const place = { sessionId: session.id, side }
  const keep = (value: Typed | null) => client.sessions.keepUnfinishedAddendum({ ...place, typed: value })
  const [autosaver] = useState(
    () =>
      new Autosaver<Typed>(neverSaved, async ({ value }) => {
        const { savedAt } = await keep(saysSomething(value.text) ? value : null)
        return { revision: 0, savedAt }
      }),
  )
  useSaving(autosaver, 'form')
  const change = (more: Partial<Typed>): void => {
    const next = { ...typed, ...more }
    setTyped(next)
    autosaver.change(next)
  }
  const end = async (): Promise<void> => {
    autosaver.takeOther(neverSaved)
    await queryClient.invalidateQueries({ queryKey: api.sessions.key() })
    onDone()
  }
  const add = useMutation({
    mutationFn: async () => {
      // what is under way would else come after it, and bring back what is added
      await autosaver.flush()
      return client.sessions.addAddendum({ ...place, ...typed })
    },
    onSuccess: end,
  })
  const discard = async (): Promise<void> => {
    await autosaver.flush()
    await keep(null)
    await end()
    tell('What you typed is gone.', {
      name: 'Undo',
      run: () => void keep(typed).catch((error) => tell(sentenceOf(error))),
    })
  }
  return (
    <>
      <div className={styles.form}>
        <WordsField
          label="What is to be added"
          rows={3}
          value={typed.text}
          onChange={(text) => change({ text })}
        />
        <p className="small muted">
          A correction, or a comment that came later. Once added, it cannot be changed or taken back, and it
          is printed with the record.
        </p>
        <div className={styles.acts}>
          <Choose
            label="Whose words"
            options={promiserSchema.options.map((who) => ({ value: who, label: nameOf(who) }))}
            value={typed.by}
            onChange={(who) => change({ by: promiserSchema.parse(who) })}
          />
          <span className={styles.ends}>
            {begun === null ? null : (
              <Button look="quiet" onPress={() => void discard().catch((error) => tell(sentenceOf(error)))}>
                Discard
              </Button>
            )}
            <Button look="quiet" onPress={onDone}>
              Not now
            </Button>
            <Button
              changes
              isDisabled={!saysSomething(typed.text) || typed.text.length > longestText || add.isPending}
              onPress={() => setAsking(true)}
            >
              Add for good
            </Button>
          </span>
        </div>
        {add.isError ? <p role="alert">{sentenceOf(add.error)}</p> : null}
      </div>
      <Confirm
        question="Add this to the record?"
        consequence="It is final at once: nobody can change it or take it back. The record itself stays as it was."
        verb="Add it"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => add.mutate()}
      />
    </>
  )
}

const neverSaved = { revision: 0, savedAt: null }
