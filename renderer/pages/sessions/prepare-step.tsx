import { type ReactElement, useState } from 'react'
import { formatLongDay } from '../../../shared/domain/calendar-format'
import { spokenName } from '../../../shared/domain/isolated-name'
import { hasAnswers } from '../../../shared/domain/session-setup'
import { plannedMinutes } from '../../../shared/domain/template'
import { longestText } from '../../../shared/domain/text'
import { Button } from '../../components/button'
import { TextBox } from '../../components/form/text-input'
import { useReader } from '../../components/reader'
import { AgendaToTick } from './agenda-to-tick'
import { AgendaToWrite } from './agenda-to-write'
import { EvidenceWaiting } from './evidence-waiting'
import { HowToGoAboutIt } from './how-to-go-about-it'
import styles from './prepare-step.module.css'
import { SelfAssessmentPart } from './self-assessment-part'
import { SetupDialog } from './setup-dialog'
import { SinceThen } from './since-then'
import stepStyles from './step.module.css'
import type { RoomProps } from './step-view'

/** Before the conversation, for the manager alone: who, what to talk about, what to have in mind. */
export function PrepareStep(room: RoomProps): ReactElement {
  const { session, version, person, control, notes, progress } = room
  const [isChanging, setChanging] = useState(false)
  const { locale } = useReader()
  const given = spokenName(person)
  const hasCarried = (notes.agenda ?? []).some(({ carriedFrom }) => carriedFrom !== null)
  return (
    <section aria-labelledby="step">
      <div className={stepStyles.crumb}>
        <span className="label">Prepare</span>
        <span className="small muted">only you see this step</span>
      </div>
      <h2 id="step" tabIndex={-1} className={stepStyles.question}>
        {`What do you want to talk about with ${given}?`}
      </h2>
      <p className={stepStyles.hint}>
        {`${version.name}, session ${session.number}, on ${formatLongDay(session.heldOn, locale)}. ${plannedMinutes(version)} minutes are planned.`}
      </p>
      <div className={styles.setup} data-in-passing>
        <Button small onPress={() => setChanging(true)}>
          {hasAnswers({ notes }, version) ? 'Change the day' : 'Change the day or the template'}
        </Button>
      </div>
      {isChanging ? <SetupDialog {...room} onClose={() => setChanging(false)} /> : null}
      <HowToGoAboutIt instructions={version.instructions} />
      <div className={styles.agenda}>
        <AgendaToWrite control={control} by="manager" legend="From me" />
        <AgendaToWrite control={control} by="person" legend={`From ${given}`} />
      </div>
      {hasCarried ? (
        <div className={styles.part}>
          <h3>Left from earlier sessions</h3>
          <AgendaToTick
            control={control}
            nameOf={(by) => (by === 'manager' ? 'Mine' : `${given}’s`)}
            only="carried"
          />
        </div>
      ) : null}
      <SelfAssessmentPart {...room} />
      <div className={styles.private}>
        <TextBox
          control={control}
          name="preparation"
          label="What to have in mind"
          help="Only you. Never on paper, gone when the screen is turned."
          rows={2}
          limit={longestText}
        />
      </div>
      <EvidenceWaiting personId={person.id} control={control} isFaceToFace={false} />
      <SinceThen session={session} progress={progress} />
    </section>
  )
}
