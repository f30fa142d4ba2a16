import type { IsoDate, IsoInstant } from '../../../../shared/domain/calendar'
import type { ComingSession } from '../../../../shared/domain/coming-sessions'
import { fileNameOf } from '../../../../shared/domain/file-name'
import type { PlacedPage } from '../../../../shared/domain/page'
import type { Person } from '../../../../shared/domain/person'
import { reviewNotice } from '../../../../shared/domain/review-notice'
import type { TemplateVersion } from '../../../../shared/domain/template'
import { firmOf } from '../../profile'
import { activeMetrics } from '../../progress'
import type { WorkspaceData } from '../../store/collections'
import { typefacesIn } from '../fonts/typefaces'
import { typeset } from '../typesetting/typeset'
import { makePaper } from './make-paper'
import { noticePaper, noticeTitle } from './notice-paper'

/** How and when a person will be evaluated, as a paper for that person. */
export async function reviewNoticePaper(
  given: {
    person: Person
    version: TemplateVersion
    coming: readonly ComingSession[]
    data: WorkspaceData
    asOf: IsoDate
  },
  { resourcesFolder, at }: { resourcesFolder: string; at: IsoInstant },
): Promise<{ fileName: string; pages: PlacedPage[]; pdf: Uint8Array }> {
  const { data, person, asOf } = given
  const firm = firmOf(data)
  const notice = reviewNotice({
    ...given,
    firm,
    metrics: activeMetrics(data),
    targets: [...data.targets.values()],
  })
  const made = await makePaper(typeset(noticePaper(notice), typefacesIn(resourcesFolder)), {
    title: `${noticeTitle}: ${person.name}`,
    organisation: firm.organisation,
    at,
    attachment: null,
  })
  return { fileName: fileNameOf('Review notice', person.name, asOf), ...made }
}
