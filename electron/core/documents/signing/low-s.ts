import { integer, sequence } from './der'
import { childAt, readDer } from './der-node'

/** The order of the group of P-256 (FIPS 186-5; SEC 2, 2.4.2). */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

/**
 * The one form of an ECDSA signature on P-256 that this program writes: of `s` and `order - s`, which are both right,
 * the smaller, in DER. Anybody can turn one into the other without the key, so only one of them is taken for ours.
 * Throws `DerError` where the bytes are no such signature.
 */
export function lowS(signature: Buffer): Buffer {
  const pair = readDer(signature)
  const s = BigInt(`0x00${childAt(pair, 1).body.toString('hex')}`)
  const smaller = s > order / 2n && s < order ? order - s : s
  const bytes = Buffer.from(smaller.toString(16).padStart(64, '0'), 'hex')
  return sequence(integer(childAt(pair, 0).body), integer(bytes))
}
