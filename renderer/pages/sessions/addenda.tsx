import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { formatShortDay, formatTime } from '../../../shared/domain/calendar-format'
import { type Promiser, promiserSchema } from '../../../shared/domain/commitment'
import { spokenName } from '../../../shared/domain/isolated-name'
import type { Person } from '../../../shared/domain/person'
import type { CoachingSession } from '../../../shared/domain/session'
import { longestText, saysSomething } from '../../../shared/domain/text'
import { api, client } from '../../api/api'
import { queryClient } from '../../api/query-client'
import { sentenceOf } from '../../api/refusal'
import { WordsField } from '../../components/answers/words-field'
import { Button } from '../../components/button'
import { Confirm } from '../../components/dialog'
import { Choose } from '../../components/form/select-input'
import { useReader } from '../../components/reader'
import styles from './addenda.module.css'

/** What was added to a record since it is final, and the way to add: a correction, or a later comment. */
export function Addenda({
  session,
  person,
  isFaceToFace,
}: {
  session: CoachingSession
  person: Person
  isFaceToFace: boolean
}): ReactElement {
  const { locale, today } = useReader()
  const addenda = useQuery(api.sessions.addenda.queryOptions({ input: { sessionId: session.id } }))
  const given = spokenName(person)
  const [isWriting, setWriting] = useState(false)
  const nameOf = (who: Promiser): string =>
    who === 'person' ? (isFaceToFace ? 'You' : given) : isFaceToFace ? 'Your manager' : 'You'
  return (
    <section className={styles.addenda} aria-labelledby="addenda">
      <h2 id="addenda">Added since then</h2>
      {addenda.data?.length === 0 ? <p className="small muted">Nothing was added.</p> : null}
      <ol className={styles.list}>
        {addenda.data?.map(({ id, number, by: who, text: words, at }) => (
          <li key={id}>
            <p className="small muted">
              {`Addendum ${number}, ${nameOf(who)}, ${formatShortDay(at.slice(0, 10), { locale, today })}, ${formatTime(at, { locale, seconds: false })}`}
            </p>
            <p className={styles.words}>{words}</p>
          </li>
        ))}
      </ol>
      {isWriting ? (
        <AddendumForm
          session={session}
          isFaceToFace={isFaceToFace}
          nameOf={nameOf}
          onDone={() => setWriting(false)}
        />
      ) : (
        <Button changes onPress={() => setWriting(true)}>
          Add to this record
        </Button>
      )}
    </section>
  )
}

/** The words that are to be added. They are in no record before the manager has said yes to their being final. */
function AddendumForm({
  session,
  isFaceToFace,
  nameOf,
  onDone,
}: {
  session: CoachingSession
  isFaceToFace: boolean
  nameOf: (who: Promiser) => string
  onDone: () => void
}): ReactElement {
  const [by, setBy] = useState<Promiser>(isFaceToFace ? 'person' : 'manager')
  const [text, setText] = useState('')
  const [isAsking, setAsking] = useState(false)
  const add = useMutation({
    mutationFn: () => client.sessions.addAddendum({ sessionId: session.id, by, text }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: api.sessions.key() })
      onDone()
    },
  })
  return (
    <>
      <div className={styles.form}>
        <WordsField label="What is to be added" rows={3} value={text} onChange={setText} />
        <p className="small muted">
          A correction, or a comment that came later. Once added, it cannot be changed or taken back, and it
          is printed with the record.
        </p>
        <div className={styles.acts}>
          <Choose
            label="Whose words"
            options={promiserSchema.options.map((who) => ({ value: who, label: nameOf(who) }))}
            value={by}
            onChange={(who) => setBy(promiserSchema.parse(who))}
          />
          <Button look="quiet" onPress={onDone}>
            Not now
          </Button>
          <Button
            changes
            isDisabled={!saysSomething(text) || text.length > longestText || add.isPending}
            onPress={() => setAsking(true)}
          >
            Add for good
          </Button>
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
