import { createHash, type X509Certificate } from 'node:crypto'
import type { SignatureFinding } from '../../../../shared/domain/verification'
import type { PdfFile } from '../reading/pdf-file'
import { isArray, isString, nameOf, type PdfDict, textOf } from '../reading/pdf-value'
import { TooMuchError } from '../reading/reading-limits'
import { certificateName } from '../signing/certificate-name'
import { reservedBytes } from '../signing/signature-dictionary'
import { hashing, methodOf } from './algorithms'
import { certificatesFit, chainOf, isVouchedFor } from './certificate-chain'
import { type Binding, checkContainer, hasOurForm } from './container-check'
import { hasKnownForm } from './container-form'
import { instantOf } from './pdf-time'
import { fieldIn, type RevisionHistory, type SignedField } from './revision-history'
import { readBareSignature, readContainer, type SignatureContainer } from './signature-container'
import { type SignedBytes, signedBytes } from './signed-bytes'
import { type AllowedChanges, allowedChanges } from './signed-changes'
import { certifiedName, shownName } from './signer-name'
import { timeOf } from './time-stamp'

/** One signature, looked at by itself: without what was added to the file after it. */
export type ExaminedSignature = {
  readonly finding: SignatureFinding
  /** What it covers; null where it does not say so in a usable way. */
  readonly covered: SignedBytes | null
  /** Whether it says that this program made it. */
  readonly claimsOurs: boolean
  /** Whether it is made the way this program makes signatures, byte for byte. */
  readonly isOurs: boolean
  /** What it allows to be changed after it; null where it protects nothing. */
  readonly allows: AllowedChanges | null
  /** Which authority stands behind one of ours: the SHA-256 of its certificate; null for any other. */
  readonly issuer: string | null
}

/** How much is hashed between two looks at the clock. */
const hashStepBytes = 4_000_000

/**
 * Examines the signature of a field. What it says is read from the file as it ended when it was signed, and only from
 * the very dictionary whose container the byte range leaves out: a later revision can put any other in its place.
 */
export function examineSignature(
  history: RevisionHistory,
  field: SignedField,
  authority: X509Certificate | null,
): ExaminedSignature {
  const { file } = history
  file.limits.checkTime()
  const covered = signedBytes(field.signature.dict, file)
  if (typeof covered === 'string') return broken(field, file, { problem: covered, covered: null })
  const revision = history.at(covered.end)
  const then = revision === null ? field : fieldIn(revision, field)
  const source = revision?.file ?? file
  if (then === null || !standsAround(covered, then, source)) {
    const problem = 'It is not the signature that was given, but something in its place.'
    return broken(field, file, { problem, covered })
  }
  return examine(source, { field: then, covered, authority, fileLength: file.bytes.length })
}

