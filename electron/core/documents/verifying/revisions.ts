import type { PdfFile } from '../reading/pdf-file'
import { isValidationDataAlone } from './describe-revisions'
import type { ExaminedSignature } from './examine-signature'
import { problemsOfSection } from './our-section'
import {
  differenceOf,
  type RevisionDifference,
  type RevisionFinding,
  type SignerOfRevision,
} from './revision-difference'
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
): RevisionDifference {
  const { file } = history
  if (file.isRepaired)
    return { changes: ['The table of objects of the file was damaged.'], doubts: [], filledIn: [] }
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
  return { changes, doubts: [], filledIn: [] }
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
 * when it was signed, and whether a signature forbade what was added. Other additions are told and not judged.
 */
export function checkForeignRevisions(
  history: RevisionHistory,
  signatures: readonly ExaminedSignature[],
): RevisionDifference {
  const { file } = history
  const changes = new Set(signedThoughForbidden(signatures))
  const doubts = new Set<string>()
  const filledIn = new Set<string>()
  for (const { covered, finding, allows } of signatures) {
    if (covered === null || covered.end === file.bytes.length) continue
    const difference = differenceSince(history, covered.end, { name: finding.name, allows })
    if (difference === null) doubts.add('What was added after a signature cannot be read.')
    for (const change of difference?.changes ?? []) changes.add(change)
    for (const doubt of difference?.doubts ?? []) doubts.add(doubt)
    for (const field of difference?.filledIn ?? []) filledIn.add(field)
  }
  const last = endsOf(signatures).at(-1)
  const tail = last === undefined || last === file.bytes.length ? noFinding : judgeTail(history, last)
  for (const change of tail.changes) changes.add(change)
  if (changes.size === 0) for (const doubt of tail.doubts) doubts.add(doubt)
  if (file.isRepaired)
    doubts.add('Its table of objects is damaged, so that another reader may show something else.')
  return { changes: [...changes], doubts: [...doubts], filledIn: [...filledIn] }
}

const noFinding: RevisionFinding = { changes: [], doubts: [] }

/** After a certification of the first level only time stamps may follow. */
function signedThoughForbidden(signatures: readonly ExaminedSignature[]): string[] {
  const closed = signatures.findIndex(({ allows }) => allows?.level === 1)
  const later = closed < 0 ? [] : signatures.slice(closed + 1)
  return later.some(({ finding }) => finding.kind !== 'timeStamp')
    ? ['It was certified that nothing may be changed, and the document was signed again afterwards.']
    : []
}

/** What stands behind the last signature, where no signature covers it. */
function judgeTail(history: RevisionHistory, last: number): RevisionFinding {
  const { bytes, isRepaired } = history.file
  if (!holdsMore(history.file, last)) {
    const empty =
      'After the last signature stand bytes that mean nothing, like a line end; no signature covers them.'
    return { changes: [], doubts: [empty] }
  }
  if (isRepaired) {
    const damaged = 'Something was added after the last signature that damages the file’s table of objects.'
    return { changes: [damaged], doubts: [] }
  }
  const seen = history.parts.at(-1)?.to ?? 0
  if (holdsObject(history.file, Math.max(seen, last))) {
    const hidden = 'Objects were added after the last signature that only some readers see.'
    return { changes: [hidden], doubts: [] }
  }
  if (isValidationDataAlone(history, last, bytes.length)) return noFinding
  const filledIn = differenceSince(history, last, nobody)?.filledIn ?? []
  const [field] = filledIn
  return {
    changes: [],
    doubts: [
      field === undefined
        ? 'Something was added after the last signature; what it does cannot be judged here.'
        : `A form was filled in after the last signature, like its field “${field}”; no signature covers that.`,
    ],
  }
}

/** How much is looked at between two looks at the clock. */
const stepBytes = 500_000

/** Whether there is more from a place on than white space and zeros, with which software fills up files. */
function holdsMore({ bytes, limits }: PdfFile, from: number): boolean {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte !== 0 && byte !== 32 && (byte < 9 || byte > 13)) return true
    if (at % stepBytes === 0) limits.checkTime()
  }
  return false
}

/** Whether an object begins from a place on. Objects that are cut in two by a step are seen in the next one. */
function holdsObject({ bytes, limits }: PdfFile, from: number): boolean {
  for (let at = from; at < bytes.length; at += stepBytes) {
    limits.checkTime()
    if (/\d\s+obj\b/.test(bytes.toString('latin1', Math.max(from, at - 100), at + stepBytes))) return true
  }
  return false
}

const nobody: SignerOfRevision = { name: '', allows: null }

function endsOf(signatures: readonly ExaminedSignature[]): number[] {
  return signatures.flatMap(({ covered }) => (covered === null ? [] : [covered.end]))
}

function describeAdded(history: RevisionHistory, end: number): string[] {
  const difference = differenceSince(history, end, nobody)
  return ['Something was added after the last signature.', ...(difference?.changes ?? [])]
}

/** What the file shows and does otherwise than it did at `end`; null where that cannot be read. */
function differenceSince(
  history: RevisionHistory,
  end: number,
  signer: SignerOfRevision,
): RevisionDifference | null {
  const [then, now] = [history.shownAt(end), history.shownAt(history.file.bytes.length)]
  return then === null || now === null ? null : differenceOf(then, now, signer)
}
