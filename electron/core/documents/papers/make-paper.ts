import type { IsoInstant } from '../../../../shared/domain/calendar'
import type { DocumentLanguage } from '../../../../shared/domain/document-language'
import type { PlacedPage } from '../../../../shared/domain/page'
import { inTurns } from '../../store/pace'
import type { Attachment } from '../drawing/attachment'
import { drawDocument } from '../drawing/draw-document'
import { eachPlacedPage } from '../typesetting/placed-pages'
import type { TypesetDocument } from '../typesetting/typeset'
import { paperLanguage } from './clock-words'

/** A paper with its pages for the screen and the same pages as a PDF. */
export type MadePaper = { readonly pages: PlacedPage[]; readonly pdf: Uint8Array }

/** The pages of a typeset paper in both forms. */
export async function makePaper(
  document: TypesetDocument,
  given: {
    title: string
    organisation: string
    at: IsoInstant
    /** Left out for the language of papers. */
    language?: DocumentLanguage
    attachment: Attachment | null
  },
): Promise<MadePaper> {
  const metadata = {
    title: given.title,
    author: given.organisation,
    language: given.language ?? paperLanguage,
    at: given.at,
  }
  const pdf = await drawDocument(document, { metadata, attachment: given.attachment })
  const pace = inTurns()
  const pages: PlacedPage[] = []
  for (const page of eachPlacedPage(document)) {
    pages.push(page)
    await pace()
  }
  return { pages, pdf }
}
