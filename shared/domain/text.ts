import * as z from 'zod'

/**
 * A character that leaves ink: not a space, a control or format character, half a surrogate pair, or one of those
 * that Unicode says to draw as nothing (Default_Ignorable_Code_Point), such as the Hangul filler.
 */
const visibleCharacter = /[^\s\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{DI}]/u

/** Whether there is something to see in a text: `saysSomething(' \u200b')` → false. */
export function saysSomething(text: string): boolean {
  return visibleCharacter.test(text)
}

/**
 * One line that a person types: a name, a title. Kept byte for byte as it was typed, because a name is
 * its owner's to spell; only a text with nothing to see in it is refused.
 */
export function lineOf({ what, max }: { what: string; max: number }): z.ZodString {
  return z
    .string()
    .max(max, `${what} can have ${max} characters at most`)
    .regex(visibleCharacter, `${what} is missing`)
}

/** Free text of any number of lines, empty allowed. `max` counts UTF-16 units, as an `<textarea>` does. */
export function proseOf({ what, max }: { what: string; max: number }): z.ZodString {
  return z.string().max(max, `${what} can have ${max} characters at most`)
}
