import { randomBytes } from 'node:crypto'
import type { IsoInstant } from '../../shared/domain/calendar'
import type { NotStamped } from '../../shared/domain/not-stamped'
import type { WorkspaceSettings } from '../../shared/domain/workspace-settings'
import { ReadingLimits } from './documents/reading/reading-limits'
import { clockLeeway } from './documents/signing/certificate'
import { DerError } from './documents/signing/der-node'
import type { StampOver } from './documents/signing/sign-document'
import { hasNonce, stampQuery, tokenIn } from './documents/signing/time-stamp-query'
import { stampedTime } from './documents/verifying/time-stamp'

/** No service is waited for longer than this, in milliseconds: the room waits with it. */
const patience = 8000

/** A token with its certificates is smaller than this, in bytes. */
const largestToken = 15_000

/** Whether who signs goes without the time stamp that the settings ask for. */
export type Stamping = { readonly withoutTimeStamp?: boolean | undefined }

export class NotStampedError extends Error {
  override readonly name = 'NotStampedError'

  constructor(
    readonly reason: NotStamped,
    options?: ErrorOptions,
  ) {
    super(`No time stamp: ${reason}`, options)
  }
}

/** What gets a time stamp where the settings name a service; null where they do not, or nobody wants one. */
export function stampFor(
  { timeStampUrl }: Pick<WorkspaceSettings, 'timeStampUrl'>,
  { withoutTimeStamp }: Stamping,
  at: IsoInstant,
): StampOver | null {
  return timeStampUrl == null || withoutTimeStamp === true ? null : stampingBy(timeStampUrl, at)
}

/**
 * Asks a service for a time stamp over a signature that is being given at a moment of this laptop's clock. Nothing but
 * the digest of the signature leaves the laptop. What comes back is checked before it goes into the file. Rejects with
 * `NotStampedError`.
 */
function stampingBy(url: string, at: IsoInstant): StampOver {
  return async (signature) => {
    const nonce = randomBytes(8)
    const answer = await asked(url, stampQuery(signature, nonce))
    try {
      const token = tokenIn(answer)
      if (token === null) throw new NotStampedError('refused')
      const limits = ReadingLimits.within(patience)
      const stamped = hasNonce(token, nonce) ? stampedTime(token, { signature, limits }) : null
      if (stamped === null || token.length > largestToken) throw new NotStampedError('notFitting')
      if (Math.abs(Date.parse(stamped.at) - Date.parse(at)) > clockLeeway) {
        throw new NotStampedError('clocksDiffer')
      }
      return token
    } catch (error) {
      if (error instanceof DerError) throw new NotStampedError('notFitting', { cause: error })
      throw error
    }
  }
}

/** The answer of the service as RFC 3161 has it over HTTP (3.4). */
async function asked(url: string, query: Buffer): Promise<Buffer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: new Uint8Array(query),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    if (!response.ok) throw new NotStampedError('refused')
    return await bodyOf(response)
  } catch (error) {
    throw error instanceof NotStampedError ? error : new NotStampedError('unreachable', { cause: error })
  }
}

/** The body, as far as an answer can be long: a service may send without end. */
async function bodyOf({ body }: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    chunks.push(chunk)
    length += chunk.length
    if (length > 4 * largestToken) throw new NotStampedError('notFitting')
  }
  return Buffer.concat(chunks)
}
