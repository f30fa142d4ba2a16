import type { Agreement } from '../../shared/domain/agreement'
import type { IsoInstant } from '../../shared/domain/calendar'
import type { Party } from '../../shared/domain/document-kind'
import type { EmployeeResponse } from '../../shared/domain/employee-response'
import { statementsOf } from '../../shared/domain/party-statements'
import { type Sample, sampleAgreements } from '../../shared/domain/sample'
import type { SignatureMark } from '../../shared/domain/signature'
import type { CoreContext } from './context'
import { type Ceremony, sign } from './signing-ceremony'

/**
 * Signs the documents of the sample team as their people did, on the days they did: real files with real
 * signatures, made by the ceremony that signs everything else.
 */
export async function signSample(context: CoreContext, sample: Sample): Promise<void> {
  for (const { agreement, signing } of sampleAgreements(sample)) {
    if (signing === null) continue
    const { person, response, manager } = signing
    const half = await signedAt(context, agreement, { party: 'person', ...person, response })
    if (manager !== null) await signedAt(context, half, { party: 'manager', ...manager, response: null })
  }
}

async function signedAt(
  context: CoreContext,
  { id, revision }: Agreement,
  turn: { party: Party; at: IsoInstant; mark: SignatureMark; response: EmployeeResponse | null },
): Promise<Agreement> {
  const { party, mark, response } = turn
  const ticked = statementsOf(party).map((statement) => statement.id)
  return signed(
    await sign(at(context, turn.at), {
      agreementId: id,
      revision,
      party,
      mark,
      ticked,
      response,
      shown: null,
      initials: null,
    }),
  )
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
