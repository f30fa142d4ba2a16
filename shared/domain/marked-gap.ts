/** Stand in a clause of the library for whoever the document will be with: what they are called, and their whole name. */
export const namePlaces = { called: '{name}', full: '{full name}' } as const

/** How a place that somebody still has to fill is marked within a text: `[[the day]]`, or a name that is not put in. */
const gaps = /\[\[([^\]\n]*)(?:\]\])?|\{(?:name|full name)\}/g

/** A marked place that asks for something: `gap('the day')` → `'[[the day]]'`. */
export function gap(asked: string): string {
  return `[[${asked}]]`
}

/** A marked place of a text: what it asks for, and where it stands with its brackets, in UTF-16 units. */
export type MarkedGap = { readonly asked: string; readonly from: number; readonly to: number }

/**
 * The marked places of a text in their order: `'By [[the day]]'` → asks for `the day`, from 3 to 14. A mark that is
 * opened and not closed counts as well, up to the end of its line, so that half of one is never signed. So does the place
 * of a name, which is filled where a clause comes from the library and not where it is typed.
 */
export function markedGaps(text: string): MarkedGap[] {
  return [...text.matchAll(gaps)].map(({ 0: whole, 1: asked, index }) => ({
    asked: asked?.trim() ?? `the name, for ${whole}`,
    from: index,
    to: index + whole.length,
  }))
}

/** What the marked places of a text ask for, in their order: `'By [[the day]]'` → `['the day']`. */
export function gapsIn(text: string): string[] {
  return markedGaps(text).map(({ asked }) => asked)
}
