import { calledName, type Person } from './person'

/** Embeddings, overrides and isolates (Unicode, UAX #9): they would turn the words after the name as well. */
const turning = /[\u202a-\u202e\u2066-\u2069]/gu

/** A character of a script that is written from the right, or a mark that says so. */
const fromTheRight = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** A name without the signs that turn what follows: `plainName('Eve\u202e')` → `'Eve'`. Any other is as it was. */
export function plainName(name: string): string {
  return name.replace(turning, '')
}

/**
 * A name as it stands among other words on the screen. One that is written from the right is set apart, so that it moves
 * neither the words nor the numbers round it; nobody sees the signs that do it. Any other plain name is as it was.
 */
export function isolated(name: string): string {
  const plain = plainName(name)
  return fromTheRight.test(plain) ? `\u2068${plain}\u2069` : plain
}

/** What a person is called, as it stands in a sentence on the screen. */
export function spokenName(person: Pick<Person, 'name' | 'calledName'>): string {
  return isolated(calledName(person))
}
