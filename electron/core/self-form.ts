import type { SelfForm } from '../../shared/contract/self-assessments'
import { goalsInOrder } from '../../shared/domain/goal'
import { calledName } from '../../shared/domain/person'
import type { SelfAssessment } from '../../shared/domain/self-assessment'
import { formSections } from '../../shared/domain/self-form'
import { questionsOf } from '../../shared/domain/template'
import { found } from './context'
import { firmOf } from './profile'
import { versionAsked } from './self-assessment-at-end'
import type { WorkspaceData } from './store/collections'

/** The form of a self-assessment before anything was answered. Refuses with `NOT_FOUND` when the person is gone. */
export function selfFormOf(assessment: SelfAssessment, data: WorkspaceData): SelfForm {
  const version = versionAsked(assessment, data)
  const person = found(data.people.get(assessment.personId))
  const firm = firmOf(data)
  const sections = formSections(version)
  const asksGoals = questionsOf({ sections }).some(({ question }) => question.kind === 'goals')
  const goals = [...data.goals.values()].filter(
    ({ personId, status }) => asksGoals && personId === person.id && status === 'active',
  )
  return {
    ticket: assessment.ticket,
    personName: person.name,
    calledName: calledName(person),
    managerName: firm.managerName,
    firmName: firm.organisation,
    templateName: version.name,
    sections,
    // how they were worded before, and why that was changed, is nothing to answer
    goals: goalsInOrder(goals).map((goal) => ({ ...goal, revisions: [] })),
    answers: {},
  }
}
