import { ORPCError } from '@orpc/server'
import { describe, expect, test } from 'vitest'
import { answeredTo } from '../../electron/core/guest-mode'
import { put } from '../../electron/core/store/collections'
import { contract } from '../../shared/contract/contract'
import type { Agreement } from '../../shared/domain/agreement'
import type { UnsignedTurn } from '../../shared/domain/open-signing'
import { aPerson } from '../builders/person'
import { aFirm } from '../builders/signed-agreement'
import { aFolder, openKeychain } from '../helpers/core'
import { refusalOf } from '../helpers/refusal'
import { aDraft, allRead, aRoom, type Room, signedByManager, signedByPerson } from '../helpers/signing-room'
import { started } from '../helpers/started-core'

/** Every verb, as `noun.verb`. */
const verbs = Object.entries(contract).flatMap(([noun, its]) =>
  Object.keys(its).map((verb) => `${noun}.${verb}`),
)

/** A turn of the person with something ticked and written. */
function aTurn(point: Partial<UnsignedTurn> = {}): UnsignedTurn {
  return {
    party: 'person',
    wordsDigest: 'a'.repeat(64),
    pagesSeen: 1,
    ticked: allRead,
    response: 'disagree',
    words: 'The drop came after my territory was split.',
    reason: '',
    isDeclined: false,
    ...point,
  }
}

/** The sample’s workspace, which opens without a passphrase, with a drafted document in the hands of the person. */
async function handedOver(): Promise<{ room: Room; draft: Agreement }> {
  const room = await aRoom()
  const profile = room.store.read().profile.get('profile')
  if (profile === undefined) throw new Error('There is no profile')
  await room.store.commit([put('profile', { ...profile, isSample: true })])
  const draft = await aDraft(room)
  await room.client.signing.handOver({ agreementId: draft.id })
  return { room, draft }
}

describe('while a signer has the laptop', () => {
  test('no verb answers but those of the signing', async () => {
    const { room } = await handedOver()
    const answered: string[] = []
    for (const verb of verbs) {
      const [noun = '', name = ''] = verb.split('.')
      const outcome = await Reflect.get(
        Reflect.get(room.client, noun),
        name,
      )(undefined).then(
        () => 'answered',
        (error: unknown) => (error instanceof ORPCError ? error.code : error),
      )
      if (outcome !== 'IN_GUEST_MODE') answered.push(verb)
    }
    expect(answered.sort()).toEqual([...answeredTo({ kind: 'signing' })].sort())
  })

  test('no other document is shown, kept or signed', async () => {
    const { room, draft } = await handedOver()
    const { signing, agreements } = room.client
    expect(await room.client.workspace.status()).toEqual({
      kind: 'guest',
      isSample: true,
      agreementId: draft.id,
    })
    const other = { ...draft, id: aPerson().id as unknown as Agreement['id'] }
    await room.store.commit([put('agreements', other)])
    for (const attempt of [
      signing.room({ agreementId: other.id }),
      signing.keep({ agreementId: other.id, turn: aTurn(), note: '', seen: [] }),
      agreements.preview({ agreementId: other.id, response: null }),
      signedByPerson(room, other),
      signing.keep({ agreementId: draft.id, turn: aTurn({ party: 'manager' }), note: '', seen: [] }),
    ])
      expect((await refusalOf(attempt)).code).toBe('IN_GUEST_MODE')
  })

  test('nobody signs in the place of the manager before the laptop is back', async () => {
    const { room, draft } = await handedOver()
    const half = await signedByPerson(room, draft)
    expect((await refusalOf(signedByManager(room, half))).code).toBe('IN_GUEST_MODE')
    expect(await room.client.signing.takeBack({ passphrase: null })).toEqual({ agreementId: draft.id })
    expect((await signedByManager(room, half)).state.kind).toBe('sealed')
    expect(room.store.read().openSignings.size).toBe(0)
  })

  test('what they fill in is kept until they sign, and what happens goes into the trail', async () => {
    const { room, draft } = await handedOver()
    const { signing } = room.client
    const at = '2026-11-23T09:40:00.000Z'
    const seen = [
      { kind: 'opened', at, detail: '' },
      { kind: 'pageSeen', at: '2099-01-01T00:00:00.000Z', detail: '1' },
      { kind: 'consented', at: '2001-01-01T00:00:00.000Z', detail: 'electronic' },
    ] as const
    await signing.keep({ agreementId: draft.id, turn: aTurn(), note: '', seen: [...seen] })
    expect((await signing.room({ agreementId: draft.id })).turn).toEqual(aTurn())
    await signing.takeBack({ passphrase: null })
    await signing.handOver({ agreementId: draft.id })
    expect((await signing.room({ agreementId: draft.id })).turn).toEqual(aTurn())
    const half = await signedByPerson(room, draft)
    const kinds = (half.trail ?? []).map(({ party, kind }) => `${party} ${kind}`)
    expect(kinds).toEqual(
      ['handedOver', 'opened', 'pageSeen', 'consented', 'paused', 'handedOver', 'signed'].map(
        (kind) => `person ${kind}`,
      ),
    )
    const times = (half.trail ?? []).map((event) => event.at)
    expect(times).toEqual([...times].sort())
    expect(room.store.read().openSignings.get(draft.id)?.turn).toBeNull()
  })

  test('who does not want to sign says so in words that nobody changes', async () => {
    const { room, draft } = await handedOver()
    const { signing, agreements } = room.client
    const reason = 'I do not accept the date.'
    const turn = aTurn({ reason, isDeclined: true })
    await signing.keep({ agreementId: draft.id, turn, note: '', seen: [] })
    await signing.takeBack({ passphrase: null })
    const closed = await agreements.refuse({
      agreementId: draft.id,
      revision: draft.revision,
      shown: (await agreements.preview({ agreementId: draft.id, response: null })).digest,
      refusal: { reason: 'No reason at all', note: 'We talked for an hour.' },
      manager: { mark: { kind: 'typed', text: 'K. Vogel' }, ticked: ['discussed', 'electronic'] },
      witness: null,
    })
    expect(closed.state).toMatchObject({ kind: 'refused', refusal: { reason } })
    expect(room.store.read().openSignings.size).toBe(0)
  })
})

