import { assertNever } from '../../../../shared/domain/assert-never'
import type { ChoiceOption } from '../../../../shared/domain/choice-question'
import { metricPresets } from '../../../../shared/domain/metric-presets'
import type { Question } from '../../../../shared/domain/question'
import { wordingFor } from '../../../../shared/domain/question-wording'
import type { RatingScale } from '../../../../shared/domain/rating-scale'
import type { Section } from '../../../../shared/domain/template'
import { weightWords } from '../../../../shared/domain/weights'
import type { Block, Cell, WritingLines } from '../typesetting/content'
import { ink } from './ink'
import {
  cell,
  column,
  hairline,
  heading,
  keptWithNext,
  paragraph,
  prose,
  table,
  typedParagraphs,
} from './paper-blocks'
import { looks } from './paper-looks'
import { signOf } from './signs'

/** Whose blank form it is: only the manager's has guides and weights. */
export type FormReader = 'manager' | 'person'

/**
 * A question of a section on a blank form, with room to answer it by hand: on one page, because nobody writes well across
 * the end of one. One that is too long for that breaks between its lines.
 */
export function blankQuestion(
  question: Question,
  { section, reader }: { section: Pick<Section, 'weight'>; reader: FormReader },
): Block[] {
  const blocks = questionBlocks(question, { section, reader })
  const lineCount = blocks.reduce((sum, block) => sum + linesIn(block), 0)
  return lineCount > linesOnOnePage ? blocks : [{ kind: 'together', blocks }]
}

/** Lines of a question that a page is sure to hold. */
const linesOnOnePage = 30

function linesIn(block: Block): number {
  if (block.kind === 'table') return block.rows.length + 1
  if (block.kind === 'writingLines') return block.count
  return block.kind === 'together' ? block.blocks.reduce((sum, inner) => sum + linesIn(inner), 0) : 1
}

function questionBlocks(
  question: Question,
  { section, reader }: { section: Pick<Section, 'weight'>; reader: FormReader },
): Block[] {
  const asked = wordingFor(
    question,
    reader === 'manager' ? { kind: 'manager', givenName: 'the person' } : { kind: 'person' },
  )
  const facts = factsOf(question, { section, reader })
  return [
    heading(3, asked.trim() === '' ? 'Question without words' : asked, looks.subheading, 14),
    ...(facts === '' ? [] : [paragraph(facts, looks.caption, { gapBeforePt: 1, keepWithNext: true })]),
    ...keptWithNext(typedParagraphs(question.hint, looks.statement, { firstPt: 3, betweenPt: 4 })),
    ...(reader === 'manager'
      ? keptWithNext(typedParagraphs(question.guide, looks.statementMuted, { firstPt: 3, betweenPt: 4 }))
      : []),
    ...room(question),
    ...(question.allowsNotApplicable ? [tick('Not applicable, because:', 'box', 8), lines(1)] : []),
  ]
}

function factsOf(
  question: Question,
  { section, reader }: { section: Pick<Section, 'weight'>; reader: FormReader },
): string {
  return [
    question.required ? '' : 'may stay empty',
    reader === 'manager' ? weightWords(question, section) : '',
  ]
    .filter((words) => words !== '')
    .join(', ')
}

function room(question: Question): Block[] {
  switch (question.kind) {
    case 'longText':
      return [lines(5)]
    case 'shortText':
      return [lines(1)]
    case 'rating':
      return [
        scaleTable(question.scale, { expectedLevel: question.expectedLevel, isLegend: false }),
        ...prompted(question.evidencePrompt, 3),
      ]
    case 'matrix':
      return matrixBlocks(question)
    case 'range':
      return [
        paragraph(rangeWords(question), looks.cell, { gapBeforePt: 6, keepWithNext: true }),
        lines(1),
        ...prompted(question.remarkPrompt, 2),
      ]
    case 'number':
      return [
        paragraph(numberWords(question), looks.cell, { gapBeforePt: 6, keepWithNext: true }),
        lines(1),
        ...prompted(question.remarkPrompt, 2),
      ]
    case 'yesNo':
      return [tick('Yes', 'open', 6), tick('No', 'open', 3), ...prompted(question.remarkPrompt, 2)]
    case 'oneOf':
    case 'manyOf':
      return [
        ...(question.kind === 'manyOf' ? countOf(question) : []),
        ...options(question.options, question.kind === 'oneOf' ? 'open' : 'box'),
        ...(question.allowsOther
          ? [tick('Other:', question.kind === 'oneOf' ? 'open' : 'box', 4), lines(1)]
          : []),
        ...prompted(question.remarkPrompt, 2),
      ]
    case 'table':
      return [blankTable(question), hairline(0)]
    case 'checklist':
      return question.items.flatMap(({ text }, index) => [
        tick(text, 'box', index === 0 ? 6 : 4),
        ...prompted(question.notePrompt, 1),
      ])
    case 'metric':
      return [
        paragraph(question.metrics.map((preset) => metricPresets[preset].name).join(', '), looks.cell, {
          gapBeforePt: 4,
          keepWithNext: true,
        }),
        lines(3),
      ]
    case 'goals':
      return [writingTable(['Goal', 'How far', 'In the way', 'Next step'], 3), hairline(0)]
    case 'commitments':
      return [writingTable(['What', 'Who', 'By when'], 3), hairline(0)]
    case 'acknowledgement':
      return [
        ...typedParagraphs(question.statement, looks.body, { firstPt: 4, betweenPt: 6 }),
        ...(question.by === 'manager' ? [] : [tick('Read by the person', 'box', 8)]),
        ...(question.by === 'person' ? [] : [tick('Read by the manager', 'box', 4)]),
        ...prompted('A remark, if there is one', 1),
      ]
    default:
      return assertNever(question)
  }
}

