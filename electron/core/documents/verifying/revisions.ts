import type { PdfFile } from '../reading/pdf-file'
import type { ExaminedSignature } from './examine-signature'
import { problemsOfSection } from './our-section'
import { differenceOf, type RevisionFinding } from './revision-difference'
import type { RevisionHistory } from './revision-history'

/**
 * Looks at the revisions of a file that carries a signature of this program. Each may add one signature in exactly
 * our form, all of one authority; the last has to reach the end of the file. `signatures` stand in the order in which
 * they were given; `lastEnd` is where the last one of ours ends, whether or not a field still shows it.
 */
export function checkOurRevisions(
  history: RevisionHistory,
  signatures: readonly ExaminedSignature[],
  lastEnd: number,
): RevisionFinding {
  const { file } = history
  if (file.isRepaired) return { changes: ['The table of objects of the file was damaged.'], doubts: [] }
  const ours = signatures.filter(({ isOurs }) => isOurs)
  const changes = [
    ...problemsOfSections(file, endsOf(ours)),
    ...(new Set(ours.map(({ issuer }) => issuer)).size > 1
      ? ['Its signatures were made in different workspaces, which those of one document never are.']
      : []),
    ...(signatures.some(({ isOurs, claimsOurs }) => !isOurs && !claimsOurs)
      ? ['After it was signed, something was added to the document and signed with other software.']
      : []),
    ...(lastEnd < file.bytes.length ? describeAdded(history, lastEnd) : []),
  ]
  return { changes, doubts: [] }
}

/** Whether the sections of a file up to the last of our signatures are those of our signatures and no other. */
function problemsOfSections(file: PdfFile, ends: readonly number[]): string[] {
  const end = ends.at(-1)
  if (end === undefined) return []
  // oldest first: the document itself, then one for each signature
  const sections = file.revision(end).sections.toReversed().slice(1)
  if (sections.length !== ends.length) return ['Something was added that is not a signature.']
  return sections.flatMap((section, index) => {
    const from = Math.min(
      ...[...section.places.values()].map((place) => (place.kind === 'at' ? place.offset : 0)),
    )
    const to = ends[index] ?? 0
    const before = index === 0 ? from : ends[index - 1]
    if (from !== before) return ['Something was added that is not a signature.']
    return problemsOfSection(file, { from, to, isFirst: index === 0 })
  })
}

/**
 * Looks at the revisions of a file with signatures of other software: whether it still shows and does what it did
 * when it was signed. Other additions, such as filled-in fields or proofs for archives, are told and not judged.
 */
export function checkForeignRevisions(
  history: RevisionHistory,
  signatures: readonly ExaminedSignature[],
): RevisionFinding {
  const { file } = history
  const ends = endsOf(signatures)
  const changes = new Set<string>()
  const doubts = new Set<string>()
  for (const end of new Set(ends)) {
    if (end === file.bytes.length) continue
    const difference = differenceSince(history, end)
    if (difference === null) doubts.add('What was added after a signature cannot be read.')
    for (const change of difference?.changes ?? []) changes.add(change)
    for (const doubt of difference?.doubts ?? []) doubts.add(doubt)
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

function describeAdded(history: RevisionHistory, end: number): string[] {
  const difference = differenceSince(history, end)
  return ['Something was added after the last signature.', ...(difference?.changes ?? [])]
}

/** What the file shows and does otherwise than it did at `end`; null where that cannot be read. */
function differenceSince(history: RevisionHistory, end: number): RevisionFinding | null {
  const [then, now] = [history.shownAt(end), history.shownAt(history.file.bytes.length)]
  return then === null || now === null ? null : differenceOf(then, now)
}
