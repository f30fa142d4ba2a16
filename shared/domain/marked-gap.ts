/** How a place that somebody still has to fill is marked within a text: `[[the day]]`. */
const gaps = /\[\[([^\]\n]*)(?:\]\])?/g

/** A marked place that asks for something: `gap('the day')` → `'[[the day]]'`. */
export function gap(asked: string): string {
  return `[[${asked}]]`
}

/**
 * What the marked places of a text ask for, in their order: `'By [[the day]]'` → `['the day']`. A mark that is opened
 * and not closed counts as well, up to the end of its line, so that half of one is never signed.
 */
export function gapsIn(text: string): string[] {
  return [...text.matchAll(gaps)].map(([, asked = '']) => asked.trim())
}
