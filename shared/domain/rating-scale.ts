import * as z from 'zod'
import { eachUnder, faultIf, type TemplateFault } from './template-fault'
import { proseOf, saysSomething } from './text'

/** Points of one level, one option or one answer. */
export const pointsSchema = z
  .number()
  .min(0, 'Points are not below 0')
  .max(10_000, 'Points are 10,000 at most')

/** One level of a rating scale. `level` is what a digit key picks; the tenth is picked by 0. */
export const scaleLevelSchema = z.strictObject({
  level: z.int().min(1, 'A level is 1 at least').max(10, 'A level is 10 at most'),
  /** Its short name, such as “Meets what is expected”; `''` where the number is enough. */
  label: proseOf({ what: 'The label', max: 80 }).default(''),
  /** The sentence that says what it looks like; `''` where a scale has none. */
  anchor: proseOf({ what: 'The anchor', max: 600 }).default(''),
  /** What it counts in the score. It need not rise evenly, nor rise at all. */
  points: pointsSchema,
})
export type ScaleLevel = z.infer<typeof scaleLevelSchema>

/** A scale with a name, so that the same one is known again in another question. */
export const ratingScaleSchema = z.strictObject({
  name: proseOf({ what: 'The name of the scale', max: 80 }),
  levels: z.array(scaleLevelSchema).max(10, 'A scale has at most 10 levels'),
})
export type RatingScale = z.infer<typeof ratingScaleSchema>

/** What keeps a scale from being used. */
export function scaleFaults({ name, levels }: RatingScale): TemplateFault[] {
  return [
    ...faultIf(!saysSomething(name), ['name'], 'The name of the scale is missing'),
    ...faultIf(levels.length < 2, ['levels'], 'A scale has at least 2 levels'),
    ...eachUnder('levels', levels, ({ level }, index) =>
      faultIf(
        index > 0 && level <= (levels[index - 1]?.level ?? 0),
        ['level'],
        'The levels of a scale rise from one to the next',
      ),
    ),
  ]
}

export function hasLevel({ levels }: RatingScale, level: number | null): boolean {
  return levels.some((each) => each.level === level)
}

/** The most points that a level of the scale has. */
export function highestPoints({ levels }: RatingScale): number {
  return Math.max(0, ...levels.map(({ points }) => points))
}

export function pointsOfLevel({ levels }: RatingScale, level: number | null): number | null {
  return levels.find((each) => each.level === level)?.points ?? null
}

/** What a digit key picks: `levelOfDigit(scale, '0')` → 10 where the scale has it, otherwise null. */
export function levelOfDigit(scale: RatingScale, key: string): number | null {
  if (!/^[0-9]$/.test(key)) return null
  const level = key === '0' ? 10 : Number(key)
  return hasLevel(scale, level) ? level : null
}

/** A level in words: `4, Strong: Finds needs the customer had not named`. */
export function levelInWords({ level, label, anchor }: ScaleLevel): string {
  const named = saysSomething(label) ? `${level}, ${label}` : String(level)
  return saysSomething(anchor) ? `${named}: ${anchor}` : named
}
