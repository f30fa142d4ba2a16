import type { X509Certificate } from 'node:crypto'
import { drawableLine } from '../fonts/drawable-text'
import { childAt, childrenOf, type DerNode, dottedOf, readDer } from '../signing/der-node'
import { oid } from '../signing/object-ids'

/** Characters that nobody sees, but for those that join letters in scripts that need it. */
const unseen = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\u{e0000}-\u{e007f}]/gu

/** The most characters of a name in a finding or a sentence. */
const mostCharacters = 80

/**
 * A name out of a file as it can stand in a sentence: on one line, without what turns the writing round, without
 * quotation marks (or it could end the quotation it stands in and go on in our voice), and cut.
 */
export function shownName(text: string): string {
  const clean = drawableLine(text.slice(0, 2000))
    .replace(/["“”„‟«»‹›]/gu, '')
    .replace(unseen, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const characters = [...clean]
  return characters.length <= mostCharacters ? clean : `${characters.slice(0, mostCharacters - 1).join('')}…`
}

/** Whom a certificate is for: the common name, else the organisation; empty where it names neither. */
export function certifiedName(certificate: X509Certificate): string {
  const body = childrenOf(childAt(readDer(certificate.raw), 0))
  const hasVersion = body[0]?.tag === 0xa0
  const subject = body[hasVersion ? 5 : 4]
  if (subject === undefined) return ''
  const parts = childrenOf(subject).flatMap(childrenOf)
  for (const id of [oid.commonName, oid.organisation]) {
    const part = parts.find((each) => dottedOf(childAt(each, 0)) === id)
    if (part !== undefined) return textOf(childAt(part, 1))
  }
  return ''
}

/** The text of a name: in UTF-16, in UTF-8, or in a byte a character (RFC 5280, 4.1.2.4). */
function textOf({ tag, body }: DerNode): string {
  if (tag === 0x1e && body.length % 2 === 0) return Buffer.from(body).swap16().toString('utf16le')
  return body.toString(tag === 0x0c ? 'utf8' : 'latin1')
}
