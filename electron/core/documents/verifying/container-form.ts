import { integer } from '../signing/der'
import { childAt, childrenOf, type DerNode, dottedOf, readDer } from '../signing/der-node'
import { oid } from '../signing/object-ids'
import { hashNamed, shake256WithLength } from './algorithms'
import type { SignatureContainer } from './signature-container'

/** Versions of signed data and of the description of a signer (RFC 5652, 5.1 and 5.3). */
const versions: ReadonlySet<number> = new Set([1, 3, 4, 5])
const signerVersions: ReadonlySet<number> = new Set([1, 3])

const contentTypes: ReadonlySet<string> = new Set([oid.data, oid.timeStampInfo])

/**
 * Whether the parts of a container that its signature does not cover are as the standard has them: its tags, its
 * versions, and the names of its algorithms, which say the same in each of their places. What is otherwise was
 * altered after the signing, or made by software that keeps to no standard.
 */
export function hasKnownForm({ raw, attributes, digestAlgorithm }: SignatureContainer): boolean {
  const outer = readDer(raw)
  const wrapped = childAt(outer, 1)
  const data = childAt(wrapped, 0)
  const [version, digests, content, ...rest] = childrenOf(data)
  const signers = rest.at(-1)
  if (version === undefined || digests === undefined || content === undefined || signers === undefined)
    return false
  const contentType = dottedOf(childAt(content, 0))
  const claimedType = attributes?.values.get(oid.contentType)
  return (
    hasTags(
      [outer, 0x30],
      [wrapped, 0xa0],
      [data, 0x30],
      [digests, 0x31],
      [content, 0x30],
      [signers, 0x31],
    ) &&
    childrenOf(outer).length === 2 &&
    childrenOf(wrapped).length === 1 &&
    isVersion(version, versions) &&
    rest.slice(0, -1).every(({ tag }) => tag === 0xa0 || tag === 0xa1) &&
    childrenOf(digests).every(isHash) &&
    childrenOf(digests).some((digest) => dottedOf(childAt(digest, 0)) === digestAlgorithm) &&
    contentTypes.has(contentType) &&
    (claimedType === undefined || dottedOf(claimedType) === contentType) &&
    childrenOf(content).slice(1).every(isWrappedContent) &&
    isSigner(childAt(signers, 0))
  )
}

/** What is enclosed stands in an octet string, which BER may cut into pieces. */
function isWrappedContent(wrapped: DerNode): boolean {
  const [value, ...others] = childrenOf(wrapped)
  return wrapped.tag === 0xa0 && others.length === 0 && (value?.tag === 0x04 || value?.tag === 0x24)
}

function isSigner(signer: DerNode): boolean {
  const [version, identifier, digest, ...rest] = childrenOf(signer)
  if (version === undefined || identifier === undefined || digest === undefined) return false
  const order = rest.map(({ tag }) => tag).join()
  return (
    signer.tag === 0x30 &&
    isVersion(version, signerVersions) &&
    (identifier.tag === 0x30 || identifier.tag === 0x80) &&
    isHash(digest) &&
    // attributes, algorithm, signature, and attributes that are not signed
    ['160,48,4', '160,48,4,161', '48,4', '48,4,161'].includes(order) &&
    rest.filter(({ tag }) => tag === 0x30).every(isAlgorithm)
  )
}

function isHash(node: DerNode): boolean {
  return isAlgorithm(node) && hashNamed(dottedOf(childAt(node, 0))) !== null
}

const bits512 = integer(512)

/** An algorithm with its parameters, where there are any: nothing, or a list of them (RFC 5280, 4.1.1.2). */
function isAlgorithm(node: DerNode): boolean {
  const [, parameters, ...others] = childrenOf(node)
  return (
    node.tag === 0x30 &&
    others.length === 0 &&
    (parameters === undefined ||
      parameters.tag === 0x30 ||
      (parameters.tag === 0x05 && parameters.body.length === 0) ||
      (dottedOf(childAt(node, 0)) === shake256WithLength && parameters.raw.equals(bits512)))
  )
}

function isVersion({ tag, body }: DerNode, known: ReadonlySet<number>): boolean {
  return tag === 0x02 && body.length === 1 && known.has(body[0] ?? 0)
}

function hasTags(...pairs: readonly (readonly [DerNode, number])[]): boolean {
  return pairs.every(([node, tag]) => node.tag === tag)
}
