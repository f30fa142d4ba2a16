import * as z from 'zod'
import { sectionIdSchema } from './id'
import type { TemplateContent } from './template'

/** What every room can show, whatever its template is. */
const ownParts = ['prepare', 'sinceLastTime', 'agreement', 'finish'] as const

/** What the room can show and time is counted for; a section by its id. */
export const timedPartSchema = z.union([z.enum(ownParts), sectionIdSchema])
export type TimedPart = z.infer<typeof timedPartSchema>

/** Whether a session with these sections can show a part. */
export function hasPart({ sections }: Pick<TemplateContent, 'sections'>, part: TimedPart): boolean {
  return ownParts.some((own) => own === part) || sections.some(({ id }) => id === part)
}

/** Seconds by the part of a session that was shown while the window was seen. */
export const timeSpentSchema = z.partialRecord(timedPartSchema, z.int().nonnegative())
export type TimeSpent = z.infer<typeof timeSpentSchema>

/** The most seconds that are added at once: what is longer was a clock that was set, or a laptop that slept. */
export const longestStretch = 3600

/** The time used with more of it; never less than before. */
export function withTimeSpent(
  before: TimeSpent | undefined,
  more: { part: TimedPart; seconds: number },
): TimeSpent {
  const added = Math.min(Math.max(Math.round(more.seconds), 0), longestStretch)
  return { ...before, [more.part]: (before?.[more.part] ?? 0) + added }
}

/** Seconds used by the conversation itself: preparing for it is not part of what was planned. */
export function secondsTogether({ prepare: _before, ...together }: TimeSpent): number {
  return Object.values(together).reduce<number>((sum, seconds = 0) => sum + seconds, 0)
}

/** Whole minutes used, the running one not counted: 0 in the first. */
export function minutesUsed(seconds: number): number {
  return Math.floor(seconds / 60)
}
