import type { IsoInstant } from '../../../../shared/domain/calendar'
import { fileNameOf } from '../../../../shared/domain/file-name'
import type { Firm } from '../../../../shared/domain/firm'
import type { SmartGoal } from '../../../../shared/domain/goal'
import type { PlacedPage } from '../../../../shared/domain/page'
import type { Person } from '../../../../shared/domain/person'
import type { CoachingSession } from '../../../../shared/domain/session'
import type { SessionAddendum } from '../../../../shared/domain/session-addendum'
import { sessionRecord } from '../../../../shared/domain/session-record'
import type { TemplateVersion } from '../../../../shared/domain/template'
import { typefacesIn } from '../fonts/typefaces'
import { typeset } from '../typesetting/typeset'
import { makePaper } from './make-paper'
import { sessionPaper, sessionTitle } from './session-paper'

/**
 * The record of a finalised session as a paper: for both, without the private note and private sections. Throws
 * where the session is still open; the caller has checked that.
 */
export async function sessionRecordPaper(given: {
  session: CoachingSession
  version: TemplateVersion
  person: Person
  firm: Firm
  goals?: readonly SmartGoal[]
  addenda?: readonly SessionAddendum[]
  resourcesFolder: string
  at: IsoInstant
}): Promise<{ fileName: string; pages: PlacedPage[]; pdf: Uint8Array }> {
  const record = sessionRecord(given)
  if (record === null) throw new Error(`Session ${given.session.id} is still open`)
  const made = await makePaper(typeset(sessionPaper(record), typefacesIn(given.resourcesFolder)), {
    title: sessionTitle(record),
    organisation: record.organisation,
    at: given.at,
    attachment: {
      fileName: 'record.json',
      description: 'What this record says, for machines',
      json: `${JSON.stringify(record, null, 2)}\n`,
    },
  })
  return { fileName: fileNameOf(`Session ${record.number}`, record.person.name, record.heldOn), ...made }
}
