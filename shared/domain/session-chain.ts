import * as z from 'zod'
import { type CoachingSession, type FinalisedSession, isFinalised } from './session'
import { sealedText } from './session-seal'
import { type Followed, followedSchema } from './session-state'
import type { TemplateVersion } from './template'

/**
 * How a record stands in the chain of its person:
 * - `intact`: its words give its fingerprint, and the record that it follows is the one it was closed after
 * - `changed`: its words give another fingerprint than it was closed with
 * - `cut`: the record that it was closed after is gone, or another one now
 * - `unsealed`: it was closed by a version that took no fingerprint, so that nothing can be told
 */
const linkStateSchema = z.enum(['intact', 'changed', 'cut', 'unsealed'])

/** A finalised session as a link of the chain of its person's records. */
export const sessionLinkSchema = z.object({
  number: z.int().min(1),
  /** SHA-256 in lower-case hex; null where none was taken. */
  fingerprint: z.string().nullable(),
  /** Null in a first session, and in one that was closed before there was a chain. */
  follows: followedSchema.nullable(),
  state: linkStateSchema,
})
export type SessionLink = z.infer<typeof sessionLinkSchema>

/** What a fingerprint is taken with: the version of a session, and SHA-256 in lower-case hex. */
export type Sealing = {
  readonly versionOf: (session: CoachingSession) => TemplateVersion
  readonly sha256: (text: string) => string
}

/** The session with its fingerprint, if it is final; as it is otherwise. */
export function sealed(session: CoachingSession, sealing: Sealing): CoachingSession {
  if (!isFinalised(session)) return session
  return { ...session, state: { ...session.state, fingerprint: fingerprintNow(session, sealing) } }
}

/** The link that the next session of a person will be closed after; null where none was held. */
export function followedBy(last: FinalisedSession | null, sealing: Sealing): Followed | null {
  return last === null ? null : { number: last.number, fingerprint: fingerprintOf(last, sealing) }
}

/**
 * Every record of one person as a link, in the order of their numbers, each held against its words and against the one
 * that it follows. Sessions that are not final are passed over.
 */
export function chainOf(sessions: readonly CoachingSession[], sealing: Sealing): SessionLink[] {
  const records = sessions.filter(isFinalised).sort((a, b) => a.number - b.number)
  return records.map((record) => {
    const { fingerprint = null, follows = null } = record.state
    const before = records.find(({ number }) => number === follows?.number)
    const isCut =
      follows !== null && (before === undefined || fingerprintOf(before, sealing) !== follows.fingerprint)
    const isChanged = fingerprint !== fingerprintNow(record, sealing)
    const state = fingerprint === null ? 'unsealed' : isChanged ? 'changed' : isCut ? 'cut' : 'intact'
    return { number: record.number, fingerprint, follows, state }
  })
}

/** The fingerprint a record was closed with; that of its words where it was closed without one. */
function fingerprintOf(record: FinalisedSession, sealing: Sealing): string {
  return record.state.fingerprint ?? fingerprintNow(record, sealing)
}

function fingerprintNow(record: FinalisedSession, { versionOf, sha256 }: Sealing): string {
  return sha256(sealedText(record, versionOf(record)) ?? '')
}
