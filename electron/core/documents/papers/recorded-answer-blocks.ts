import { assertNever } from '../../../../shared/domain/assert-never'
import type { RecordedAnswer } from '../../../../shared/domain/recorded-answer'
import type { Block } from '../typesetting/content'
import { cell, column, paragraph, prose, table, typedParagraphs } from './paper-blocks'
import { looks } from './paper-looks'
import { ratingSign } from './rating-sign'
import { signOf } from './signs'

/** What was said to a question, without the question. */
export function saidBlocks(answer: RecordedAnswer): Block[] {
  switch (answer.kind) {
    case 'longText':
    case 'shortText':
      return orNothing(words(answer.text))
    case 'metric':
      // the numbers stand below a question about them and speak for themselves
      return words(answer.text)
    case 'commitments':
      return [
        ...words(answer.text),
        paragraph('What was promised stands at the end.', looks.cellMuted, { gapBeforePt: 3 }),
      ]
    case 'rating':
      return ratingBlocks(answer)
    case 'range':
    case 'number':
    case 'yesNo':
    case 'oneOf':
    case 'manyOf':
    case 'matrix':
    case 'checklist':
    case 'goals':
    case 'acknowledgement':
      return orNothing([...factBlocks(answer.kind, answer.facts), ...words(answer.remark)])
    case 'table':
      return orNothing(tableBlocks(answer))
    case 'notApplicable':
      return [paragraph('Not applicable.', looks.cellStrong, { gapBeforePt: 3 }), ...words(answer.why)]
    default:
      return assertNever(answer)
  }
}

function words(text: string): Block[] {
  return typedParagraphs(text, looks.body, { firstPt: 2, betweenPt: 6 })
}

function orNothing(blocks: Block[]): Block[] {
  return blocks.length > 0 ? blocks : [paragraph('Nothing was noted.', looks.cellMuted, { gapBeforePt: 3 })]
}

type Facts = Extract<RecordedAnswer, { facts: unknown }>

/** One line for each choice or figure; a table for rows, items and goals. */
function factBlocks(kind: Facts['kind'], facts: Facts['facts']): Block[] {
  if (facts.length === 0) return []
  if (facts.every(({ name }) => name === '')) {
    return facts.map(({ value }, index) =>
      paragraph(value, looks.cellStrong, {
        gapBeforePt: index === 0 ? 4 : 2,
        direction: 'auto',
        // a few lines, which are one answer
        keepWithNext: index < facts.length - 1,
      }),
    )
  }
  return [
    table(
      [column(nameHeadings[kind] ?? '', { share: 2 }), column('', { share: 1 })],
      facts.map(({ name, value, note }) => [
        {
          prose: [
            ...prose(name, looks.cell),
            ...(note.trim() === '' ? [] : [{ text: `\n${note.trim()}`, look: looks.cellMuted }]),
          ],
          sign: null,
        },
        kind === 'checklist'
          ? cell(value, looks.cellStrong, signOf(value === 'Done' ? 'done' : 'open', { sizePt: 7 }))
          : cell(value, looks.cell),
      ]),
      4,
    ),
  ]
}

const nameHeadings: Partial<Record<Facts['kind'], string>> = {
  matrix: 'Behaviour',
  checklist: 'Item',
  goals: 'Goal',
  acknowledgement: 'Statement',
}

function tableBlocks({ columns, rows }: Extract<RecordedAnswer, { kind: 'table' }>): Block[] {
  if (rows.length === 0) return []
  return [
    table(
      columns.map((name) => column(name, { share: 1 })),
      rows.map((cells) => cells.map((text) => cell(text, looks.cell))),
      4,
    ),
  ]
}

function ratingBlocks(answer: Extract<RecordedAnswer, { kind: 'rating' }>): Block[] {
  const { anchors, level, expectedLevel } = answer
  const levels = anchors.map((anchor) => anchor.level)
  const given = anchors.find((anchor) => anchor.level === level)
  const expected = expectedLevel === null ? '' : ` The role asks for ${expectedLevel}.`
  const rated =
    given === undefined
      ? 'Not rated.'
      : `${given.level} of ${Math.max(...levels)}${given.anchor === '' ? '' : `: ${given.anchor.replace(/[.\s]+$/u, '')}`}.`
  return [
    paragraph(
      [
        { text: rated, look: looks.cellStrong },
        { text: expected, look: looks.cellMuted },
      ],
      looks.cell,
      { gapBeforePt: 5, sign: ratingSign({ levels, level }), keepWithNext: answer.evidence.trim() !== '' },
    ),
    ...typedParagraphs(answer.evidence, looks.body, { firstPt: 4, betweenPt: 6 }),
  ]
}
