import type { IsoInstant } from '../../shared/domain/calendar'
import { type Sample, sampleAgreements } from '../../shared/domain/sample'
import type { CoreContext } from './context'
import { type Ceremony, signAsManager, signAsPerson } from './signing-ceremony'

/**
 * Signs the documents of the sample team as their people did, on the days they did: real files with real
 * signatures, made by the ceremony that signs everything else.
 */
export async function signSample(context: CoreContext, sample: Sample): Promise<void> {
  for (const { agreement, signing } of sampleAgreements(sample)) {
    if (signing === null) continue
    const { person, response, manager } = signing
    const turn = { agreementId: agreement.id, revision: agreement.revision }
    const half = signed(
      await signAsPerson(at(context, person.at), { ...turn, mark: person.mark, response, shown: null }),
    )
    if (manager === null) continue
    const last = { agreementId: half.id, revision: half.revision }
    signed(await signAsManager(at(context, manager.at), { ...last, mark: manager.mark }))
  }
}

/** The context with its clock standing at a moment of the sample's past. */
function at(context: CoreContext, moment: IsoInstant): CoreContext {
  return { ...context, clock: { ...context.clock, now: () => moment } }
}

function signed(ceremony: Ceremony) {
  if (ceremony.kind !== 'signed')
    throw new Error(`A document of the sample could not be signed: ${ceremony.kind}`)
  return ceremony.agreement
}
