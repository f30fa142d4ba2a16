import type { NoticedQuestion, NoticedSection } from '../../../../shared/domain/noticed-question'
import type { ReviewNotice } from '../../../../shared/domain/review-notice'
import type { Block, Table } from '../typesetting/content'
import { cell, column, heading, paragraph, prose, table, typedParagraphs } from './paper-blocks'
import { looks } from './paper-looks'

/** How many answers of one question still stand on one page with it. */
const mostTogether = 12

/** What will be asked, section by section, each question with its scale and its weight. */
export function noticeQuestions({ sections }: ReviewNotice): Block[] {
  if (sections.length === 0) return []
  return [
    heading(2, 'What I will ask', looks.sectionTitle, 24),
    paragraph('These are the questions of the session, in their order.', looks.body, { gapBeforePt: 6 }),
    ...sections.flatMap(sectionBlocks),
  ]
}

function sectionBlocks({ title, intro, weight, questions }: NoticedSection): Block[] {
  const named = weight === null ? title : `${title} (${weight} % of the score)`
  return [
    heading(3, named, looks.heading, 16),
    ...typedParagraphs(intro, looks.body, { firstPt: 4, betweenPt: 6 }),
    ...questions.flatMap(questionBlocks),
  ]
}

function questionBlocks(question: NoticedQuestion): Block[] {
  const { wording, hint, how, rows, choices } = question
  const notes = notesOf(question)
  const more: Block[] = [
    ...typedParagraphs(hint, looks.cellMuted, { firstPt: 2, betweenPt: 4 }),
    ...typedParagraphs(how, looks.cellMuted, { firstPt: 2, betweenPt: 4 }),
    ...(rows.length === 0 ? [] : [namesUnder(rows)]),
    ...(choices.length === 0 ? [] : [choicesOf(question)]),
  ]
  const asked = paragraph(
    [
      { text: wording, look: looks.body },
      ...(notes === '' ? [] : [{ text: `  ${notes}`, look: looks.cellMuted }]),
    ],
    looks.body,
    { gapBeforePt: 8, keepWithNext: more.length > 0 },
  )
  // a short scale is never torn from its question; a long one may be cut, or it could never be set
  const isShort = rows.length === 0 && choices.length <= mostTogether
  return isShort ? [{ kind: 'together', blocks: [asked, ...more] }] : [asked, ...more]
}

function notesOf({ isRequired, weight }: NoticedQuestion): string {
  const parts = [
    weight === null ? '' : `weight ${weight} %`,
    isRequired ? '' : 'if there is something to say',
  ]
  return parts.filter((part) => part !== '').join('; ')
}

function namesUnder(names: readonly string[]): Block {
  return {
    kind: 'list',
    items: names.map((text) => ({ marker: prose('–', looks.cell), prose: prose(text, looks.cell) })),
    indentPt: 12,
    itemGapPt: 2,
    gapBeforePt: 4,
  }
}

/** Each answer with what it looks like and what it counts; mere names where none says more than that. */
function choicesOf({ choices }: NoticedQuestion): Block {
  const saysMore = choices.some(
    ({ text, points, isExpected }) => text !== '' || points !== null || isExpected,
  )
  return saysMore ? choiceTable(choices) : namesUnder(choices.map(({ name }) => name))
}

function choiceTable(choices: NoticedQuestion['choices']): Table {
  const counts = choices.some(({ points }) => points !== null)
  return table(
    [
      column('Answer'),
      column('What it looks like', { share: 1 }),
      ...(counts ? [column('Points', { align: 'end' })] : []),
      column(''),
    ],
    choices.map(({ name, text, points, isExpected }) => [
      cell(name, looks.cellStrong),
      cell(text, looks.cell),
      ...(counts ? [cell(points === null ? '–' : String(points), looks.cell)] : []),
      cell(isExpected ? 'expected\u00a0of\u00a0your\u00a0role' : '', looks.cellMuted),
    ]),
    4,
  )
}
