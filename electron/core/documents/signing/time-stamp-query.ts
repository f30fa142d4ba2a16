import { createHash } from 'node:crypto'
import { integer, nullValue, objectId, octetString, sequence, yes } from './der'
import { childAt, childrenOf, readDer } from './der-node'
import { oid } from './object-ids'

/**
 * What a time stamp service is asked (RFC 3161, 2.4.1): to stamp the SHA-256 digest of a signature, and to enclose its
 * certificate. Nothing else of the document is in it. The nonce is a number that no earlier answer can have.
 */
export function stampQuery(signature: Buffer, nonce: Buffer): Buffer {
  const digest = createHash('sha256').update(signature).digest()
  const imprint = sequence(sequence(objectId(oid.sha256), nullValue()), octetString(digest))
  return sequence(integer(1), imprint, integer(nonce), yes())
}

/**
 * The token in the answer of a service (2.4.2); null where the service refuses. Throws `DerError` where it is no such
 * answer.
 */
export function tokenIn(answer: Buffer): Buffer | null {
  const [status, token] = childrenOf(readDer(answer))
  const granted = status === undefined ? null : childAt(status, 0).body
  // granted, or granted with modifications
  const isGranted = granted?.length === 1 && (granted[0] === 0 || granted[0] === 1)
  return isGranted && token !== undefined ? token.raw : null
}

/** Whether a token answers the query with that nonce and no other. Throws `DerError` where it is no token. */
export function hasNonce(token: Buffer, nonce: Buffer): boolean {
  const content = childAt(childAt(childAt(readDer(token), 1), 0), 2)
  const info = readDer(childAt(childAt(content, 1), 0).body)
  const numbers = childrenOf(info).slice(4)
  return numbers.some(({ tag, raw }) => tag === 0x02 && raw.equals(integer(nonce)))
}
