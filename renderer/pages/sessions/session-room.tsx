import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { IsoDate } from '../../../shared/domain/calendar'
import { spokenName } from '../../../shared/domain/isolated-name'
import { missingAnswers } from '../../../shared/domain/missing-answers'
import type { Person } from '../../../shared/domain/person'
import type { CoachingSession, SessionNotes } from '../../../shared/domain/session'
import type { TemplateVersion } from '../../../shared/domain/template'
import { api, client } from '../../api/api'
import { Autosaver } from '../../api/autosaver'
import { useSaveState } from '../../api/save-state'
import { useAutosave } from '../../api/use-autosave'
import { useSelfAssessment } from '../../api/use-self-assessment'
import { ReadOnlyFields } from '../../components/read-only'
import { useTurnKey } from '../../components/turned-screen'
import { withEveryAnswer } from './every-answer'
import { KeysDialog } from './keys-dialog'
import { NumbersAside } from './numbers-aside'
import { PrivateNote } from './private-note'
import { RoomAgenda } from './room-agenda'
import { RoomFoot } from './room-foot'
import { RoomHead } from './room-head'
import styles from './session-room.module.css'
import { agendaNameOf } from './since-last-time'
import { StepView } from './step-view'
import { keyOfStep, partOf, placeOfMissing, stepOfMissing } from './steps'
import { useConflict } from './use-conflict'
import { useLeftOver } from './use-left-over'
import { usePersonsAnswers } from './use-persons-answers'
import { useRoomKeys } from './use-room-keys'
import { useStepFocus } from './use-step-focus'
import { useSteps } from './use-steps'
import { useTimeSpent } from './use-time-spent'

/** The session room: the agenda at the left, one thing at a time in the middle, the numbers at the right. */
export function SessionRoom({
  session,
  version,
  person,
  nextOn,
  isFaceToFace,
  onTurn,
  onLeftOver,
}: {
  session: CoachingSession
  version: TemplateVersion
  person: Person
  /** The day that is proposed for the next session. */
  nextOn: IsoDate
  isFaceToFace: boolean
  onTurn: () => void
  /** Takes what was typed here and cannot be saved any more, because another window finished the session. */
  onLeftOver: (notes: SessionNotes) => void
}): ReactElement {
  const progress = useQuery(api.metrics.progress.queryOptions({ input: { personId: person.id } }))
  const goals = useQuery(api.goals.list.queryOptions({ input: { personId: person.id } }))
  const form = useForm<SessionNotes>({
    defaultValues: withEveryAnswer(session.notes, { version, nextOn }),
  })
  const { control, getValues, watch, setFocus, setValue } = form
  const [autosaver] = useState(
    () =>
      new Autosaver<SessionNotes>(session, ({ revision, value }) =>
        client.sessions.save({ sessionId: session.id, revision, notes: value }),
      ),
  )
  useAutosave(autosaver, { kind: 'session', watch, getValues })
  const selfAssessment = useSelfAssessment(session.id, () => autosaver.flush())
  usePersonsAnswers({ stand: selfAssessment.stand, version, getValues, setValue })
  const saveState = useSaveState()
  const notes = watch()
  const { steps, at, goTo, crossOver } = useSteps({ sessionId: session.id, version, isFaceToFace })
  const step = steps[at]
  const spent = useTimeSpent(session, step === undefined ? 'finish' : partOf(step))
  const { inner, lookFor } = useStepFocus(step === undefined ? '' : keyOfStep(step), isFaceToFace)
  const { compare, dialog } = useConflict({ session, version, person, nextOn, form, autosaver, onLeftOver })
  useLeftOver({ autosaver, getValues, onLeftOver })
  const [isShowingKeys, setShowingKeys] = useState(false)
  const missing = missingAnswers(notes, version)
  const turn = (): void => {
    crossOver()
    onTurn()
  }
  useTurnKey(turn)
  useRoomKeys({
    onGoOn: () => goTo(at + 1),
    onBack: () => goTo(at - 1),
    onPrivateNote: () => {
      if (!isFaceToFace) setFocus('privateNote')
    },
    onKeys: () => setShowingKeys(true),
  })
  if (step === undefined) return <p>This template has no questions.</p>

  return (
    <div className={`${styles.room} ${isFaceToFace ? styles.face : ''}`}>
      <RoomHead
        session={session}
        person={person}
        version={version}
        spent={spent}
        saveState={saveState}
        isFaceToFace={isFaceToFace}
        onTurn={turn}
        onCompare={() => void compare()}
      />
      <RoomAgenda
        spent={spent}
        version={version}
        steps={steps}
        at={at}
        control={control}
        notes={notes}
        missing={missing}
        nameOf={(by) => agendaNameOf(by, { isFaceToFace, given: spokenName(person) })}
        onGoTo={goTo}
      />
      <main className={styles.middle}>
        <div className={styles.inner} ref={inner}>
          <ReadOnlyFields>
            <StepView
              step={step}
              session={session}
              version={version}
              person={person}
              control={control}
              notes={notes}
              progress={progress.data ?? []}
              goals={(goals.data ?? []).filter(({ status }) => status === 'active')}
              missing={missing}
              isFaceToFace={isFaceToFace}
              selfAssessment={selfAssessment}
              autosaver={autosaver}
              steps={steps}
              onGoToMissing={(each) => {
                lookFor(placeOfMissing(each))
                goTo(stepOfMissing(steps, each))
              }}
            />
          </ReadOnlyFields>
        </div>
        <RoomFoot
          step={step}
          isFirst={at === 0}
          isFaceToFace={isFaceToFace}
          onBack={() => goTo(at - 1)}
          onGoOn={() => goTo(at + 1)}
          onKeys={() => setShowingKeys(true)}
        />
      </main>
      <aside className={styles.right} aria-label={isFaceToFace ? 'Your numbers' : 'Numbers and private note'}>
        <NumbersAside progress={progress.data ?? []} isFaceToFace={isFaceToFace} />
        {isFaceToFace ? (
          <p className={styles.shared}>
            This screen holds what you both may read. You can have a copy of everything on it.
          </p>
        ) : (
          <ReadOnlyFields>
            <PrivateNote control={control} />
          </ReadOnlyFields>
        )}
      </aside>
      {isFaceToFace ? null : dialog}
      <KeysDialog isOpen={isShowingKeys} isFaceToFace={isFaceToFace} onClose={() => setShowingKeys(false)} />
    </div>
  )
}
