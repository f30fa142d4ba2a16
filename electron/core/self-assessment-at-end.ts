import type { IsoInstant } from '../../shared/domain/calendar'
import {
  finishManagersSide,
  keptOf,
  type SelfAssessment,
  withPersonsAnswers,
} from '../../shared/domain/self-assessment'
import type { CoachingSession } from '../../shared/domain/session'
import type { TemplateVersion } from '../../shared/domain/template'
import { type Change, remove, type WorkspaceData } from './store/collections'

/** The version whose questions were asked. It was kept with the session, so that it cannot be missing. */
export function versionAsked(
  { id, templateVersionId }: SelfAssessment,
  data: WorkspaceData,
): TemplateVersion {
  const version = data.templateVersions.get(templateVersionId)
  if (version === undefined) throw new Error(`The version of the self-assessment ${id} is missing`)
  return version
}

/**
 * A session that is about to be finalised, with what it keeps of the self-assessment: as it is where the person has not
 * submitted one. The manager's side is done now at the latest. What the person alone was asked, and was not answered
 * in the session, is answered by it.
 */
export function withSelfAssessment(
  session: CoachingSession,
  version: TemplateVersion,
  { data, at }: { data: WorkspaceData; at: IsoInstant },
): CoachingSession {
  const assessment = data.selfAssessments.get(session.id)
  if (assessment === undefined || assessment.submitted === null) return session
  const asked = versionAsked(assessment, data)
  const kept = keptOf(finishManagersSide(assessment, asked, { answers: session.notes.answers, at }))
  if (kept === null) return session
  const answers = withPersonsAnswers(version, session.notes.answers, kept.answers)
  return { ...session, notes: { ...session.notes, answers }, selfAssessment: kept }
}

/** A session that is closed or thrown away waits for no self-assessment. */
export function askedNoMore({ id }: CoachingSession, data: WorkspaceData): Change[] {
  return data.selfAssessments.has(id) ? [remove('selfAssessments', id)] : []
}
