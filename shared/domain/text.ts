import * as z from 'zod'
import { inWords } from './in-words'

/**
 * A character that leaves ink: not a space, a control or format character, half a surrogate pair, or one of those
 * that Unicode says to draw as nothing (Default_Ignorable_Code_Point), such as the Hangul filler.
 */
const visibleCharacter = /[^\s\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{DI}]/u

/** Whether there is something to see in a text: `saysSomething(' \u200b')` → false. */
export function saysSomething(text: string): boolean {
  return visibleCharacter.test(text)
}

/** Characters that a text of its own can have: an answer, a note. */
export const longestText = 100_000

/**
 * One line that a person types: a name, a title. Kept byte for byte as it was typed, because a name is
 * its owner's to spell; only a text with nothing to see in it is refused.
 */
export function lineOf({ what, max }: { what: string; max: number }): z.ZodString {
  return z.string().max(max, tooLong(what, max)).regex(visibleCharacter, `${what} is missing`)
}

/** Free text of any number of lines, empty allowed. `max` counts code points, so that it takes whatever an
 * `<textarea>` of as many UTF-16 units takes. */
export function proseOf({ what, max }: { what: string; max: number }): z.ZodString {
  return z.string().max(max, tooLong(what, max))
}

function tooLong(what: string, max: number): string {
  return `${what} can have ${inWords(max)} characters at most`
}
