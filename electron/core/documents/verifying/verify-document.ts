import { X509Certificate } from 'node:crypto'
import type { Agreement } from '../../../../shared/domain/agreement'
import type { Verification } from '../../../../shared/domain/verification'
import { sha256Of } from '../../store/seal'
import { PdfFile } from '../reading/pdf-file'
import { ReadingLimits, TooMuchError, workClock } from '../reading/reading-limits'
import { attachedRecord } from './attached-record'
import { describeRevisions } from './describe-revisions'
import type { Evidence } from './evidence'
import { type ExaminedSignature, examineSignature, isMadeByPlumbline } from './examine-signature'
import type { RevisionDifference } from './revision-difference'
import { RevisionHistory, type SignedField } from './revision-history'
import { checkForeignRevisions, checkOurRevisions } from './revisions'
import { type SignatureField, signatureFields } from './signature-fields'
import {
  coveredByTrace,
  holdsHiddenSignature,
  type SignatureTrace,
  signatureTraces,
} from './signature-traces'
import type { SignedBytes } from './signed-bytes'
import { judge } from './verdict'

/** What a workspace knows: its authority, where it has one, and the agreements it has signed. */
export type WorkspaceKnowledge = {
  readonly authorityCertificatePem: string | null
  readonly agreements: readonly Agreement[]
}

/** No file is looked at for longer than this, in milliseconds of work. */
const patienceMilliseconds = 750

/**
 * Tells of any file whether it is a signed PDF, whose signatures it carries, and whether it was changed. Never
 * throws: a file that cannot be read is a finding too, and comes back in time however large or twisted it is.
 */
export function verifyDocument(
  bytes: Uint8Array,
  knowledge: WorkspaceKnowledge,
  limits: ReadingLimits = ReadingLimits.within(patienceMilliseconds, workClock()),
): Verification {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sha256 = sha256Of(buffer)
  const evidence = gather(buffer, { knowledge, limits })
  return judge({ sha256, bytes: buffer.length, agreements: knowledge.agreements, evidence })
}

/** What is said of a file that could not be looked into within the limits of any document. */
export function notVerified(bytes: Uint8Array): Verification {
  const sha256 = sha256Of(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  return judge({ sha256, bytes: bytes.length, agreements: [], evidence: { kind: 'tooMuch' } })
}

type Look = { readonly knowledge: WorkspaceKnowledge; readonly limits: ReadingLimits }

function gather(bytes: Buffer, look: Look): Evidence {
  if (!hasHead(bytes)) return { kind: 'noPdf' }
  try {
    return lookInto(PdfFile.open(bytes, look.limits), look.knowledge)
  } catch (error) {
    // whatever a file brings its reader to, the answer is that it cannot be read
    return error instanceof TooMuchError ? { kind: 'tooMuch' } : damaged(bytes, look.limits)
  }
}

const head = Buffer.from('%PDF-')

/** Readers look for the head of a file in its first kilobyte; with one byte of it damaged, the file is still a PDF. */
function hasHead(bytes: Buffer): boolean {
  const right = head.filter((byte, index) => bytes[index] === byte).length
  return right >= head.length - 1 || bytes.subarray(0, 1024).includes(head)
}

function damaged(bytes: Buffer, limits: ReadingLimits): Evidence {
  try {
    return { kind: 'damaged', wasSigned: signatureTraces(bytes, limits).length > 0 }
  } catch {
    return { kind: 'tooMuch' }
  }
}

function lookInto(file: PdfFile, knowledge: WorkspaceKnowledge): Evidence {
  const { authorityCertificatePem: pem } = knowledge
  const authority = pem === null ? null : new X509Certificate(pem)
  const fields = signatureFields(file)
  const record = attachedRecord(file)
  const traces = signatureTraces(file.bytes, file.limits)
  const { signed, repeated } = eachOnce(fields)
  if (signed.length === 0) {
    const wasSigned =
      traces.some((trace) => isInFile(trace, file)) ||
      fields.some(({ isBroken }) => isBroken) ||
      holdsHiddenSignature(file)
    return { kind: 'unsigned', record, wasSigned, isLocked: file.isLocked() }
  }
  const history = new RevisionHistory(file)
  const signatures = signed
    .map((field) => examineSignature(history, field, authority))
    .sort((a, b) => (a.covered?.end ?? 0) - (b.covered?.end ?? 0))
  const found = checkRevisions(history, { signatures, traces })
  const changes = [
    ...(fields.some(({ isBroken }) => isBroken)
      ? ['A signature in it is damaged and cannot be read any more.']
      : []),
    ...found.changes,
    ...(repeated ? ['Two fields show one and the same signature.'] : []),
  ]
  return {
    kind: 'signed',
    record,
    signatures,
    revisions: { ...found, changes, doubts: [...found.doubts, ...(file.isLocked() ? [locked] : [])] },
    parts: describeRevisions(history, signatures),
    openFields: fields.flatMap(({ name, signature }) =>
      signature !== null ? [] : [file.isLocked() ? '' : name],
    ),
  }
}

/**
 * Our rules hold for the whole of a file as soon as one signature of this program stands anywhere in it, also where
 * no field shows it any more: whoever adds to such a file cannot choose the milder rules.
 */
function checkRevisions(
  history: RevisionHistory,
  found: { signatures: readonly ExaminedSignature[]; traces: readonly SignatureTrace[] },
): RevisionDifference {
  const { file } = history
  const { signatures } = found
  const shown = new Set(signatures.map(({ covered }) => covered?.gapFrom))
  const isUnshown = (covered: SignedBytes | null): boolean => covered !== null && !shown.has(covered.gapFrom)
  const ours = found.traces.flatMap((trace): SignedBytes[] => {
    const covered = isMadeByPlumbline(trace.dict, file) ? coveredByTrace(trace, file) : null
    return covered === null ? [] : [covered]
  })
  if (ours.length === 0 && !signatures.some(({ isOurs, claimsOurs }) => isOurs || claimsOurs)) {
    const finding = checkForeignRevisions(history, signatures)
    const isHidden = found.traces.some((trace) => isUnshown(coveredByTrace(trace, file)))
    return isHidden ? { ...finding, doubts: [...finding.doubts, unshown] } : finding
  }
  const ends = signatures.flatMap(({ isOurs, covered }) => (isOurs && covered !== null ? [covered.end] : []))
  const lastEnd = Math.max(...ends, ...ours.map(({ end }) => end), 0)
  const finding = checkOurRevisions(history, signatures, lastEnd)
  return ours.some(isUnshown) ? { ...finding, changes: [...finding.changes, unshown] } : finding
}

const unshown = 'A signature that was given is not shown by any field any more.'

/** The fields that are signed, one for each signature: two fields that show the same one are not two signatures. */
function eachOnce(fields: readonly SignatureField[]): { signed: SignedField[]; repeated: boolean } {
  const signed: SignedField[] = []
  const seen = new Set<number>()
  let repeated = false
  for (const field of fields) {
    const { signature } = field
    if (signature === null) continue
    const isSeen = signature.number !== null && seen.has(signature.number)
    repeated ||= isSeen
    if (isSeen) continue
    if (signature.number !== null) seen.add(signature.number)
    signed.push({ ...field, signature })
  }
  return { signed, repeated }
}

/** Whether a trace is a signature of this file, and not of another one that is attached to it. */
function isInFile(trace: SignatureTrace, file: PdfFile): boolean {
  return coveredByTrace(trace, file) !== null || file.extentOf(trace.number)?.from === trace.from
}

const locked = 'It is protected by a password, so that what it shows cannot be compared with what it showed.'
