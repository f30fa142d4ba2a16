import type { CoachingSession } from '../../../shared/domain/session'
import type { TemplateVersion } from '../../../shared/domain/template'

/** The template of last time, or of the session that is planned; for a first session the weekly one-on-one, so that Enter starts. */
export function usualTemplate(
  templates: readonly TemplateVersion[],
  sessions: readonly CoachingSession[],
): TemplateVersion | undefined {
  const last = templates.find(({ id }) => id === sessions[0]?.templateVersionId)
  return last ?? templates.find(({ templateId }) => templateId === 'weekly-one-on-one') ?? templates[0]
}
