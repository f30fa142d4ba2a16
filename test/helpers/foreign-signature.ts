import { createHash, X509Certificate } from 'node:crypto'
import { issueSigner, newAuthority } from '../../electron/core/documents/signing/authority'
import { signedData } from '../../electron/core/documents/signing/signed-data'
import { madeAt } from '../builders/signed-agreement'
import { openPdf } from './pdf-inside'
import { objectText, placesIn, updated } from './pdf-update'

const at = madeAt
const organisation = 'Elsewhere'

/** Objects that cover the first page with a white sheet, as anybody can add to a file. */
export function overlay(file: Buffer): Record<number, string> {
  const { page } = placesIn(file)
  const text = objectText(file, page)
  const covered = text.includes('/Annots [')
    ? text.replace('/Annots [', '/Annots [9001 0 R ')
    : text.replace('<<', '<</Annots [9001 0 R] ')
  const drawing = '1 1 1 rg 0 0 500 300 re f'
  return {
    [page]: covered,
    9001: '<</Type /Annot /Subtype /Stamp /F 4 /Rect [40 400 540 700] /AP <</N 9002 0 R>>>>',
    9002: `<</Type /XObject /Subtype /Form /BBox [0 0 500 300] /Length ${drawing.length}>>\nstream\n${drawing}\nendstream`,
  }
}

/**
 * The file with objects appended and all of it signed by somebody's own key, as other software does: in a field of
 * its own that shows nothing.
 */
export function signedElsewhere(
  file: Buffer,
  objects: Readonly<Record<number, string>>,
  by: string | ForeignSigner,
): Buffer {
  const {
    name,
    room,
    sign,
    subFilter = 'ETSI.CAdES.detached',
    entries = '',
  } = typeof by === 'string' ? signerNamed(by) : by
  const { form } = placesIn(file)
  const next = Math.max(...openPdf(file).numbers()) + 1
  const range = '['.padEnd(50)
  const signed = updated(file, {
    ...objects,
    [form]: objectText(file, form).replace('/Fields [', `/Fields [${next + 1} 0 R `),
    [next]: `<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /${subFilter} /Name (${name}) ${entries} /ByteRange ${range}/Contents <${'00'.repeat(room)}>>>`,
    [next + 1]: `<</FT /Sig /T (Approval ${next}) /V ${next} 0 R>>`,
  })
  return filledIn(signed, sign)
}

/** Who signs, how many bytes are kept for the container, and what makes it. */
type ForeignSigner = {
  readonly name: string
  readonly room: number
  readonly sign: (digest: Buffer, covered: Buffer) => Buffer
  readonly subFilter?: string
  /** What else stands in the signature dictionary. */
  readonly entries?: string
}

function signerNamed(name: string): ForeignSigner {
  const authority = newAuthority({ organisation, at })
  const signer = issueSigner(authority, { name, organisation, at })
  const authorityCertificate = new X509Certificate(authority.certificatePem).raw
  return { name, room: 4096, sign: (digest) => signedData(digest, { signer, authorityCertificate }) }
}

/** The file with the byte range and the container of its last signature written into the room kept for them. */
function filledIn(file: Buffer, sign: ForeignSigner['sign']): Buffer {
  const out = Buffer.from(file)
  const from = out.lastIndexOf('/Contents <') + '/Contents '.length
  const to = out.indexOf('>', from) + 1
  const rangeAt = out.lastIndexOf('/ByteRange ', from) + '/ByteRange '.length
  out.write(`[0 ${from} ${to} ${out.length - to}]`.padEnd(50), rangeAt, 'latin1')
  const covered = Buffer.concat([out.subarray(0, from), out.subarray(to)])
  const digest = createHash('sha256').update(covered).digest()
  out.write(sign(digest, covered).toString('hex'), from + 1, 'latin1')
  return out
}
