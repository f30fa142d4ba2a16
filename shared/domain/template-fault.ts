/** A place in a template: `['sections', 2, 'questions', 0, 'scale']`. */
export type TemplatePath = readonly (string | number)[]

/** What keeps a template from being published, in a sentence, and where it stands. */
export type TemplateFault = { readonly path: TemplatePath; readonly message: string }

/** The same faults as they are seen from further out. `under(['scale'], faults)` → `scale.levels`, … */
export function under(path: TemplatePath, faults: readonly TemplateFault[]): TemplateFault[] {
  return faults.map((fault) => ({ path: [...path, ...fault.path], message: fault.message }))
}

/** The faults of a list of things, each under its place in the list. */
export function eachUnder<T>(
  name: string,
  things: readonly T[],
  faultsOf: (thing: T, index: number) => readonly TemplateFault[],
): TemplateFault[] {
  return things.flatMap((thing, index) => under([name, index], faultsOf(thing, index)))
}

/** One fault where the condition holds, none where it does not. */
export function faultIf(holds: boolean, path: TemplatePath, message: string): TemplateFault[] {
  return holds ? [{ path, message }] : []
}

/** A place as a person reads it: `sections[2].questions[0].scale.levels`; `''` for the template itself. */
export function pathInWords(path: TemplatePath): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('')
}

/** Where an id stands that something before it in the list has. */
export function repeatedIds(name: string, things: readonly { readonly id: string }[]): TemplateFault[] {
  const seen = new Set<string>()
  return eachUnder(name, things, ({ id }) => {
    const known = seen.has(id)
    seen.add(id)
    return faultIf(known, ['id'], 'This id is used twice')
  })
}
