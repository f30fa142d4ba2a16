import type { TextLook } from '../typesetting/text-look'
import { ink } from './ink'

function look(
  font: TextLook['font'],
  sizePt: number,
  leadingPt: number,
  more: { colour?: string; smallCaps?: boolean } = {},
): TextLook {
  return { font, sizePt, leadingPt, colour: more.colour ?? ink.text, smallCaps: more.smallCaps ?? false }
}

/** The type scale of paper. Serif speaks: headings, clauses, a person's words. Sans measures: labels, tables, figures. */
export const looks = {
  title: look('serif', 25, 31),
  heading: look('serifStrong', 13, 18),
  subheading: look('serifStrong', 11.25, 16),
  sectionTitle: look('serif', 15.5, 20),
  lead: look('serif', 13, 19.5),
  body: look('serif', 11.25, 16.5),
  bodyStrong: look('serifStrong', 11.25, 16.5),
  bodyItalic: look('serifItalic', 11.25, 16.5),
  words: look('serifItalic', 11.75, 17.5),
  label: look('sans', 10.5, 14, { colour: ink.muted, smallCaps: true }),
  facts: look('sans', 10.5, 14.5, { colour: ink.muted }),
  cell: look('sans', 10, 14),
  cellStrong: look('sansStrong', 10, 14),
  cellMuted: look('sans', 10, 14, { colour: ink.muted }),
  statement: look('sans', 9.75, 13.5),
  statementMuted: look('sans', 9.75, 13.5, { colour: ink.muted }),
  state: look('sansStrong', 9.75, 13.5),
  sheetTitle: look('serif', 22.5, 27),
  chartTitle: look('serif', 14.25, 19),
  figure: look('sans', 21, 24),
  unit: look('sans', 9.75, 24, { colour: ink.muted }),
  caption: look('sans', 9, 12, { colour: ink.muted }),
  captionStrong: look('sansStrong', 9, 12),
  fine: look('sans', 8.5, 12, { colour: ink.muted }),
  fineText: look('sans', 8.5, 12),
  typedName: look('serifItalic', 21, 26),
} as const