describe('the laptop', () => {
  test('is handed over for no document with a blank, and to nobody who does not sign', async () => {
    const room = await aRoom()
    const { agreements, signing } = room.client
    const blank = await agreements.draft({ personId: room.person.id, kind: 'improvementPlan' })
    expect((await refusalOf(signing.handOver({ agreementId: blank.id }))).code).toBe('HAS_BLANKS')
    const letter = await agreements.draft({ personId: room.person.id, kind: 'recognition' })
    const filled = await agreements.revise({
      agreementId: letter.id,
      revision: letter.revision,
      draft: JSON.parse(JSON.stringify(letter).replaceAll(/\[\[[^\]"[]+\]\]/g, 'as agreed')),
    })
    expect((await refusalOf(signing.handOver({ agreementId: filled.id }))).code).toBe('WRONG_TURN')
    const back = signing.takeBack({ passphrase: null })
    expect((await refusalOf(back)).code).toBe('NOT_FOUND')
  })

  test('stays with the signer after a crash and by the keychain, until the passphrase', async () => {
    const passphrase = 'correct horse battery staple'
    const folder = await aFolder()
    const { client, close, door } = await started(folder, { keychain: openKeychain })
    await client.access.protect({ passphrase, keychain: true })
    await client.workspace.begin(aFirm())
    if (door.workspace.kind !== 'open') throw new Error('The workspace did not open')
    const person = aPerson()
    await door.workspace.store.commit([put('people', person)])
    const { id: agreementId } = await client.agreements.draft({ personId: person.id })
    await client.signing.handOver({ agreementId })
    await client.signing.keep({ agreementId, turn: aTurn(), note: '', seen: [] })
    await close()
    const again = await started(folder, { keychain: openKeychain })
    await again.client.access.unlock({ key: { kind: 'keychain' }, onDamage: 'refuse' })
    expect(await again.client.workspace.status()).toMatchObject({ kind: 'guest', agreementId })
    expect((await again.client.signing.room({ agreementId })).turn).toEqual(aTurn())
    expect((await refusalOf(again.client.people.list())).code).toBe('IN_GUEST_MODE')
    const wrong = again.client.signing.takeBack({ passphrase: 'mistyped' })
    expect((await refusalOf(wrong)).code).toBe('WRONG_KEY')
    await again.client.signing.takeBack({ passphrase })
    expect((await again.client.workspace.status()).kind).toBe('open')
  })
})
