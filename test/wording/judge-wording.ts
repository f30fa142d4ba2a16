import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as z from 'zod'
import { checkWording } from '../../renderer/components/wording/check-wording'

const sentencesSchema = z.array(z.object({ text: z.string(), marks: z.array(z.string()) }))

/** How well hints meet what people expect of a set of sentences. */
export type Judgement = {
  readonly sentences: number
  readonly unmarked: number
  /** Hints that were expected, that were missing, and that nobody expected, in words. */
  readonly met: number
  readonly missed: readonly string[]
  readonly unwanted: readonly string[]
  readonly precision: number
  readonly recall: number
}

/** Judges the hints on the sentences of a fixture: a hint is right where it shares a letter with an expected mark. */
export function judgeWording(name: string): Judgement {
  const path = resolve(import.meta.dirname, '../fixtures/wording', name)
  const sentences = sentencesSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  const [missed, unwanted]: [string[], string[]] = [[], []]
  let met = 0
  for (const { text, marks } of sentences) {
    const hints = checkWording(text)
    const expected = marks.map((mark) => ({ mark, start: placeOf(mark, text) }))
    const meets = (mark: (typeof expected)[number], hint: (typeof hints)[number]): boolean =>
      mark.start < hint.end && hint.start < mark.start + mark.mark.length
    for (const mark of expected) {
      if (hints.some((hint) => meets(mark, hint))) met += 1
      else missed.push(`${mark.mark}: ${text}`)
    }
    for (const hint of hints) {
      if (!expected.some((mark) => meets(mark, hint))) unwanted.push(`${hint.found}: ${text}`)
    }
  }
  return {
    sentences: sentences.length,
    unmarked: sentences.filter(({ marks }) => marks.length === 0).length,
    met,
    missed,
    unwanted,
    precision: met / (met + unwanted.length),
    recall: met / (met + missed.length),
  }
}

function placeOf(mark: string, text: string): number {
  const start = text.indexOf(mark)
  if (start < 0) throw new Error(`“${mark}” does not stand in “${text}”`)
  return start
}
