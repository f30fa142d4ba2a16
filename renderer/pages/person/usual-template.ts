import type { CoachingSession } from '../../../shared/domain/session'
import { plannedMinutes, type TemplateVersion } from '../../../shared/domain/template'

/** The template of last time, or of the session that is planned; for a first session the shortest. */
export function usualTemplate(
  templates: readonly TemplateVersion[],
  sessions: readonly CoachingSession[],
): TemplateVersion | undefined {
  const last = templates.find(({ id }) => id === sessions[0]?.templateVersionId)
  return last ?? [...templates].sort((a, b) => plannedMinutes(a) - plannedMinutes(b))[0]
}
