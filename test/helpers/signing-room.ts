import { put } from '../../electron/core/store/collections'
import type { Agreement } from '../../shared/domain/agreement'
import { statementsOf } from '../../shared/domain/party-statements'
import type { Person } from '../../shared/domain/person'
import type { SignatureMark } from '../../shared/domain/signature'
import { aGoal } from '../builders/goal'
import { aPerson } from '../builders/person'
import { aFirm } from '../builders/signed-agreement'
import { aTarget } from '../builders/target'
import { type OpenCore, openCore } from './core'

export const typed = (text: string): SignatureMark => ({ kind: 'typed', text })
export const allRead = statementsOf('person').map(({ id }) => id)
const allDiscussed = statementsOf('manager').map(({ id }) => id)
export const agrees = { kind: 'agree', words: '' } as const

export type Room = OpenCore & { readonly person: Person }

/** Katarina's workspace with Jonas in it, a goal of his, and a target of closed deals for his role. */
export async function aRoom(): Promise<Room> {
  const core = await openCore({ today: '2026-11-23' })
  await core.client.workspace.begin(aFirm())
  const person = aPerson()
  const deals = [...core.store.read().metrics.values()].find(({ preset }) => preset === 'closedDeals')
  await core.store.commit([
    put('people', person),
    put('goals', aGoal({ personId: person.id })),
    ...(deals === undefined ? [] : [put('targets', aTarget({ metricId: deals.id }))]),
  ])
  return { ...core, person }
}

/** The same as the sample team's, whose laptop is taken back without a passphrase. */
export async function aSampleRoom(): Promise<Room> {
  const room = await aRoom()
  const profile = room.store.read().profile.get('profile')
  if (profile === undefined) throw new Error('There is no profile')
  await room.store.commit([put('profile', { ...profile, isSample: true })])
  return room
}

export async function signedByPerson(
  { client }: Room,
  draft: Agreement,
  mark = typed('Jonas Lindqvist'),
): Promise<Agreement> {
  const { digest } = await client.agreements.preview({ agreementId: draft.id, response: agrees })
  return client.agreements.sign({
    agreementId: draft.id,
    revision: draft.revision,
    party: 'person',
    shown: digest,
    response: agrees,
    mark,
    ticked: allRead,
  })
}

/** What the screen shows of a document that nobody has said anything to, or that somebody has signed. */
export async function shownOf({ client }: Room, { id }: Agreement): Promise<string> {
  return (await client.agreements.preview({ agreementId: id, response: null })).digest
}

export async function signedByManager(room: Room, signed: Agreement, shown?: string): Promise<Agreement> {
  return room.client.agreements.sign({
    agreementId: signed.id,
    revision: signed.revision,
    party: 'manager',
    shown: shown ?? (await shownOf(room, signed)),
    response: null,
    mark: typed('Katarina Vogel'),
    ticked: allDiscussed,
  })
}

export async function aDraft(room: Room): Promise<Agreement> {
  return room.client.agreements.draft({ personId: room.person.id })
}

export async function aSealedOne(room: Room): Promise<Agreement> {
  return signedByManager(room, await signedByPerson(room, await aDraft(room)))
}
