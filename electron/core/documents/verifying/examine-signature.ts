import { createHash, type X509Certificate } from 'node:crypto'
import type { SignatureFinding } from '../../../../shared/domain/verification'
import { drawableLine } from '../fonts/drawable-text'
import type { PdfFile } from '../reading/pdf-file'
import { isDict, nameOf, textOf } from '../reading/pdf-value'
import { TooMuchError } from '../reading/reading-limits'
import { type Binding, certificatesFit, checkContainer, hasOurForm } from './container-check'
import { instantOf } from './pdf-time'
import { readContainer, type SignatureContainer } from './signature-container'
import type { SignatureField } from './signature-fields'
import { type SignedBytes, signedBytes } from './signed-bytes'

/** One signature, looked at by itself: without what was added to the file after it. */
export type ExaminedSignature = {
  readonly finding: SignatureFinding
  /** What it covers; null where it does not say so in a usable way. */
  readonly covered: SignedBytes | null
  /** Whether it is made the way this program makes signatures, byte for byte. */
  readonly isOurs: boolean
}

/** How much is hashed between two looks at the clock. */
const hashStepBytes = 4_000_000

export function examineSignature(
  file: PdfFile,
  field: SignatureField & { signature: NonNullable<SignatureField['signature']> },
  authority: X509Certificate | null,
): ExaminedSignature {
  const { dict } = field.signature
  const covered = signedBytes(dict, file)
  const said = {
    field: field.name,
    name: shortName(textOf(file.resolve(dict.entries.get('Name'))) ?? ''),
    claimedAt: instantOf(textOf(file.resolve(dict.entries.get('M')))),
  }
  if (typeof covered === 'string') {
    const finding = {
      ...said,
      intact: false,
      coversWholeFile: false,
      authority: 'unknown' as const,
      problems: [covered],
    }
    return { finding, covered: null, isOurs: false }
  }
  const coversWholeFile = covered.end === file.bytes.length
  try {
    const container = readContainer(covered.container)
    const { intact, problems } = checkContainer(container, {
      binding: bindingOf(nameOf(file.resolve(dict.entries.get('SubFilter')))),
      digest: (hash) => digestOf(file, covered, hash),
    })
    const isOurs = madeByPlumbline(file, field) && hasOurForm(container, authority)
    const altered = madeByPlumbline(file, field) && !isOurs
    return {
      finding: {
        ...said,
        name: said.name === '' ? commonNameOf(container.signer) : said.name,
        intact: altered ? false : intact,
        coversWholeFile,
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
      isOurs,
    }
  } catch (error) {
    if (error instanceof TooMuchError) throw error
    // whatever else goes wrong lies in the signature: certificates come in endless kinds, and some Node does not read
    const intact = madeByPlumbline(file, field) ? false : null
    const problems = ['The signature cannot be read.']
    return {
      finding: { ...said, intact, coversWholeFile, authority: 'unknown', problems },
      covered,
      isOurs: false,
    }
  }
}

/** Whether the signature dictionary names this program as its maker (`Prop_Build`). */
function madeByPlumbline(file: PdfFile, { signature }: SignatureField): boolean {
  const build = file.dict(signature?.dict.entries.get('Prop_Build'))
  const app = file.dict(build?.entries.get('App'))
  return isDict(app) && nameOf(file.resolve(app.entries.get('Name'))) === 'Plumbline'
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

function commonNameOf(certificate: X509Certificate): string {
  return shortName(/^CN=(.*)$/m.exec(certificate.subject)?.[1] ?? certificate.subject.replaceAll('\n', ', '))
}

/** A name as it can be shown: a file may carry any text as one. */
function shortName(text: string): string {
  return [...drawableLine(text.slice(0, 2000)).trim()].slice(0, 200).join('')
}
