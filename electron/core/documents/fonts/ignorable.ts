const ignorable = /^\p{Default_Ignorable_Code_Point}$/u

/** Whether a character only shapes others or does nothing, and is never drawn itself, like the joiners. */
export function isIgnorable(character: string): boolean {
  return ignorable.test(character)
}
