import type { PdfFile } from '../reading/pdf-file'
import { isValidationDataAlone } from './describe-revisions'
import type { ExaminedSignature } from './examine-signature'
import { problemsOfSection } from './our-section'
import { type AddedToForms, differenceOf, type RevisionFinding } from './revision-difference'
import type { RevisionHistory } from './revision-history'
import { shownName } from './signer-name'

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
 * when it was signed, and whether a signature forbade what was added. Other additions are told and not judged.
 */
export function checkForeignRevisions(
  history: RevisionHistory,
  signatures: readonly ExaminedSignature[],
): RevisionFinding {
  const { file } = history
  const changes = new Set<string>()
  const doubts = new Set<string>()
  for (const signature of signatures) {
    const end = signature.covered?.end
    if (end === undefined || end === file.bytes.length) continue
    const difference = differenceSince(history, end)
    if (difference === null) doubts.add('What was added after a signature cannot be read.')
    else
      for (const change of [...difference.changes, ...forbidden(signature, difference)]) changes.add(change)
    for (const doubt of difference?.doubts ?? []) doubts.add(doubt)
  }
  for (const change of signedThoughForbidden(signatures)) changes.add(change)
  const last = endsOf(signatures).at(-1)
  const tail = last === undefined || last === file.bytes.length ? noFinding : judgeTail(history, last)
  for (const change of tail.changes) changes.add(change)
  if (changes.size === 0) for (const doubt of tail.doubts) doubts.add(doubt)
  if (file.isRepaired)
    doubts.add('Its table of objects is damaged, so that another reader may show something else.')
  return { changes: [...changes], doubts: [...doubts] }
}

const noFinding: RevisionFinding = { changes: [], doubts: [] }

/** What was done though the signature said that it must not be (ISO 32000-1, 12.8.2.2 and 12.8.2.4). */
function forbidden({ allows, finding }: ExaminedSignature, added: AddedToForms): string[] {
  const locked = added.filledIn.find((field) => allows?.locks(field) === true)
  const level = allows?.level ?? null
  const by = finding.name === '' ? 'A signature' : `“${finding.name}”`
  return [
    ...(locked === undefined
      ? []
      : [`The field “${shownName(locked)}” was filled in, though a signature had locked it.`]),
    ...(level === 1 && added.filledIn.length > 0
      ? [`${by} certified that nothing may be changed, and a form was filled in afterwards.`]
      : []),
    ...(level !== null && added.widened !== ''
      ? [
          `${by} certified the document, and on page ${added.widened} a field was added afterwards that can be seen.`,
        ]
      : []),
  ]
}

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
  if (isRepaired) {
    const damaged = 'Something was added after the last signature that damages the file’s table of objects.'
    return { changes: [damaged], doubts: [] }
  }
  const seen = history.parts.at(-1)?.to ?? 0
  if (/\d\s+obj\b/.test(bytes.toString('latin1', Math.max(seen, last)))) {
    const hidden = 'Objects were added after the last signature that only some readers see.'
    return { changes: [hidden], doubts: [] }
  }
  if (isValidationDataAlone(history, last, bytes.length)) return noFinding
  return {
    changes: [],
    doubts: ['Something was added after the last signature; what it does cannot be judged here.'],
  }
}

function endsOf(signatures: readonly ExaminedSignature[]): number[] {
  return signatures.flatMap(({ covered }) => (covered === null ? [] : [covered.end]))
}

function describeAdded(history: RevisionHistory, end: number): string[] {
  const difference = differenceSince(history, end)
  return ['Something was added after the last signature.', ...(difference?.changes ?? [])]
}

/** What the file shows and does otherwise than it did at `end`; null where that cannot be read. */
function differenceSince(history: RevisionHistory, end: number): (RevisionFinding & AddedToForms) | null {
  const [then, now] = [history.shownAt(end), history.shownAt(history.file.bytes.length)]
  return then === null || now === null ? null : differenceOf(then, now)
}
