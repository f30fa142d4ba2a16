import type { IsoDate } from './calendar'
import type { HeldSession } from './compare-sessions'
import type { SessionId, TemplateId } from './id'
import { highestPoints, levelInWords, pointsOfLevel, type RatingScale } from './rating-scale'
import { isFinalised } from './session'
import { questionsOf } from './template'

/** One rating of a skill. */
export type SkillRating = {
  /** Of the points that the scale has: 0 to 100. */
  readonly percent: number
  /** `4, Strong` */
  readonly words: string
}

/** One skill: a rating question, or a row of a matrix. */
export type SkillAxis = {
  readonly title: string
  /** The level that the role asks for, in percent of the points; null where none is set. */
  readonly expected: number | null
  /** One for each session, oldest first. Null where it was not rated, or rated on another scale than now. */
  readonly ratings: readonly (SkillRating | null)[]
}

/** The skills that the sessions of one template rate, over time. */
export type SkillShape = {
  readonly templateId: TemplateId
  /** The newest name of the template. */
  readonly name: string
  /** Finished sessions with a rating, oldest first. */
  readonly sessions: readonly { readonly id: SessionId; readonly number: number; readonly on: IsoDate }[]
  readonly axes: readonly SkillAxis[]
}

/**
 * What was rated of one person in finished sessions, one shape a template, the one with the most skills first. The skills are those of
 * the newest version that rated any, in its order; a rating on a scale that has changed since is left out.
 */
export function skillShapes(held: readonly HeldSession[], given: { givenName: string }): SkillShape[] {
  const finished = held
    .filter(({ session }) => isFinalised(session))
    .sort((a, b) => a.session.heldOn.localeCompare(b.session.heldOn) || a.session.number - b.session.number)
  const byTemplate = new Map<TemplateId, Rated[]>()
  for (const each of finished) {
    const skills = skillsIn(each, given.givenName)
    if (!skills.some(({ level }) => level !== null)) continue
    const { templateId } = each.version
    byTemplate.set(templateId, [...(byTemplate.get(templateId) ?? []), { ...each, skills }])
  }
  return [...byTemplate.entries()]
    .map(([templateId, all]) => shapeOf(templateId, all))
    .sort((a, b) => b.axes.length - a.axes.length || a.name.localeCompare(b.name))
}

/**
 * The shape that goes on paper: the one with the most skills, where there are three at least; null where there is none. The
 * person reads it, so private sections are not in it.
 */
export function skillShapeForPaper(
  held: readonly HeldSession[],
  given: { givenName: string },
): SkillShape | null {
  const shared = held.map(({ session, version }) => ({
    session,
    version: { ...version, sections: version.sections.filter(({ visibility }) => visibility === 'shared') },
  }))
  const [first] = skillShapes(shared, given)
  return first !== undefined && first.axes.length >= 3 ? first : null
}

type Skill = {
  readonly key: string
  readonly title: string
  readonly scale: RatingScale
  readonly expectedLevel: number | null
  readonly level: number | null
}
type Rated = HeldSession & { readonly skills: readonly Skill[] }

function shapeOf(templateId: TemplateId, all: readonly Rated[]): SkillShape {
  const newest = all.at(-1)
  const axes = (newest?.skills ?? []).map((skill) => ({
    title: skill.title,
    expected: percentOf(skill.scale, skill.expectedLevel),
    ratings: all.map(({ skills }) =>
      ratingOf(
        skills.find(({ key }) => key === skill.key),
        skill.scale,
      ),
    ),
  }))
  return {
    templateId,
    name: newest?.version.name ?? '',
    sessions: all.map(({ session }) => ({ id: session.id, number: session.number, on: session.heldOn })),
    axes: axes.filter(({ ratings }) => ratings.some((rating) => rating !== null)),
  }
}

function ratingOf(skill: Skill | undefined, now: RatingScale): SkillRating | null {
  if (skill === undefined || JSON.stringify(skill.scale.levels) !== JSON.stringify(now.levels)) return null
  const percent = percentOf(skill.scale, skill.level)
  const level = skill.scale.levels.find((each) => each.level === skill.level)
  return percent === null || level === undefined
    ? null
    : { percent, words: levelInWords({ ...level, anchor: '' }) }
}

function percentOf(scale: RatingScale, level: number | null): number | null {
  const points = pointsOfLevel(scale, level)
  const highest = highestPoints(scale)
  return points === null || highest === 0 ? null : (100 * points) / highest
}

function skillsIn({ session, version }: HeldSession, givenName: string): Skill[] {
  return questionsOf(version).flatMap(({ question }): Skill[] => {
    const answer = session.notes.answers[question.id]
    if (question.kind === 'rating') {
      const title = question.wording.replaceAll('{name}', () => givenName)
      const level = answer?.kind === 'rating' ? answer.level : null
      return [{ ...question, key: question.id, title, level }]
    }
    if (question.kind !== 'matrix') return []
    return question.rows.map(({ id, text }) => {
      const level = answer?.kind === 'matrix' ? answer.levels[id] : undefined
      return {
        ...question,
        key: `${question.id} ${id}`,
        title: text.replaceAll('{name}', () => givenName),
        level: typeof level === 'number' ? level : null,
      }
    })
  })
}
