import { X509Certificate } from 'node:crypto'
import type { Agreement } from '../../../../shared/domain/agreement'
import type { Verification } from '../../../../shared/domain/verification'
import { sha256Of } from '../../store/seal'
import { PdfFile } from '../reading/pdf-file'
import { ReadingLimits, TooMuchError } from '../reading/reading-limits'
import { attachedRecord } from './attached-record'
import { type ExaminedSignature, examineSignature } from './examine-signature'
import { checkForeignRevisions, checkOurRevisions, type RevisionFinding } from './revisions'
import { type SignatureField, signatureFields } from './signature-fields'
import { type Evidence, judge } from './verdict'

/** What a workspace knows: its authority, where it has one, and the agreements it has signed. */
export type WorkspaceKnowledge = {
  readonly authorityCertificatePem: string | null
  readonly agreements: readonly Agreement[]
}

/** No file is looked at for longer than this. */
const patienceMilliseconds = 1500

/**
 * Tells of any file whether it is a signed PDF, whose signatures it carries, and whether it was changed. Never
 * throws: a file that cannot be read is a finding too, and comes back in time however large or twisted it is.
 */
export function verifyDocument(bytes: Uint8Array, knowledge: WorkspaceKnowledge): Verification {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sha256 = sha256Of(buffer)
  return judge({ sha256, agreements: knowledge.agreements, evidence: gather(buffer, knowledge) })
}

function gather(bytes: Buffer, knowledge: WorkspaceKnowledge): Evidence {
  // readers look for the head of the file in its first kilobyte
  if (!bytes.subarray(0, 1024).includes('%PDF-')) return { kind: 'noPdf' }
  try {
    return look(PdfFile.open(bytes, ReadingLimits.within(patienceMilliseconds)), knowledge)
  } catch (error) {
    // whatever a file brings its reader to, the answer is that it cannot be read
    return {
      kind: error instanceof TooMuchError ? 'tooMuch' : 'damaged',
      wasSigned: hasTraceOfSignature(bytes),
    }
  }
}

function look(file: PdfFile, knowledge: WorkspaceKnowledge): Evidence {
  const { authorityCertificatePem: pem } = knowledge
  const authority = pem === null ? null : new X509Certificate(pem)
  const fields = signatureFields(file)
  const record = attachedRecord(file)
  const { signed, repeated } = eachOnce(fields)
  if (signed.length === 0) {
    return {
      kind: 'unsigned',
      record,
      wasSigned: hasTraceOfSignature(file.bytes),
      isEncrypted: isEncrypted(file),
    }
  }
  const signatures = signed
    .map((field) => examineSignature(file, field, authority))
    .sort((a, b) => (a.covered?.end ?? 0) - (b.covered?.end ?? 0))
  const found = revisionsOf(file, signatures)
  const changes = repeated ? [...found.changes, 'Two fields show one and the same signature.'] : found.changes
  return {
    kind: 'signed',
    record,
    signatures,
    revisions: { ...found, changes },
    openFields: fields.filter(({ signature }) => signature === null).map(({ name }) => name),
  }
}

function revisionsOf(file: PdfFile, signatures: readonly ExaminedSignature[]): RevisionFinding {
  return signatures.every(({ isOurs }) => isOurs)
    ? checkOurRevisions(file, signatures)
    : checkForeignRevisions(file, signatures)
}

type SignedField = SignatureField & { readonly signature: NonNullable<SignatureField['signature']> }

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

function hasTraceOfSignature(bytes: Buffer): boolean {
  return bytes.includes('/ByteRange')
}

function isEncrypted(file: PdfFile): boolean {
  return file.trailer().entries.has('Encrypt')
}
