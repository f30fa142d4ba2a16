import type { IsoInstant } from '../../../../shared/domain/calendar'
import type { SignatureFinding } from '../../../../shared/domain/verification'
import type { ReadingLimits } from '../reading/reading-limits'
import { childrenOf, type DerNode, readDer } from '../signing/der-node'
import { oid } from '../signing/object-ids'
import { hashing } from './algorithms'
import { certificatesFit, isValidAt } from './certificate-chain'
import { checkContainer } from './container-check'
import { hasKnownForm } from './container-form'
import { readContainer, type SignatureContainer } from './signature-container'
import { certifiedName, shownName } from './signer-name'

/** A moment by the clock of a time stamp authority, and who that is. */
export type StampedTime = { readonly at: IsoInstant; readonly by: string }

/** When it was given and by whose clock, as far as that can be checked, and what is not right about it. */
export function timeOf(
  container: SignatureContainer,
  {
    kind,
    said,
    limits,
  }: {
    kind: SignatureFinding['kind']
    said: IsoInstant | null
    limits: ReadingLimits
  },
): {
  said: Pick<SignatureFinding, 'claimedAt' | 'clock' | 'stampedBy'>
  problems: string[]
} {
  const stamp = kind === 'timeStamp' ? timeIn(container) : stampOver(container, limits)
  const signingTime = container.attributes?.values.get(oid.signingTime)
  const claimedAt = stamp?.at ?? said ?? (signingTime === undefined ? null : momentOf(signingTime))
  const wasValid = claimedAt === null || isValidAt(container.signer, claimedAt)
  return {
    said: { claimedAt, clock: stamp === null ? 'signer' : 'timeStamp', stampedBy: stamp?.by ?? null },
    problems: [
      ...(container.stamp !== null && stamp === null ? ['The time stamp on it does not fit it.'] : []),
      ...(wasValid ? [] : ['Its certificate was not valid at the time it names.']),
    ],
  }
}

/**
 * The time stamp over a signature (RFC 3161, appendix A); null where there is none, or where it is not right: then it
 * says nothing, and nothing about the signature either.
 */
function stampOver({ stamp, signature }: SignatureContainer, limits: ReadingLimits): StampedTime | null {
  return stamp === null ? null : stampedTime(stamp.raw, { signature, limits })
}

/**
 * What a time stamp token says of the signature it is over, once it fits it and is sound in itself; null where it does
 * not. Throws `DerError` where it is no token.
 */
export function stampedTime(
  token: Buffer,
  { signature, limits }: { signature: Buffer; limits: ReadingLimits },
): StampedTime | null {
  const stamp = readContainer(token)
  const { intact } = checkContainer(stamp, {
    binding: 'timeStamp',
    pieces: [],
    digest: (hash) => hashing(hash).update(signature).digest(),
  })
  const isSound = intact === true && hasKnownForm(stamp) && certificatesFit(stamp, limits)
  return isSound ? timeIn(stamp) : null
}

/** What a time stamp itself says (RFC 3161, 2.4.2); null where it does not say it in a known way. */
function timeIn(stamp: SignatureContainer): StampedTime | null {
  if (stamp.content === null) return null
  const moment = childrenOf(readDer(stamp.content)).find(({ tag }) => tag === 0x18)
  const at = moment === undefined ? null : momentOf(moment)
  return at === null ? null : { at, by: shownName(certifiedName(stamp.signer)) }
}

/** The moment of a UTCTime or GeneralizedTime (X.680, 46 and 47); null where it is not written in full and in UTC. */
function momentOf({ tag, body }: DerNode): IsoInstant | null {
  const text = body.toString('latin1')
  // two digits mean a year from 1950 to 2049 (RFC 5280, 4.1.2.5.1)
  const century = Number(text.slice(0, 2)) < 50 ? '20' : '19'
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d{1,9})?Z$/.exec(
    tag === 0x17 ? century + text : text,
  )
  if (found === null) return null
  const [, year, month, day, hour, minute, second] = found
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}