function examine(
  file: PdfFile,
  given: {
    field: SignedField
    covered: SignedBytes
    authority: X509Certificate | null
    fileLength: number
  },
): ExaminedSignature {
  const { field, covered, authority } = given
  const { dict } = field.signature
  const claimsOurs = isMadeByPlumbline(dict, file)
  const allows = allowedChanges(field, file)
  const subFilter = nameOf(file.resolve(dict.entries.get('SubFilter')))
  const binding = bindings.get(subFilter ?? '') ?? 'detached'
  const said = {
    ...saidNothing,
    field: nameOfField(field, file),
    kind: kindOf(binding, allows),
    claimedAt: instantOf(textOf(file.resolve(dict.entries.get('M')))),
    coveredBytes: covered.end - (covered.gapTo - covered.gapFrom),
    coversWholeFile: covered.end === given.fileLength,
  }
  if (covered.container.every((byte) => byte === 0)) {
    const finding = {
      ...said,
      intact: false,
      problems: ['The room for the signature is empty: nobody signed.'],
    }
    return { finding, covered, claimsOurs, isOurs: false, allows, issuer: null }
  }
  try {
    const container =
      binding === 'bare' ? bareSignature(covered, { dict, file }) : readContainer(covered.container)
    const { intact, problems } = checkContainer(container, {
      binding,
      digest: (hash) => digestOf(file, covered, hash),
      pieces: piecesOf(file, covered),
    })
    const time = timeOf(container, { kind: said.kind, said: said.claimedAt, limits: file.limits })
    const isOurs =
      claimsOurs &&
      hasOurForm(container, authority) &&
      fillsItsRoom(container, { file, covered }) &&
      // the signature does not cover the stamp, so nothing in it may be doubtful
      (container.stamp === null || time.said.clock === 'timeStamp')
    const altered = claimsOurs && !isOurs
    const chain = chainOf(container, file.limits)
    return {
      finding: {
        ...said,
        ...time.said,
        name: nameIn(container, isOurs ? textOf(file.resolve(dict.entries.get('Name'))) : null),
        chain: chain.map((certificate) => shownName(certifiedName(certificate))),
        method: methodOf(container.signatureAlgorithm, container.digestAlgorithm),
        intact: altered ? false : intact,
        authority: isVouchedFor(chain, authority, file.limits) ? 'thisWorkspace' : 'unknown',
        problems: [
          ...problems,
          ...(isOfKnownForm(container, binding) && isInOneCase(file, covered) ? [] : [unknownForm]),
          ...(bindings.has(subFilter ?? '')
            ? []
            : ['It does not say in a known way what kind of signature it is.']),
          ...(altered ? ['The signature itself was altered.'] : []),
          ...problemsAround(container, file.limits),
          ...time.problems,
        ],
      },
      covered,
      claimsOurs,
      isOurs,
      allows,
      issuer: isOurs ? issuerOf(container) : null,
    }
  } catch (error) {
    if (error instanceof TooMuchError) throw error
    // whatever else goes wrong lies in the signature: certificates come in endless kinds, and some Node does not read
    const intact = claimsOurs ? false : null
    const finding = { ...said, intact, problems: ['The signature cannot be read.'] }
    return { finding, covered, claimsOurs, isOurs: false, allows, issuer: null }
  }
}

/** What is known of a signature before anything in it was read. */
const saidNothing: Omit<SignatureFinding, 'field' | 'intact' | 'coversWholeFile' | 'problems'> = {
  kind: 'signature',
  name: '',
  claimedAt: null,
  clock: 'signer',
  stampedBy: null,
  coveredBytes: 0,
  chain: [],
  method: null,
  authority: 'unknown',
}

const unknownForm = 'The parts around the signature are not as the standard has them.'

/** What is not right beside the signature itself: in what no signature covers. */
function problemsAround(container: SignatureContainer, limits: PdfFile['limits']): string[] {
  return [
    ...(certificatesFit(container, limits)
      ? []
      : ['A certificate that is enclosed does not fit its issuer.']),
    ...(container.hasTail ? ['In the room kept for the signature stand bytes that belong to nothing.'] : []),
    ...(container.hasUncovered ? ['Beside the signature stand additions that it does not cover.'] : []),
  ]
}

/** A signature that certainly protects nothing. Nobody's name is read from it: nothing in it can be believed. */
function broken(
  field: SignedField,
  file: PdfFile,
  given: { problem: string; covered: SignedBytes | null },
): ExaminedSignature {
  return {
    finding: {
      ...saidNothing,
      field: nameOfField(field, file),
      intact: false,
      coversWholeFile: given.covered?.end === file.bytes.length,
      problems: [given.problem],
    },
    covered: null,
    claimsOurs: isMadeByPlumbline(field.signature.dict, file),
    isOurs: false,
    allows: null,
    issuer: null,
  }
}

/** What the field is called; empty where that is encrypted and a password is missing. */
function nameOfField({ name }: SignedField, file: PdfFile): string {
  return file.isLocked() ? '' : shownName(name)
}

/** Whether a signature dictionary names this program as its maker (`Prop_Build`). */
export function isMadeByPlumbline(signature: PdfDict, file: PdfFile): boolean {
  const build = file.dict(signature.entries.get('Prop_Build'))
  const app = file.dict(build?.entries.get('App'))
  return nameOf(file.resolve(app?.entries.get('Name'))) === 'Plumbline'
}

