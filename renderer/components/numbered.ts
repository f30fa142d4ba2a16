/** Gives each thing of a list that never changes its order a key: its place, from 1. */
export function numbered<T>(things: readonly T[]): { readonly place: number; readonly thing: T }[] {
  return things.map((thing, index) => ({ place: index + 1, thing }))
}
