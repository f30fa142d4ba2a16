import type { Paper } from '../../shared/contract/paper'
import type { PlacedPage } from '../../shared/domain/page'

/** A paper on its way to a page. */
export function paperOf(given: { fileName: string; pages: PlacedPage[]; pdf: Uint8Array }): Paper {
  const { fileName, pages, pdf } = given
  return { fileName, pages, pdf: pdfFile(fileName, pdf) }
}

export function pdfFile(fileName: string, pdf: Uint8Array): File {
  return new File([new Uint8Array(pdf)], fileName, { type: 'application/pdf' })
}
