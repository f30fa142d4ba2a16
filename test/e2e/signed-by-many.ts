import type { AgreementId } from '../../shared/domain/id'
import { filled } from '../helpers/sign-in-turn'
import type { Host } from '../hosts/host'
import { coreThrough } from '../hosts/page-client'

/** Who signs an improvement plan beside the person and the manager. */
export const companion = 'Omar Haddad'
export const hrPartner = 'Petra Brandt'

/** Drafts an improvement plan without a gap, to be signed by four, and opens it. */
export async function draftPlanFor(host: Host, person: string): Promise<AgreementId> {
  const { agreements, people } = coreThrough(() => host.page)
  const { id: personId } = (await people.list()).find(({ name }) => name === person) ?? {}
  if (personId === undefined) throw new Error(`Nobody is called ${person}`)
  const draft = await agreements.draft({ personId, kind: 'improvementPlan' })
  const others = [
    { party: 'companion' as const, name: companion },
    { party: 'hrPartner' as const, name: hrPartner },
  ]
  await agreements.revise({
    agreementId: draft.id,
    revision: draft.revision,
    draft: { ...filled(draft), others },
  })
  await host.page.goto(new URL(`/agreements/${draft.id}`, host.page.url()).href)
  return draft.id
}
