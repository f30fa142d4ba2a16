import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Person } from '../../../shared/domain/person'
import { emptyAnswer } from '../../../shared/domain/question'
import { type CoachingSession, missingAnswers, type SessionNotes } from '../../../shared/domain/session'
import { questionsOf, type TemplateVersion } from '../../../shared/domain/template'
import { api, client } from '../../api/api'
import { Autosaver } from '../../api/autosaver'
import { useAutosave } from '../../api/use-autosave'
import { hush } from '../../components/toasts'
import { NumbersAside } from './numbers-aside'
import { PrivateNote } from './private-note'
import { RoomAgenda } from './room-agenda'
import { RoomFoot } from './room-foot'
import { RoomHead } from './room-head'
import styles from './session-room.module.css'
import { StepView } from './step-view'
import { keyOfStep, sameStep, stepsOf } from './steps'
import { useRoomKeys } from './use-room-keys'

/** The session room: the agenda at the left, one thing at a time in the middle, the numbers at the right. */
export function SessionRoom({
  session,
  version,
  person,
}: {
  session: CoachingSession
  version: TemplateVersion
  person: Person
}): ReactElement {
  const [isFaceToFace, setFaceToFace] = useState(false)
  const [at, setAt] = useState(0)
  const progress = useQuery(api.metrics.progress.queryOptions({ input: { personId: person.id } }))
  const { control, getValues, watch, setFocus } = useForm<SessionNotes>({
    defaultValues: withEveryAnswer(session.notes, version),
  })
  const [autosaver] = useState(
    () =>
      new Autosaver<SessionNotes>(session, ({ revision, value }) =>
        client.sessions.save({ sessionId: session.id, revision, notes: value }),
      ),
  )
  const saveState = useAutosave(autosaver, { watch, getValues })
  const notes = watch()
  const steps = stepsOf(version, { faceToFace: isFaceToFace })
  const step = steps[Math.min(at, steps.length - 1)]
  const missing = missingAnswers(notes, version)
  const goTo = (index: number): void => setAt(Math.max(0, Math.min(index, steps.length - 1)))
  const turn = (): void => {
    if (step === undefined) return
    setAt(sameStep(keyOfStep(step), steps, stepsOf(version, { faceToFace: !isFaceToFace })))
    setFaceToFace(!isFaceToFace)
    hush()
  }
  useRoomKeys({
    onGoOn: () => goTo(at + 1),
    onBack: () => goTo(at - 1),
    onTurn: turn,
    onPrivateNote: () => {
      if (!isFaceToFace) setFocus('privateNote')
    },
  })
  if (step === undefined) return <p>This template has no questions.</p>

  return (
    <div className={`${styles.room} ${isFaceToFace ? styles.face : ''}`}>
      <RoomHead
        session={session}
        person={person}
        version={version}
        saveState={saveState}
        isFaceToFace={isFaceToFace}
        onTurn={turn}
      />
      <RoomAgenda version={version} steps={steps} at={at} carryOver={notes.carryOver} onGoTo={goTo} />
      <main className={styles.middle}>
        <div className={styles.inner}>
          <StepView
            step={step}
            session={session}
            version={version}
            person={person}
            control={control}
            progress={progress.data ?? []}
            missing={missing}
            isFaceToFace={isFaceToFace}
            autosaver={autosaver}
            steps={steps}
            onGoTo={goTo}
          />
        </div>
        <RoomFoot
          step={step}
          isFirst={at === 0}
          isFaceToFace={isFaceToFace}
          onBack={() => goTo(at - 1)}
          onGoOn={() => goTo(at + 1)}
        />
      </main>
      <aside className={styles.right} aria-label={isFaceToFace ? 'Your numbers' : 'Numbers and private note'}>
        <NumbersAside progress={progress.data ?? []} isFaceToFace={isFaceToFace} />
        {isFaceToFace ? (
          <p className={styles.shared}>
            This screen holds what you both may read. You can have a copy of everything on it.
          </p>
        ) : (
          <PrivateNote control={control} />
        )}
      </aside>
    </div>
  )
}

/** Every question gets an answer of its kind, so that each field of the form has a value from the start. */
function withEveryAnswer(notes: SessionNotes, version: TemplateVersion): SessionNotes {
  const answers = { ...notes.answers }
  for (const { question } of questionsOf(version)) answers[question.id] ??= emptyAnswer(question.kind)
  return { ...notes, answers }
}
