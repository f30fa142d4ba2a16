import type { PdfFile } from '../reading/pdf-file'
import { PdfSyntaxError } from '../reading/pdf-value'
import type { ExaminedSignature } from './examine-signature'
import { problemsOfSection } from './our-section'
import { shownContent } from './shown-content'

/** What was added to a file after it was signed, and what that means. */
export type RevisionFinding = {
  /** What is certainly wrong: the document is no longer what was signed. */
  readonly changes: readonly string[]
  /** What was added and cannot be judged here. */
  readonly doubts: readonly string[]
}

/**
 * Looks at the revisions of a file that only this program has signed. Each may add one signature in exactly our
 * form; the last has to reach the end of the file. `signatures` stand in the order in which they were given.
 */
export function checkOurRevisions(file: PdfFile, signatures: readonly ExaminedSignature[]): RevisionFinding {
  if (file.isRepaired) return { changes: ['The table of objects of the file was damaged.'], doubts: [] }
  const ends = endsOf(signatures)
  const end = ends.at(-1) ?? 0
  // the sections of the file, oldest first: the document itself, then one for each signature
  const sections = file.revision(end).sections.toReversed().slice(1)
  if (sections.length !== ends.length) {
    return { changes: ['Something was added that is not a signature.'], doubts: [] }
  }
  const changes = sections.flatMap((section, index) => {
    const from = Math.min(
      ...[...section.places.values()].map((place) => (place.kind === 'at' ? place.offset : 0)),
    )
    const to = ends[index] ?? 0
    const before = index === 0 ? from : ends[index - 1]
    if (from !== before) return ['Something was added that is not a signature.']
    return problemsOfSection(file, { from, to, isFirst: index === 0 })
  })
  if (end === file.bytes.length) return { changes, doubts: [] }
  return { changes: [...changes, ...describeAdded(file, end)], doubts: [] }
}

/**
 * Looks at the revisions of a file with signatures of other software: whether each page still shows what it showed
 * when it was signed. Other additions, such as filled-in fields or proofs for archives, are not judged.
 */
export function checkForeignRevisions(
  file: PdfFile,
  signatures: readonly ExaminedSignature[],
): RevisionFinding {
  const ends = endsOf(signatures)
  const changes = new Set<string>()
  const doubts = new Set<string>()
  for (const end of new Set(ends)) {
    if (end === file.bytes.length) continue
    const difference = shownDifference(file, end)
    if (difference === null) doubts.add('What was added after a signature cannot be read.')
    else if (difference !== '') changes.add(difference)
  }
  const last = ends.at(-1)
  if (last !== undefined && last < file.bytes.length && changes.size === 0) {
    doubts.add('Something was added after the last signature; what it does cannot be judged here.')
  }
  return { changes: [...changes], doubts: [...doubts] }
}

function endsOf(signatures: readonly ExaminedSignature[]): number[] {
  return signatures.flatMap(({ covered }) => (covered === null ? [] : [covered.end]))
}

function describeAdded(file: PdfFile, end: number): string[] {
  const difference = shownDifference(file, end)
  const general = 'Something was added after the last signature.'
  return difference === null || difference === '' ? [general] : [general, difference]
}

/** Which pages show something else than they did at `end`: empty where none does, null where it cannot be read. */
function shownDifference(file: PdfFile, end: number): string | null {
  try {
    const before = shownContent(file.revision(end))
    const now = shownContent(file)
    if (before.length !== now.length) {
      return `The document had ${before.length} ${before.length === 1 ? 'page' : 'pages'} when it was signed, and now has ${now.length}.`
    }
    const changed = before.flatMap((digest, index) => (digest === now[index] ? [] : [index + 1]))
    if (changed.length === 0) return ''
    return `Page ${changed.slice(0, 5).join(', ')} shows something else than when it was signed.`
  } catch (error) {
    if (error instanceof PdfSyntaxError) return null
    throw error
  }
}
