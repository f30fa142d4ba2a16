import type { RecordedAnswer } from '../../../../shared/domain/recorded-answer'
import { questionAnchor, type RecordedQuestion } from '../../../../shared/domain/recorded-question'
import type { Block, Cell } from '../typesetting/content'
import { column, heading, paragraph, prose, table } from './paper-blocks'
import { looks } from './paper-looks'
import { saidBlocks } from './recorded-answer-blocks'

/** What the two sides are called on the paper. */
export type Sides = { readonly person: string; readonly manager: string }

/** A question with what was said to it in the session, and before that what either side had answered alone. */
export function questionBlocks(answer: RecordedQuestion, index: number, sides: Sides): Block[] {
  const title = heading(3, answer.question, looks.subheading, index === 0 ? 6 : 14)
  const anchor = answer.questionId === undefined ? null : questionAnchor(answer.questionId)
  return [
    { ...title, anchor },
    ...(answer.alone === undefined ? saidBlocks(answer) : sideBySide(answer, answer.alone, sides)),
  ]
}

type Alone = NonNullable<RecordedQuestion['alone']>

const together = 'Together in the session'

function sideBySide(answer: RecordedQuestion, { person, manager }: Alone, sides: Sides): Block[] {
  if (answer.kind === 'matrix' && person.kind === 'matrix' && manager?.kind === 'matrix') {
    return [matrixTable(answer.facts, person.facts, manager.facts, sides)]
  }
  return [
    ...ofSide(`${sides.person}, alone`, withoutExpectation(person)),
    ...(manager === null ? [] : ofSide(`${sides.manager}, alone`, withoutExpectation(manager))),
    ...ofSide(together, answer),
  ]
}

function ofSide(side: string, answer: RecordedAnswer): Block[] {
  return [paragraph(side, looks.label, { gapBeforePt: 7, keepWithNext: true }), ...saidBlocks(answer)]
}

/** What the role asks for is said once, at the end. */
function withoutExpectation(answer: RecordedAnswer): RecordedAnswer {
  return answer.kind === 'rating' ? { ...answer, expectedLevel: null } : answer
}

type Facts = Extract<RecordedAnswer, { facts: unknown }>['facts']

/** The same behaviours for all three, so that they are read across. */
function matrixTable(said: Facts, persons: Facts, managers: Facts, sides: Sides): Block {
  return table(
    [
      column('Behaviour', { share: 1.4 }),
      column(`${sides.person}, alone`, { share: 1 }),
      column(`${sides.manager}, alone`, { share: 1 }),
      column('Together', { share: 1 }),
    ],
    said.map((fact, row) => [
      { prose: prose(fact.name, looks.cell), sign: null },
      factCell(persons[row]),
      factCell(managers[row]),
      factCell(fact),
    ]),
    4,
  )
}

function factCell(fact: Facts[number] | undefined): Cell {
  const note = fact?.note.trim() ?? ''
  const value = prose(fact?.value ?? '–', looks.cell)
  return { prose: note === '' ? value : [...value, { text: `\n${note}`, look: looks.cellMuted }], sign: null }
}
