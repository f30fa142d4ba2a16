import { type Answer, pointsOf } from './answer'
import { answerInWords } from './answer-words'
import type { NumberSnapshot } from './number-snapshot'
import type { Question } from './question'
import { sameMeasure } from './rating-history'
import { scoreOf } from './score'
import type { CoachingSession } from './session'
import { questionsOf, type Section, type TemplateVersion } from './template'

/** A session with the version of the template that it was held with. */
export type HeldSession = { readonly session: CoachingSession; readonly version: TemplateVersion }

/** One question as a session asked it, and what was said. */
export type Said = {
  readonly section: Section
  readonly question: Question
  readonly answer: Answer | undefined
  /** The answer in lines; empty where nothing was said. */
  readonly words: string
}

/** How a rating moved; `otherScale` where both cannot be measured alike, null where one has none. */
export type RatingChange = 'higher' | 'lower' | 'same' | 'otherScale'

/** A question that both asked, or only one of them. */
export type ComparedQuestion = {
  readonly earlier: Said | null
  readonly later: Said | null
  readonly change: RatingChange | null
}

/**
 * Two sessions question by question, in the order of the later one; what only the earlier asked comes last. Questions
 * belong together by their id, or, across templates, by their wording, where they are of one kind.
 */
export function comparedQuestions(earlier: HeldSession, later: HeldSession): ComparedQuestion[] {
  const before = saidIn(earlier)
  const taken = new Set<Said>()
  const pairs = saidIn(later).map((said) => {
    const free = before.filter((other) => !taken.has(other) && other.question.kind === said.question.kind)
    const partner =
      free.find(({ question }) => question.id === said.question.id) ??
      free.find(({ question }) => plain(question.wording) === plain(said.question.wording)) ??
      null
    if (partner !== null) taken.add(partner)
    return { earlier: partner, later: said, change: partner === null ? null : changeBetween(partner, said) }
  })
  const left = before.filter((said) => !taken.has(said))
  return [...pairs, ...left.map((said) => ({ earlier: said, later: null, change: null }))]
}

function saidIn({ session, version }: HeldSession): Said[] {
  return questionsOf(version).map(({ section, question }) => {
    const answer = session.notes.answers[question.id]
    return { section, question, answer, words: answerInWords(question, answer) }
  })
}

function plain(wording: string): string {
  return wording.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

function changeBetween(earlier: Said, later: Said): RatingChange | null {
  const [before, after] = [pointsOf(earlier.question, earlier.answer), pointsOf(later.question, later.answer)]
  if (before === null || after === null) return null
  if (!sameMeasure(earlier.question, later.question)) return 'otherScale'
  const moved = after.points / after.outOf - before.points / before.outOf
  if (moved === 0) return 'same'
  return moved > 0 ? 'higher' : 'lower'
}

/** A number as it stood at both sessions; null where one of them has none. */
export type ComparedNumber = {
  readonly name: string
  readonly earlier: NumberSnapshot | null
  readonly later: NumberSnapshot | null
}

/** The numbers that were frozen with both sessions, then and then. None while a session is open. */
export function comparedNumbers(earlier: HeldSession, later: HeldSession): ComparedNumber[] {
  const [before, after] = [numbersOf(earlier), numbersOf(later)]
  const ids = new Set([...after, ...before].map(({ metricId }) => metricId))
  return [...ids].map((id) => {
    const own = (numbers: readonly NumberSnapshot[]): NumberSnapshot | null =>
      numbers.find(({ metricId }) => metricId === id) ?? null
    return { name: own(after)?.name ?? own(before)?.name ?? '', earlier: own(before), later: own(after) }
  })
}

function numbersOf({ session: { state } }: HeldSession): readonly NumberSnapshot[] {
  return state.kind === 'finalised' ? state.numbers : []
}

/** A score in percent at both sessions, of a section or of the whole; null where one has none. */
export type ComparedScore = {
  readonly title: string
  readonly earlier: number | null
  readonly later: number | null
}

/** The scores of sections that have one, by their id or title, and of the whole. */
export function comparedScores(earlier: HeldSession, later: HeldSession): ComparedScore[] {
  const [before, after] = [scoresIn(earlier), scoresIn(later)]
  const rows = after.map(({ id, title, percent }) => {
    const partner = before.find((other) => other.id === id) ?? before.find((other) => other.title === title)
    return { title, earlier: partner?.percent ?? null, later: percent }
  })
  const left = before.filter(
    ({ id, title }) => !after.some((other) => other.id === id || other.title === title),
  )
  return [...rows, ...left.map(({ title, percent }) => ({ title, earlier: percent, later: null }))]
}

function scoresIn({ session, version }: HeldSession): { id: string; title: string; percent: number }[] {
  const score = scoreOf(version, session.notes.answers, 'manager')
  const sections = score.sections.flatMap(({ sectionId, percent }) => {
    const section = version.sections.find(({ id }) => id === sectionId)
    return percent === null || section === undefined ? [] : [{ id: sectionId, title: section.title, percent }]
  })
  return score.percent === null
    ? sections
    : [...sections, { id: '', title: 'The whole', percent: score.percent }]
}
