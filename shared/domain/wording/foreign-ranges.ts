/** Where somebody else speaks: between quotation marks of any kind, in code, in addresses, in quoted lines. */
const foreign: readonly RegExp[] = [
  /"[^"\n]{1,1000}"/gu,
  /“[^”\n]{1,1000}”/gu,
  /„[^“”\n]{1,1000}[“”]/gu,
  /«[^»\n]{1,1000}»/gu,
  /(?<![\p{L}\p{N}])['‘][^'’\n]{1,300}(?:['’](?:t|s|re|ve|ll|d|m)\b[^'’\n]{1,300})*['’](?![\p{L}\p{N}])/gu,
  /`[^`\n]{1,1000}`/gu,
  /\b[a-z][a-z0-9+.-]{0,20}:\/\/\S+/giu,
  /\bwww\.\S+/giu,
  /[^\s@]{1,64}@[^\s@]{1,200}/gu,
  // not over line ends: from each of many empty lines it would look through all that follow
  /^[^\S\r\n\u2028\u2029]*>.*$/gmu,
]

export type Range = { readonly start: number; readonly end: number }

/** The parts of a text whose words are not the writer's own. */
export function foreignRanges(text: string): Range[] {
  return foreign.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
  )
}
