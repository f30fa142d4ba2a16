import type { PaperSize } from '../../../../shared/domain/firm'
import type { Frame } from '../typesetting/typeset'

/** Sheets as printers hold them (ISO 216; ANSI/ASME Y14.1), in points. */
const sheets: Readonly<Record<PaperSize, { widthPt: number; heightPt: number }>> = {
  A4: { widthPt: 595.28, heightPt: 841.89 },
  Letter: { widthPt: 612, heightPt: 792 },
}

type Margins = { readonly sidePt: number; readonly topPt: number; readonly bottomPt: number }

/** The text of a sheet within its margins. */
export function frameOf(paper: PaperSize, { sidePt, topPt, bottomPt }: Margins): Frame {
  const { widthPt, heightPt } = sheets[paper]
  return {
    widthPt,
    heightPt,
    leftPt: sidePt,
    topPt,
    textWidthPt: widthPt - 2 * sidePt,
    textHeightPt: heightPt - topPt - bottomPt,
  }
}
