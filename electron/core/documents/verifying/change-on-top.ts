import type { OnTop } from './laid-on-top'
import { type Area, heightOf, overlap, widthOf } from './page-area'

/** What became of a field that was there when somebody signed. */
export type TouchedField = {
  readonly name: string
  /**
   * - `filledIn` it was empty and now holds something
   * - `overwritten` it held something else
   * - `redrawn` it holds what it held, and does not look like that
   * - `set` something else about it is different: how it is to be filled in, or how it looks while it is empty
   */
  readonly kind: 'filledIn' | 'overwritten' | 'redrawn' | 'set'
  /** Whether it was not to be filled in at all. */
  readonly wasReadOnly: boolean
}

/** Something that can be seen and was not there when somebody signed. */
export type AddedOnTop = {
  readonly kind: 'remark' | 'drawing' | 'field' | 'placeToSign'
  /** Whether it hides something that the page showed, or could; null where that cannot be told. */
  readonly covers: boolean | null
}

/** What lies on a page otherwise than it did. */
export type ChangeOnTop = {
  /** Something of before was taken away, moved or replaced, or what was added does something by itself. */
  readonly isAltered: boolean
  readonly touched: readonly TouchedField[]
  readonly added: readonly AddedOnTop[]
}

/** A part of a page that is larger than this, in square points, is a quarter of a letter: nobody needs so much room to sign. */
const largeSquarePt = 100_000

/**
 * What became of what lies on a page. `painted` says where the page itself is painted; null where that cannot be told.
 */
export function changeOnTop(
  then: ReadonlyMap<string, OnTop>,
  now: ReadonlyMap<string, OnTop>,
  painted: () => readonly Area[] | null,
): ChangeOnTop {
  let isAltered = false
  const touched: TouchedField[] = []
  const added: AddedOnTop[] = []
  for (const [key, before] of then) {
    const after = now.get(key)
    const isAsItWas = after?.whole === before.whole && after.acts === before.acts
    if (isAsItWas && (after.isSigned || !before.isSigned)) continue
    if (after === undefined || !mayDiffer(before, after)) isAltered = true
    else if (before.isSignature) isAltered ||= !after.isSigned && after.looks !== before.looks
    else touched.push(...touchOf(before, after))
  }
  for (const [key, each] of now) {
    if (then.has(key)) continue
    if (each.doesSomething) isAltered = true
    else if (each.area !== null)
      added.push({ kind: kindOf(each), covers: each.isSeeThrough ? false : covers(each.area, then, painted) })
  }
  return { isAltered, touched, added }
}

/** A field may be filled in and a place to sign be signed after a signature; anything else that differs is a change. */
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

function touchOf(before: OnTop, after: OnTop): TouchedField[] {
  const touched = { name: after.name, wasReadOnly: before.isReadOnly }
  if (before.value !== after.value)
    return [{ ...touched, kind: before.value === '' ? 'filledIn' : 'overwritten' }]
  // software may draw all fields anew where one is filled in: each of them then shows what it holds
  const isDrawnAnew = before.value === '' || after.showsValue()
  if (before.looks !== after.looks) return [{ ...touched, kind: isDrawnAnew ? 'set' : 'redrawn' }]
  // a signature may lock a field, which then is not to be filled in any more
  const isOnlyLocked = before.rest === after.rest && (after.isReadOnly || !before.isReadOnly)
  return isOnlyLocked ? [] : [{ ...touched, kind: 'set' }]
}

function kindOf({ isField, isRemark, isSignature }: OnTop): AddedOnTop['kind'] {
  if (isField) return isSignature ? 'placeToSign' : 'field'
  return isRemark ? 'remark' : 'drawing'
}

function covers(
  area: Area,
  then: ReadonlyMap<string, OnTop>,
  painted: () => readonly Area[] | null,
): boolean | null {
  if ([...then.values()].some((each) => each.area !== null && overlap(area, each.area))) return true
  if (widthOf(area) * heightOf(area) > largeSquarePt) return true
  return painted()?.some((each) => overlap(area, each)) ?? null
}
