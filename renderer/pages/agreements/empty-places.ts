import type { Blank, Clause } from '../../../shared/domain/agreement'
import { markedGaps } from '../../../shared/domain/marked-gap'
import { saysSomething } from '../../../shared/domain/text'

type Field = HTMLInputElement | HTMLTextAreaElement

/** Where on the page a blank is filled: its field, and the characters in it that give way to what is typed. */
export type EmptyPlace = { readonly field: Field; readonly from: number; readonly to: number }

/** The places of blanks in a form, in the order of the blanks; null where the page does not show one. */
export function emptyPlaces(
  form: HTMLElement,
  { blanks, clauses }: { blanks: readonly Blank[]; clauses: readonly Pick<Clause, 'id'>[] },
): (EmptyPlace | null)[] {
  const seen = new Map<string, number>()
  return blanks.map((blank) => {
    const index = clauses.findIndex(({ id }) => id === blank.clauseId)
    const fields = fieldsOf(form, blank.part, index)
    if (blank.asked === undefined) {
      const field = fields.find(({ value }) => !saysSomething(value))
      return field === undefined ? null : { field, from: 0, to: field.value.length }
    }
    const key = `${index} ${blank.part}`
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    const gaps = fields.flatMap((field) =>
      markedGaps(field.value).map(({ from, to }) => ({ field, from, to })),
    )
    return gaps[nth] ?? null
  })
}

/** The first place behind the cursor, and behind the last one the first of all; null where there is none. */
export function nextPlace(places: readonly (EmptyPlace | null)[]): EmptyPlace | null {
  const inOrder = places.filter((place) => place !== null).toSorted(byPlace)
  return inOrder.find((place) => byPlace(place, cursor()) > 0) ?? inOrder[0] ?? null
}

/** Goes to a place, with its mark selected, so that the next word typed takes its place. */
export function goToPlace({ field, from, to }: EmptyPlace): void {
  field.focus()
  field.setSelectionRange(from, to)
  field.scrollIntoView({ block: 'center' })
}

function fieldsOf(form: HTMLElement, part: Blank['part'], index: number): Field[] {
  const name = part === 'title' ? 'title' : `clauses.${index}.${part}`
  return [...form.querySelectorAll<Field>(`[name="${name}"]`)]
}

function cursor(): EmptyPlace | null {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return null
  const at = field.selectionStart ?? 0
  return { field, from: at, to: at }
}

/** Below 0 where the one place comes before the other; no place comes before every place. */
function byPlace(one: EmptyPlace, other: EmptyPlace | null): number {
  if (other === null) return 1
  if (one.field === other.field) return one.from - other.from
  const isBehind = other.field.compareDocumentPosition(one.field) & Node.DOCUMENT_POSITION_FOLLOWING
  return isBehind === 0 ? -1 : 1
}
