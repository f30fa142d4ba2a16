import { createHash, type X509Certificate } from 'node:crypto'
import type { SignatureFinding } from '../../../../shared/domain/verification'
import type { PdfFile } from '../reading/pdf-file'
import { nameOf, type PdfDict, textOf } from '../reading/pdf-value'
import { TooMuchError } from '../reading/reading-limits'
import { certificateName } from '../signing/certificate-name'
import { reservedBytes } from '../signing/signature-dictionary'
import { type Binding, certificatesFit, checkContainer, hasOurForm } from './container-check'
import { instantOf } from './pdf-time'
import { fieldIn, type RevisionHistory, type SignedField } from './revision-history'
import { readContainer, type SignatureContainer } from './signature-container'
import { type SignedBytes, signedBytes } from './signed-bytes'
import { certifiedName, shownName } from './signer-name'

/** One signature, looked at by itself: without what was added to the file after it. */
export type ExaminedSignature = {
  readonly finding: SignatureFinding
  /** What it covers; null where it does not say so in a usable way. */
  readonly covered: SignedBytes | null
  /** Whether it says that this program made it. */
  readonly claimsOurs: boolean
  /** Whether it is made the way this program makes signatures, byte for byte. */
  readonly isOurs: boolean
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
  const said = {
    field: shownName(field.name),
    name: '',
    claimedAt: instantOf(textOf(file.resolve(dict.entries.get('M')))),
    coversWholeFile: covered.end === given.fileLength,
    authority: 'unknown' as const,
  }
  try {
    const container = readContainer(covered.container)
    const { intact, problems } = checkContainer(container, {
      binding: bindingOf(nameOf(file.resolve(dict.entries.get('SubFilter')))),
      digest: (hash) => digestOf(file, covered, hash),
    })
    const isOurs =
      claimsOurs && hasOurForm(container, authority) && fillsItsRoom(container, { file, covered })
    const altered = claimsOurs && !isOurs
    return {
      finding: {
        ...said,
        name: nameIn(container, isOurs ? textOf(file.resolve(dict.entries.get('Name'))) : null),
        intact: altered ? false : intact,
        authority: isVouchedFor(container, authority) ? 'thisWorkspace' : 'unknown',
        problems: [
          ...problems,
          ...(altered ? ['The signature itself was altered.'] : []),
          ...(certificatesFit(container, file.limits)
            ? []
            : ['A certificate that is enclosed does not fit its issuer.']),
          ...(container.hasTail
            ? ['In the room kept for the signature stand bytes that belong to nothing.']
            : []),
        ],
      },
      covered,
      claimsOurs,
      isOurs,
      issuer: isOurs ? issuerOf(container) : null,
    }
  } catch (error) {
    if (error instanceof TooMuchError) throw error
    // whatever else goes wrong lies in the signature: certificates come in endless kinds, and some Node does not read
    const intact = claimsOurs ? false : null
    const finding = { ...said, intact, problems: ['The signature cannot be read.'] }
    return { finding, covered, claimsOurs, isOurs: false, issuer: null }
  }
}

/** A signature that certainly protects nothing. Nobody's name is read from it: nothing in it can be believed. */
function broken(
  field: SignedField,
  file: PdfFile,
  given: { problem: string; covered: SignedBytes | null },
): ExaminedSignature {
  return {
    finding: {
      field: shownName(field.name),
      name: '',
      claimedAt: null,
      intact: false,
      coversWholeFile: given.covered?.end === file.bytes.length,
      authority: 'unknown',
      problems: [given.problem],
    },
    covered: null,
    claimsOurs: isMadeByPlumbline(field.signature.dict, file),
    isOurs: false,
    issuer: null,
  }
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
function fillsItsRoom({ raw }: SignatureContainer, given: { file: PdfFile; covered: SignedBytes }): boolean {
  const { gapFrom, gapTo } = given.covered
  const expected = `<${raw.toString('hex').padEnd(reservedBytes * 2, '0')}>`
  return given.file.bytes.toString('latin1', gapFrom, gapTo) === expected
}

function bindingOf(subFilter: string | null): Binding {
  if (subFilter === 'ETSI.RFC3161') return 'timeStamp'
  return subFilter === 'adbe.pkcs7.sha1' ? 'sha1Within' : 'detached'
}

function digestOf(file: PdfFile, { gapFrom, gapTo, end }: SignedBytes, hash: string): Buffer {
  const digest = createHash(hash)
  for (const [from, to] of [
    [0, gapFrom],
    [gapTo, end],
  ] as const) {
    for (let at = from; at < to; at += hashStepBytes) {
      file.limits.checkTime()
      digest.update(file.bytes.subarray(at, Math.min(to, at + hashStepBytes)))
    }
  }
  return digest.digest()
}

/** Whether this workspace's authority issued the certificate of the signer. */
function isVouchedFor({ signer }: SignatureContainer, authority: X509Certificate | null): boolean {
  return authority !== null && signer.issuer === authority.subject && signer.verify(authority.publicKey)
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
