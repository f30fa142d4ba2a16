import { emptyTurn } from '../../../shared/domain/open-signing'
import { consentTo, filled, signInTurn } from '../../helpers/sign-in-turn'
import type { Core } from '../page-client'
import type { WhileLeft } from './self-assessments-story'
import type { Team } from './team'
import { refused } from './transcript'

/** The laptop goes to who signs; nothing but the document answers until the manager has it again. */
export async function signing(
  { signing, agreements, workspace, people }: Core,
  { contractor }: Team,
  { passphrase, whileLeft }: { readonly passphrase: string; readonly whileLeft: WhileLeft },
): Promise<void> {
  const blank = await agreements.draft({ personId: contractor, kind: 'improvementPlan' })
  await refused('HAS_BLANKS', signing.handOver({ agreementId: blank.id }))
  const draft = await agreements.draft({ personId: contractor })
  const one = { agreementId: draft.id }
  await refused('NOT_FOUND', signing.takeBack({ passphrase: null }))
  await signing.room(one)
  await whileLeft(() => signing.handOver(one))
  await workspace.status()
  await refused('IN_GUEST_MODE', people.list())
  await refused('IN_GUEST_MODE', signing.room({ agreementId: blank.id }))
  const turn = { ...emptyTurn('person', { wordsDigest: '', response: 'agree' }), words: 'From Monday on.' }
  // when it happened is another moment in each run, and is asked for nowhere here
  await signing.keep({ ...one, turn, note: '', seen: [] })
  await signing.room(one)
  await refused('WRONG_KEY', signing.takeBack({ passphrase: 'mistyped' }))
  await signing.takeBack({ passphrase })
  await refused(
    'WRONG_TURN',
    signing.keep({ ...one, turn: { ...turn, party: 'manager' }, note: '', seen: [] }),
  )
  const nobody = { ...one, revision: draft.revision, party: 'companion', reason: 'Was not there.' } as const
  await refused('WRONG_TURN', signing.sealWithout(nobody))
  for (const { id, revision } of [draft, blank]) await agreements.discard({ agreementId: id, revision })
  await withoutCompanion({ signing, agreements }, { contractor })
}

/** A companion is named, and is not waited for once the person has signed. */
async function withoutCompanion(
  { signing, agreements }: Pick<Core, 'signing' | 'agreements'>,
  { contractor: personId }: Pick<Team, 'contractor'>,
): Promise<void> {
  const { id: agreementId, ...plan } = await agreements.draft({ personId, kind: 'improvementPlan' })
  const companion = { party: 'companion', name: 'Omar Haddad' } as const
  const whole = await agreements.revise({
    agreementId,
    revision: plan.revision,
    draft: { ...filled({ id: agreementId, ...plan }), others: [companion] },
  })
  const signed = await signInTurn({ agreements }, whole, {
    signers: [{ party: 'person', name: 'عمر الفاروق' }],
    response: consentTo(whole),
    mark: ({ name: text }) => ({ kind: 'typed', text }),
  })
  const { revision } = signed
  await signing.sealWithout({ agreementId, revision, party: companion.party, reason: 'Was called away.' })
}