/** Far enough apart to write between them by hand. */
function lines(count: number): WritingLines {
  return { kind: 'writingLines', count, pitchPt: 21, colour: ink.lineStrong, gapBeforePt: 2 }
}

function prompted(prompt: string | null, count: number): Block[] {
  if (prompt === null) return []
  return [paragraph(prompt, looks.statementMuted, { gapBeforePt: 8, keepWithNext: true }), lines(count)]
}

function tick(text: string, shape: 'box' | 'open', gapBeforePt: number): Block {
  const sign = signOf(shape, { sizePt: 9, colour: ink.text })
  return paragraph(text, looks.cell, { gapBeforePt, sign, direction: 'auto' })
}

function options(all: readonly ChoiceOption[], shape: 'box' | 'open'): Block[] {
  return all.map(({ label, description }, index) =>
    paragraph(
      [
        ...prose(label, looks.cell),
        ...(description.trim() === '' ? [] : [{ text: `. ${description}`, look: looks.cellMuted }]),
      ],
      looks.cell,
      {
        gapBeforePt: index === 0 ? 6 : 4,
        sign: signOf(shape, { sizePt: 9, colour: ink.text }),
      },
    ),
  )
}

function countOf({ minChoices, maxChoices }: Extract<Question, { kind: 'manyOf' }>): Block[] {
  if (minChoices < 2 && maxChoices === null) return []
  const words = maxChoices === null ? `${minChoices} or more` : `${Math.max(1, minChoices)} to ${maxChoices}`
  return [paragraph(`Choose ${words}.`, looks.caption, { gapBeforePt: 2, keepWithNext: true })]
}

/** A scale, on one page: with a disc before each level to fill, or as the legend of the rows below it. */
function scaleTable(
  scale: RatingScale,
  { expectedLevel, isLegend }: { expectedLevel: number | null; isLegend: boolean },
): Block {
  const disc = isLegend ? null : signOf('open', { sizePt: 9, colour: ink.text })
  const levels = {
    ...table(
      [column('Level'), column(scale.name, { share: 1 })],
      scale.levels.map(({ level, label, anchor }) => [
        cell(String(level), looks.cellStrong, disc),
        anchorCell({ label, anchor, isExpected: level === expectedLevel }),
      ]),
      6,
    ),
    paddingPt: 3,
  }
  return { kind: 'together', blocks: [levels] }
}

function anchorCell(given: { label: string; anchor: string; isExpected: boolean }): Cell {
  const { label, anchor, isExpected } = given
  return {
    prose: [
      { text: [label, anchor].filter((words) => words.trim() !== '').join(': '), look: looks.cell },
      ...(isExpected ? [{ text: '  expected here', look: looks.cellMuted }] : []),
    ],
    sign: null,
  }
}

/** The levels once in words, then a row of discs for each behaviour. */
function matrixBlocks(question: Extract<Question, { kind: 'matrix' }>): Block[] {
  const { scale, rows, notePrompt, expectedLevel, allowsNotApplicable } = question
  const disc = cell('', looks.cell, signOf('open', { sizePt: 9, colour: ink.text }))
  const marks = [...scale.levels.map(() => disc), ...(allowsNotApplicable ? [disc] : [])]
  return [
    scaleTable(scale, { expectedLevel, isLegend: true }),
    {
      ...table(
        [
          column('Behaviour', { share: 1 }),
          ...scale.levels.map(({ level }) => column(String(level))),
          ...(allowsNotApplicable ? [column('n.a.')] : []),
        ],
        rows.map(({ text }) => [cell(text, looks.cell), ...marks]),
        10,
      ),
      columnGapPt: 9,
    },
    ...prompted(notePrompt, Math.min(Math.max(rows.length, 2), 6)),
  ]
}

function blankTable({ columns, rows, allowsMoreRows }: Extract<Question, { kind: 'table' }>): Block {
  const isNamed = rows.length > 0
  const names = [...rows, ...Array.from({ length: allowsMoreRows ? (isNamed ? 2 : 4) : 0 }, () => '')]
  const blank = columns.map(() => cell('', looks.cell))
  return {
    ...table(
      [
        ...(isNamed ? [column('', { share: 1.6 })] : []),
        ...columns.map(({ heading: name }) => column(name, { share: 1 })),
      ],
      names.map((name) => (isNamed ? [cell(name, looks.cell), ...blank] : blank)),
      6,
    ),
    paddingPt: 9,
  }
}

function writingTable(headings: readonly string[], rows: number): Block {
  return {
    ...table(
      headings.map((name, index) => column(name, { share: index === 0 ? 3 : 1.4 })),
      Array.from({ length: rows }, () => headings.map(() => cell('', looks.cell))),
      6,
    ),
    paddingPt: 10,
  }
}

function rangeWords(question: Extract<Question, { kind: 'range' }>): string {
  const { min, max, step, unit, minLabel, maxLabel } = question
  const end = (figure: number, label: string): string => (label === '' ? `${figure}` : `${figure} (${label})`)
  const steps = step === 1 ? '' : `, in steps of ${step}`
  return `From ${end(min, minLabel)} to ${end(max, maxLabel)}${unit === '' ? '' : ` ${unit}`}${steps}:`
}

function numberWords({ unit, min, max }: Extract<Question, { kind: 'number' }>): string {
  const ends = [...(min === null ? [] : [`${min} or more`]), ...(max === null ? [] : [`${max} or less`])]
  return `${['A number', unit === '' ? '' : `in ${unit}`].filter((part) => part !== '').join(' ')}${
    ends.length === 0 ? '' : ` (${ends.join(', ')})`
  }:`
}
