import { pointsOf } from './answer'
import { answerInWords } from './answer-words'
import type { IsoDate } from './calendar'
import type { SessionId } from './id'
import type { Question } from './question'
import { scoreOf } from './score'
import { type CoachingSession, isFinalised } from './session'
import { questionsOf, type TemplateVersion } from './template'

/** One rating or score, as a finished session holds it. */
export type RatingPoint = {
  readonly sessionId: SessionId
  readonly number: number
  readonly on: IsoDate
  /** Of the points that could be had: 0 to 100, so that every scale can be drawn alike. */
  readonly percent: number
  /** As it was said: `4, Strong`, or `72 %`. */
  readonly words: string
}

/** Ratings of one question, or scores of one section, over time. */
export type RatingHistory = {
  readonly kind: 'question' | 'section' | 'whole'
  readonly title: string
  /** Runs of points that were measured alike, oldest first: a changed scale begins another run, never joined. */
  readonly runs: readonly (readonly RatingPoint[])[]
}

type Held = { readonly session: CoachingSession; readonly version: TemplateVersion }
type Measured = {
  readonly key: string
  readonly kind: RatingHistory['kind']
  readonly title: string
  /** What it was measured by; equal texts are one scale. */
  readonly measure: string
  readonly point: RatingPoint
}

/**
 * Every question with points and every scored section of one person's finished sessions, with what became of it. The
 * newest wording is the title. Those with one point only are there too.
 */
export function ratingHistories(held: readonly Held[], given: { givenName: string }): RatingHistory[] {
  const finished = held
    .filter(({ session }) => isFinalised(session))
    .sort((a, b) => a.session.heldOn.localeCompare(b.session.heldOn) || a.session.number - b.session.number)
  const byKey = new Map<string, Measured[]>()
  for (const measured of finished.flatMap((each) => measuredIn(each, given.givenName))) {
    byKey.set(measured.key, [...(byKey.get(measured.key) ?? []), measured])
  }
  return [...byKey.values()].flatMap((all) => {
    const newest = all.at(-1)
    return newest === undefined ? [] : [{ kind: newest.kind, title: newest.title, runs: runsOf(all) }]
  })
}

function runsOf(all: readonly Measured[]): RatingPoint[][] {
  const runs: RatingPoint[][] = []
  for (const [index, { measure, point }] of all.entries()) {
    if (measure === all[index - 1]?.measure) runs.at(-1)?.push(point)
    else runs.push([point])
  }
  return runs
}

function measuredIn({ session, version }: Held, givenName: string): Measured[] {
  const { answers } = session.notes
  const common = { sessionId: session.id, number: session.number, on: session.heldOn }
  const questions = questionsOf(version).flatMap(({ question }): Measured[] => {
    const earned = pointsOf(question, answers[question.id])
    if (earned === null || earned.outOf === 0) return []
    const [words = ''] = answerInWords(question, answers[question.id]).split('\n')
    const percent = (100 * earned.points) / earned.outOf
    return [
      {
        key: `question ${question.kind} ${question.id}`,
        kind: 'question',
        title: question.wording.replaceAll('{name}', () => givenName),
        measure: measureOf(question),
        point: { ...common, percent, words: question.kind === 'matrix' ? whole(percent) : words },
      },
    ]
  })
  return [...questions, ...scoresIn({ session, version })]
}

function scoresIn({ session, version }: Held): Measured[] {
  const score = scoreOf(version, session.notes.answers, 'manager')
  const common = { sessionId: session.id, number: session.number, on: session.heldOn }
  const scored = (
    key: string,
    kind: 'section' | 'whole',
    given: { title: string; percent: number },
  ): Measured => ({
    key,
    kind,
    title: given.title,
    // another version may weigh or ask other things
    measure: version.id,
    point: { ...common, percent: given.percent, words: whole(given.percent) },
  })
  const sections = score.sections.flatMap(({ sectionId, percent }) => {
    const title = version.sections.find(({ id }) => id === sectionId)?.title ?? ''
    return percent === null
      ? []
      : [scored(`section ${version.templateId} ${sectionId}`, 'section', { title, percent })]
  })
  const { percent } = score
  const title = `The whole: ${version.name}`
  return percent === null
    ? sections
    : [...sections, scored(`whole ${version.templateId}`, 'whole', { title, percent })]
}

function whole(percent: number): string {
  return `${Math.round(percent)} %`
}

/** Whether answers to two questions can be laid on one line: the same scale, ends, options or rows. */
export function sameMeasure(a: Question, b: Question): boolean {
  return measureOf(a) === measureOf(b)
}

/** What the points of a question are measured by, as a text that is equal for equal measures. */
function measureOf(question: Question): string {
  switch (question.kind) {
    case 'rating':
      return JSON.stringify(question.scale.levels)
    case 'matrix':
      return JSON.stringify([question.scale.levels, question.rows.map(({ id }) => id)])
    case 'oneOf':
    case 'manyOf':
      return JSON.stringify(question.options)
    case 'checklist':
      return JSON.stringify(question.items.map(({ id }) => id))
    case 'range':
    case 'number':
      return JSON.stringify([question.min, question.max, question.better, question.unit])
    default:
      return question.kind
  }
}
