import type { ExaminedSignature } from './examine-signature'
import { shownName } from './signer-name'

/** Names that nobody here vouches for stand as quotations. */
export function quotedNamesOf(signatures: readonly ExaminedSignature[]): string {
  return listed(
    counted(signatures.map(({ finding }) => (finding.name === '' ? unnamed : quoted(finding.name)))),
  )
}

/** The names of signers that somebody here vouches for. */
export function namesOf(signatures: readonly ExaminedSignature[]): string[] {
  return counted(signatures.map(({ finding }) => (finding.name === '' ? unnamed : finding.name)))
}

const unnamed = 'somebody unnamed'

/** Each name once; who signed more than once is told with how often. */
function counted(names: readonly string[]): string[] {
  return [...new Set(names)].map((name) => {
    const times = names.filter((each) => each === name).length
    return times === 1 || name === unnamed ? name : `${name} (${times === 2 ? 'twice' : `${times} times`})`
  })
}

/** Words out of a file, so that nobody takes them for ours. */
export function quoted(text: string): string {
  return `“${shownName(text)}”`
}

const list = new Intl.ListFormat('en-GB')

/** More names than a sentence can hold are counted. */
const mostListed = 5

/** Words in a row, as a sentence has them: `a, b and c`; more than five are counted. */
export function listed(words: readonly string[]): string {
  const rest = words.length - mostListed
  return list.format(rest > 1 ? [...words.slice(0, mostListed), `${rest} others`] : words)
}