/** Whether the object that the signature is in stands around the container that its byte range leaves out. */
function standsAround(covered: SignedBytes, { number, signature }: SignedField, file: PdfFile): boolean {
  const object = signature.number ?? number
  const extent = object === null ? null : file.extentOf(object)
  return extent !== null && extent.from < covered.gapFrom && covered.gapTo <= extent.to
}

/** Whether the room for the container is filled exactly as our signer fills it: lower-case digits, then zeros. */
function fillsItsRoom(
  { raw, stamp }: SignatureContainer,
  given: { file: PdfFile; covered: SignedBytes },
): boolean {
  const { gapFrom, gapTo } = given.covered
  const room = reservedBytes({ isStamped: stamp !== null })
  const expected = `<${raw.toString('hex').padEnd(room * 2, '0')}>`
  return given.file.bytes.toString('latin1', gapFrom, gapTo) === expected
}

const bindings: ReadonlyMap<string, Binding> = new Map([
  ['adbe.pkcs7.detached', 'detached'],
  ['ETSI.CAdES.detached', 'detached'],
  ['adbe.pkcs7.sha1', 'sha1Within'],
  ['adbe.x509.rsa_sha1', 'bare'],
  ['ETSI.RFC3161', 'timeStamp'],
])

/** Whether the digits of the container are written as a writer does: in capitals or in small letters, not in both. */
function isInOneCase(file: PdfFile, { gapFrom, gapTo }: SignedBytes): boolean {
  const digits = file.bytes.toString('latin1', gapFrom, gapTo)
  return digits === digits.toLowerCase() || digits === digits.toUpperCase()
}

/** What is enclosed in a container whose content stands outside would be there for nobody. */
function isOfKnownForm(container: SignatureContainer, binding: Binding): boolean {
  if (binding === 'bare') return true
  return hasKnownForm(container) && (binding !== 'detached' || container.content === null)
}

function kindOf(binding: Binding, { level }: AllowedChanges): SignatureFinding['kind'] {
  if (binding === 'timeStamp') return 'timeStamp'
  return level === null ? 'signature' : 'certification'
}

/** The certificates of a bare signature stand in its dictionary: one, or a list with the signer's first. */
function bareSignature(
  covered: SignedBytes,
  { dict, file }: { dict: PdfDict; file: PdfFile },
): SignatureContainer {
  const entry = file.resolve(dict.entries.get('Cert'))
  const enclosed = isArray(entry) ? entry.items.map((item) => file.resolve(item)) : [entry]
  return readBareSignature(
    covered.container,
    enclosed.flatMap((value) => (isString(value) ? [value.bytes] : [])),
  )
}

function digestOf(file: PdfFile, covered: SignedBytes, hash: string): Buffer {
  const digest = hashing(hash)
  for (const piece of piecesOf(file, covered)) digest.update(piece)
  return digest.digest()
}

/** What a signature covers, a few megabytes at a time. */
function* piecesOf(file: PdfFile, { gapFrom, gapTo, end }: SignedBytes): Iterable<Buffer> {
  for (const [from, to] of [
    [0, gapFrom],
    [gapTo, end],
  ] as const) {
    for (let at = from; at < to; at += hashStepBytes) {
      file.limits.checkTime()
      yield file.bytes.subarray(at, Math.min(to, at + hashStepBytes))
    }
  }
}

function issuerOf({ certificates }: SignatureContainer): string | null {
  const issuer = certificates[1]
  return issuer === undefined ? null : createHash('sha256').update(issuer.raw).digest('hex')
}

/**
 * The name in the certificate. One of ours holds what of a name certificates can hold; where that fits the name in
 * the signature, which is the whole one, it is that.
 */
function nameIn({ signer }: SignatureContainer, said: string | null): string {
  const certified = certifiedName(signer)
  return shownName(said !== null && certificateName(said) === certified ? said : certified)
}
