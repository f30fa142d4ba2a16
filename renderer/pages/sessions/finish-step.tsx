import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { formatLongDay } from '../../../shared/domain/calendar-format'
import { spokenName } from '../../../shared/domain/isolated-name'
import { api, client } from '../../api/api'
import { queryClient } from '../../api/query-client'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Confirm } from '../../components/dialog'
import { useReader } from '../../components/reader'
import { tell } from '../../components/toasts'
import { ClosingWords } from './closing-words'
import styles from './finish-step.module.css'
import { LeftOutList, MissingList } from './missing-list'
import { ScoreOfSession } from './score-of-session'
import { SetupDialog } from './setup-dialog'
import stepStyles from './step.module.css'
import type { RoomProps } from './step-view'

/** The end: what is still missing with the way to it, or the session that can be made final. */
export function FinishStep(room: RoomProps): ReactElement {
  const { session, person, missing, isFaceToFace } = room
  const { today } = useReader()
  const given = spokenName(person)
  const [isAsking, setAsking] = useState(false)
  const [isDiscarding, setDiscarding] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const seen = useRef(missing.length)
  useEffect(() => {
    if (seen.current === missing.length) return
    seen.current = missing.length
    // a question that is said to be left out takes its button with it
    if (document.activeElement === document.body) heading.current?.focus()
  }, [missing.length])
  const finalise = useFinalise(room)
  const discard = useDiscard(room)
  return (
    <section aria-labelledby="step">
      <p className="label">Finish</p>
      <h2 id="step" ref={heading} tabIndex={-1} className={stepStyles.question}>
        {missing.length === 0 ? `Session ${session.number} is complete.` : 'Something is still missing.'}
      </h2>
      {missing.length === 0 ? (
        <p className={stepStyles.guide}>
          Once it is finished, the record can be printed and kept. It cannot be changed any more, only added
          to.
        </p>
      ) : (
        <MissingList {...room} />
      )}
      {session.heldOn > today && !isFaceToFace ? <DayToCome {...room} /> : null}
      <LeftOutList {...room} />
      <ClosingWords {...room} />
      <ScoreOfSession {...room} />
      {finalise.isError ? (
        <p role="alert" className={styles.failure}>
          {sentenceOf(finalise.error)}
        </p>
      ) : null}
      <div className={styles.acts}>
        <Button
          changes
          look="primary"
          isDisabled={missing.length > 0 || finalise.isPending}
          onPress={() => setAsking(true)}
        >{`Finish session ${session.number}`}</Button>
        {isFaceToFace ? null : (
          <Button changes look="quiet" onPress={() => setDiscarding(true)}>
            Discard this session
          </Button>
        )}
      </div>
      <Confirm
        question={`Finish session ${session.number}?`}
        consequence={
          isFaceToFace
            ? 'After this the record cannot be changed. You can both have a copy.'
            : `After this the record cannot be changed. ${given} can have a copy; your private note and preparation stay with you.`
        }
        verb="Finish session"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => finalise.mutate()}
      />
      <Confirm
        question="Discard this session?"
        consequence="Everything noted in it will be gone, the agenda with it. Commitments of last time stay as they were, and so does what was left to be talked about."
        verb="Discard session"
        keep="Keep it"
        danger
        isOpen={isDiscarding}
        onClose={() => setDiscarding(false)}
        onConfirm={() => discard.mutate()}
      />
    </section>
  )
}

/** Says that the session is dated ahead: it can be prepared so, but is hardly over. */
function DayToCome(room: RoomProps): ReactElement {
  const { locale } = useReader()
  const [isChanging, setChanging] = useState(false)
  return (
    <div className={styles.ahead}>
      <p>{`It is dated ${formatLongDay(room.session.heldOn, locale)}, a day that is still to come.`}</p>
      <Button small onPress={() => setChanging(true)}>
        Change the day
      </Button>
      {isChanging ? <SetupDialog {...room} onClose={() => setChanging(false)} /> : null}
    </div>
  )
}

/** Saves what is unsaved, then makes the session final; the page then shows the record. */
function useFinalise({ session, autosaver }: RoomProps) {
  return useMutation({
    mutationFn: async () => {
      const saved = await autosaver.flush()
      if (!saved) throw new Error('The notes are not saved yet')
      return client.sessions.finalise({ sessionId: session.id, revision: autosaver.revision })
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: api.sessions.key() }),
  })
}

function useDiscard({ session, person, autosaver }: RoomProps) {
  const [, go] = useLocation()
  return useMutation({
    mutationFn: async () => {
      await autosaver.flush()
      return client.sessions.discard({ sessionId: session.id, revision: autosaver.revision })
    },
    onSuccess: () => {
      go(`/people/${person.id}`)
      tell('The session was discarded.')
    },
    onError: (error) => tell(sentenceOf(error)),
  })
}
