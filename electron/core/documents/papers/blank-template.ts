import type { IsoInstant } from '../../../../shared/domain/calendar'
import { fileNameOf } from '../../../../shared/domain/file-name'
import type { Firm } from '../../../../shared/domain/firm'
import type { PlacedPage } from '../../../../shared/domain/page'
import { plannedMinutes, type Section, type TemplateContent } from '../../../../shared/domain/template'
import { typefacesIn } from '../fonts/typefaces'
import type { Block } from '../typesetting/content'
import { type PaperContent, typeset } from '../typesetting/typeset'
import { blankQuestion, type FormReader } from './blank-question'
import { houseHead } from './house-head'
import { makePaper } from './make-paper'
import {
  cell,
  column,
  hairline,
  heading,
  keptWithNext,
  paragraph,
  table,
  typedParagraphs,
} from './paper-blocks'
import { frameOf } from './paper-frame'
import { looks } from './paper-looks'
import { runningFurniture } from './running-furniture'

type BlankForm = {
  readonly content: TemplateContent
  /** The number of the version; null for a draft. */
  readonly number: number | null
  readonly reader: FormReader
  readonly firm: Firm
}

/**
 * A template as a form to fill in by hand. The manager's has everything; the person's has no private section, no guide
 * and no instructions, and asks in the second person.
 */
export async function blankTemplatePaper(
  form: BlankForm & { resourcesFolder: string; at: IsoInstant },
): Promise<{ fileName: string; pages: PlacedPage[]; pdf: Uint8Array }> {
  const { content, firm, reader } = form
  const name = content.name.trim() === '' ? 'Template without a name' : content.name
  const made = await makePaper(typeset(blankPaper(form, name), typefacesIn(form.resourcesFolder)), {
    title: `${name}, blank form`,
    organisation: firm.organisation,
    at: form.at,
    attachment: null,
  })
  return { fileName: fileNameOf(name, reader === 'manager' ? 'blank for the manager' : 'blank'), ...made }
}

/** The pages of a blank form, not yet typeset. */
function blankPaper(form: BlankForm, name: string): PaperContent {
  const { content, number, reader, firm } = form
  const frame = frameOf(firm.paper, { sidePt: 70, topPt: 62, bottomPt: 78 })
  const version = number === null ? 'Draft' : `Version ${number}`
  const sections = content.sections.filter(
    ({ visibility }) => reader === 'manager' || visibility === 'shared',
  )
  return {
    frame,
    blocks: [
      houseHead({
        organisation: firm.organisation,
        team: firm.team,
        title: name,
        facts: [
          reader === 'manager'
            ? `${version}, for the manager, ${plannedMinutes(content)} minutes`
            : `${version}, ${plannedMinutes(content)} minutes`,
        ],
      }),
      whoAndWhen(),
      hairline(0),
      ...(reader === 'manager' ? managerWords(content) : []),
      ...(content.sinceLastTimeMinutes > 0 ? sinceLastTime(content.sinceLastTimeMinutes) : []),
      ...sections.flatMap((section) => sectionBlocks(section, reader)),
      ...agreement(content.agreementMinutes),
      ...(content.source.trim() === ''
        ? []
        : [paragraph(content.source, looks.fine, { gapBeforePt: 22, direction: 'auto' })]),
    ],
    furniture: runningFurniture(frame, name),
  }
}

/** Cells with room to write in. */
const roomPt = 10

function whoAndWhen(): Block {
  return {
    ...table(
      [column('Person', { share: 3 }), column('Manager', { share: 3 }), column('Held on', { share: 2 })],
      [[cell('', looks.cell), cell('', looks.cell), cell('', looks.cell)]],
      16,
    ),
    paddingPt: roomPt,
  }
}

function managerWords({ purpose, instructions }: TemplateContent): Block[] {
  return [
    ...typedParagraphs(purpose, looks.lead, { firstPt: 16, betweenPt: 6 }),
    // each line of them is a thought of its own
    ...typedParagraphs(instructions.replaceAll('\n', '\n\n'), looks.statementMuted, {
      firstPt: 10,
      betweenPt: 4,
    }),
  ]
}

function sinceLastTime(minutes: number): Block[] {
  return [
    together([
      ...sectionHead('Since last time', [`${minutes} min`]),
      emptyTable(['What was promised', 'Who', 'Due', 'How it went'], 3),
      hairline(0),
    ]),
  ]
}

function agreement(minutes: number): Block[] {
  return [
    together([
      ...sectionHead('What we agree', minutes === 0 ? [] : [`${minutes} min`]),
      emptyTable(['What', 'Who', 'By when'], 4),
      hairline(0),
    ]),
  ]
}

/** Blocks that no end of a page parts. */
function together(blocks: readonly Block[]): Block {
  return { kind: 'together', blocks }
}

/** A table whose first column is wide. */
function emptyTable(headings: readonly string[], rows: number): Block {
  return {
    ...table(
      headings.map((name, index) => column(name, { share: index === 0 ? 4 : 1.3 })),
      Array.from({ length: rows }, () => headings.map(() => cell('', looks.cell))),
      6,
    ),
    paddingPt: roomPt,
  }
}

function sectionBlocks(section: Section, reader: FormReader): Block[] {
  const { title, intro, minutes, visibility, weight, questions } = section
  const isManager = reader === 'manager'
  return [
    ...sectionHead(title, [
      ...(visibility === 'private' ? ['only for the manager'] : []),
      ...(minutes > 0 ? [`${minutes} min`] : []),
      ...(weight !== null && isManager ? [`${weight} % of the score`] : []),
    ]),
    ...keptWithNext(typedParagraphs(intro, looks.body, { firstPt: 3, betweenPt: 6 })),
    ...questions.flatMap((question) => blankQuestion(question, { section, reader })),
  ]
}

function sectionHead(title: string, facts: readonly string[]): Block[] {
  const words = title.trim() === '' ? 'Section without a title' : title
  return [
    heading(2, words, looks.sectionTitle, 24),
    ...(facts.length === 0
      ? []
      : [paragraph(facts.join(', '), looks.facts, { gapBeforePt: 0, keepWithNext: true })]),
  ]
}
