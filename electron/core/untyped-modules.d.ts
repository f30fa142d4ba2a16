declare module 'fs-native-extensions' {
  /** Takes the kernel's exclusive lock on an open file; false when another process has it. */
  export function tryLock(fileDescriptor: number): boolean
}

declare module 'linebreak' {
  /** Where a text may be broken into lines, by Unicode Standard Annex 14. */
  class LineBreaker {
    constructor(text: string)
    /** The next place where a line may end, as an index into the text; null after the last, which is its end. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null
  }

  export { LineBreaker as default }
}
