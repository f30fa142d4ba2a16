import type { ReactElement } from 'react'
import type { Control } from 'react-hook-form'
import type { SelfAssessmentStand } from '../../../shared/contract/self-assessments'
import type { SmartGoal } from '../../../shared/domain/goal'
import type { Missing } from '../../../shared/domain/missing-answers'
import type { Person } from '../../../shared/domain/person'
import type { Progress } from '../../../shared/domain/progress'
import type { CoachingSession, SessionNotes } from '../../../shared/domain/session'
import type { TemplateVersion } from '../../../shared/domain/template'
import type { Autosaver } from '../../api/autosaver'
import type { SelfAssessmentActs } from '../../components/self-assessment/self-assessment-panel'
import { AgreementStep } from './agreement-step'
import { FinishStep } from './finish-step'
import { PrepareStep } from './prepare-step'
import { QuestionStep } from './question-step'
import { SinceLastTime } from './since-last-time'
import type { Step } from './steps'

/** All that a step may need of its room. */
export type RoomProps = {
  readonly session: CoachingSession
  readonly version: TemplateVersion
  readonly person: Person
  readonly control: Control<SessionNotes>
  /** What is noted so far, saved or not. */
  readonly notes: SessionNotes
  readonly progress: readonly Progress[]
  /** The person's active goals. */
  readonly goals: readonly SmartGoal[]
  readonly missing: readonly Missing[]
  readonly isFaceToFace: boolean
  /** How the self-assessment stands, undefined until that is known, and what can be done about it. */
  readonly selfAssessment: {
    readonly stand: SelfAssessmentStand | undefined
    readonly acts: SelfAssessmentActs
  }
  readonly autosaver: Autosaver<SessionNotes>
  readonly steps: readonly Step[]
  /** Goes to where something missing can be filled in, and into its field. */
  readonly onGoToMissing: (missing: Missing) => void
}

/** The middle of the room. */
export function StepView({ step, ...room }: RoomProps & { step: Step }): ReactElement {
  switch (step.kind) {
    case 'prepare':
      return <PrepareStep {...room} />
    case 'sinceLastTime':
      return <SinceLastTime {...room} />
    case 'question':
      return <QuestionStep key={step.question.id} step={step} {...room} />
    case 'agreement':
      return <AgreementStep {...room} />
    case 'finish':
      return <FinishStep {...room} />
  }
}
