import type { OnTop } from './laid-on-top'
import type { ShownContent } from './shown-content'

/** What was added to a file after it was signed, and what that means. */
export type RevisionFinding = {
  /** What is certainly wrong: the document is no longer what was signed. */
  readonly changes: readonly string[]
  /** What was added and cannot be judged here. */
  readonly doubts: readonly string[]
}

/** What was added where a signature may have said that it must not be. */
export type AddedToForms = {
  /** The names of the fields that were filled in. */
  readonly filledIn: readonly string[]
  /** The pages, counted from 1, on which a field was added that can be seen. */
  readonly widened: string
}

/** What a file shows and does now that it did not when it was signed, or the other way round; a sentence each. */
export function differenceOf(then: ShownContent, now: ShownContent): RevisionFinding & AddedToForms {
  if (then.pages.length !== now.pages.length) {
    const had = `${then.pages.length} ${then.pages.length === 1 ? 'page' : 'pages'}`
    return {
      changes: [`The document had ${had} when it was signed, and now has ${now.pages.length}.`],
      doubts: [],
      filledIn: [],
      widened: '',
    }
  }
  const redrawn = pagesWhere(then, (index) => then.pages[index] !== now.pages[index])
  const findings = then.onTop.map((before, index) => differenceOnTop(before, now.onTop[index] ?? new Map()))
  const covered = pagesWhere(then, (index) => findings[index]?.isChanged === true)
  const widened = pagesWhere(then, (index) => findings[index]?.hasNewField === true)
  const filledIn = findings.flatMap((finding) => finding.filledIn)
  return {
    filledIn,
    widened,
    changes: [
      ...(redrawn === '' ? [] : [`Page ${redrawn} shows something else than when it was signed.`]),
      ...(covered === '' ? [] : [`On page ${covered} lies something else than when it was signed.`]),
      ...(then.acts === now.acts
        ? []
        : ['The file does something by itself that it did not when it was signed.']),
      ...(then.layers === now.layers ? [] : ['Other layers of the file are seen than when it was signed.']),
    ],
    doubts: [
      ...(widened === ''
        ? []
        : [`On page ${widened} a field was added after a signature; it may cover what was signed.`]),
      ...(filledIn.length > 0 ? ['A form was filled in after a signature.'] : []),
    ],
  }
}

/** The first pages of which something is so, counted from 1: `'2, 3'`. */
function pagesWhere({ pages }: ShownContent, isSo: (index: number) => boolean): string {
  return pages
    .flatMap((_, index) => (isSo(index) ? [index + 1] : []))
    .slice(0, 5)
    .join(', ')
}

type TopFinding = {
  readonly isChanged: boolean
  readonly hasNewField: boolean
  readonly filledIn: readonly string[]
}

/** A field may be filled in and a place to sign be signed after a signature; anything else that differs is a change. */
function differenceOnTop(then: ReadonlyMap<string, OnTop>, now: ReadonlyMap<string, OnTop>): TopFinding {
  let [isChanged, hasNewField] = [false, false]
  const filledIn: string[] = []
  for (const [key, before] of then) {
    const after = now.get(key)
    const isAsItWas = after?.whole === before.whole && after.acts === before.acts
    if (isAsItWas && (after.isSigned || !before.isSigned)) continue
    if (after === undefined || !mayDiffer(before, after)) isChanged = true
    else if (!after.isSignature) filledIn.push(after.name)
  }
  for (const [key, added] of now) {
    if (then.has(key)) continue
    if (!added.isField || added.doesSomething) isChanged = true
    else if (added.isVisible) hasNewField = true
  }
  return { isChanged, hasNewField, filledIn }
}

function mayDiffer(before: OnTop, after: OnTop): boolean {
  return (
    before.isField &&
    after.isField &&
    before.isSignature === after.isSignature &&
    !before.isSigned &&
    before.place === after.place &&
    before.acts === after.acts
  )
}
