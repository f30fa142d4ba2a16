import type { IsoDate } from '../../shared/domain/calendar'
import { formatShortDay } from '../../shared/domain/calendar-format'
import type { CsvTable } from '../../shared/domain/csv-text'
import type { SkillAxis, SkillRating, SkillShape } from '../../shared/domain/skill-shape'
import type { ChartTable } from './chart-plan'

export type SkillInput = {
  readonly shape: SkillShape
  /** The place of an earlier session that the last one is held against; null for none. */
  readonly earlier: number | null
  /** What the person is called. */
  readonly name: string
  readonly reading: { readonly locale: string; readonly today: IsoDate }
}

/** One skill as it is drawn. */
export type DrawnSkill = {
  readonly title: string
  readonly now: SkillRating | null
  readonly earlier: SkillRating | null
  readonly expected: number | null
}

export function drawnSkills({ shape, earlier }: SkillInput): DrawnSkill[] {
  return shape.axes.map(({ title, expected, ratings }: SkillAxis) => ({
    title,
    expected,
    now: ratings.at(-1) ?? null,
    earlier: earlier === null ? null : (ratings[earlier] ?? null),
  }))
}

/** `Session 8, 9 Nov`; `''` for none. */
export function sessionWords({ shape, reading }: SkillInput, place: number | null): string {
  const session = place === null ? undefined : shape.sessions.at(place)
  return session === undefined ? '' : `Session ${session.number}, ${formatShortDay(session.on, reading)}`
}

export function skillSentence(input: SkillInput): string {
  const skills = drawnSkills(input)
  const rated = skills.filter(({ now }) => now !== null).length
  const both = skills.flatMap(({ now, earlier }) =>
    now === null || earlier === null ? [] : [now.percent - earlier.percent],
  )
  const count = (isAsked: (gap: number) => boolean): number => both.filter(isAsked).length
  const moved =
    both.length === 0
      ? ''
      : `. Against ${sessionWords(input, input.earlier)}: ${count((gap) => gap > 0)} higher, ${count((gap) => gap === 0)} the same, ${count((gap) => gap < 0)} lower`
  return `Skills of ${input.name} in ${input.shape.name}, ${sessionWords(input, -1)}: ${rated} of ${skills.length} rated${moved}`
}

/** `4, Strong`; before it, what it was earlier. */
export function skillValue({ now }: DrawnSkill): string {
  return now === null ? 'not rated' : now.words
}

export function skillMore({ earlier }: DrawnSkill): string {
  return earlier === null ? '' : `before: ${earlier.words}`
}

export function skillTable(input: SkillInput): ChartTable {
  const earlier = sessionWords(input, input.earlier)
  return {
    columns: ['Skill', ...(earlier === '' ? [] : [earlier]), sessionWords(input, -1), 'The role asks for'],
    rows: drawnSkills(input).map((skill) => [
      skill.title,
      ...(earlier === '' ? [] : [skill.earlier?.words ?? '–']),
      skill.now?.words ?? '–',
      skill.expected === null ? '–' : `${Math.round(skill.expected)}\u00a0%`,
    ]),
  }
}

/** Every session, in percent of the points that a skill can have. */
export function skillCsv({ shape }: SkillInput): CsvTable {
  return {
    headers: [
      'Skill',
      ...shape.sessions.map(({ number, on }) => `Session ${number}, ${on} (%)`),
      'The role asks for (%)',
    ],
    rows: shape.axes.map(({ title, ratings, expected }) => [
      title,
      ...ratings.map((rating) => rating?.percent ?? null),
      expected,
    ]),
  }
}
