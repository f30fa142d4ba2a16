/** A promise that somebody else resolves. */
export type Deferred = { readonly promise: Promise<void>; resolve(): void; isResolved(): boolean }

export function deferred(): Deferred {
  let settle: () => void = () => undefined
  let resolved = false
  const promise = new Promise<void>((resolve) => {
    settle = resolve
  })
  return {
    promise,
    resolve: () => {
      resolved = true
      settle()
    },
    isResolved: () => resolved,
  }
}
