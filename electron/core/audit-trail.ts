import type { Paper } from '../../shared/contract/paper'
import type { Agreement } from '../../shared/domain/agreement'
import { type CoreContext, found, openStore } from './context'
import { typefacesIn } from './documents/fonts/typefaces'
import { trailPaper } from './documents/papers/trail-paper'
import { paperOf } from './paper-file'
import { signedFile } from './signing-ceremony'

/** The audit trail of a document that somebody has signed, as a paper; null where its file is missing. Refuses drafts. */
export async function auditTrailOf(context: CoreContext, agreement: Agreement): Promise<Paper | null> {
  const state = found(agreement.state.kind === 'draft' ? undefined : agreement.state)
  const signed = await signedFile(openStore(context), state.file)
  if (signed === null) return null
  const { signatures, file } = state
  const made = await trailPaper(
    { agreement, record: signed.record, signatures, file },
    { at: context.clock.now(), typefaces: typefacesIn(context.resourcesFolder) },
  )
  return paperOf(made)
}
