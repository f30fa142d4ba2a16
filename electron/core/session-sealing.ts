import type { CoachingSession } from '../../shared/domain/session'
import type { Sealing } from '../../shared/domain/session-chain'
import type { TemplateVersion } from '../../shared/domain/template'
import type { WorkspaceData } from './store/collections'
import { sha256Of } from './store/seal'

/** What fingerprints are taken with. */
export function sealingOf(data: WorkspaceData): Sealing {
  return {
    versionOf: (session) => versionOf(session, data),
    sha256: (text) => sha256Of(Buffer.from(text, 'utf8')),
  }
}

/** The version a session is held with. It was kept when the session started, so that it cannot be missing. */
export function versionOf({ id, templateVersionId }: CoachingSession, data: WorkspaceData): TemplateVersion {
  const version = data.templateVersions.get(templateVersionId)
  if (version === undefined) throw new Error(`The template version of session ${id} is missing`)
  return version
}
