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
import { wordsOnPages } from '../helpers/placed-words'
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

const passphrase = 'correct horse battery staple'

/** An own workspace that opens by a passphrase and a keychain, with a document in the hands of the person, half filled in. */
async function handedOverUnderKeys() {
  const folder = await aFolder()
  const { client, close, door } = await started(folder, { keychain: openKeychain })
  const { recoveryCode } = await client.access.protect({ passphrase, keychain: true })
  await client.workspace.begin(aFirm())
  if (door.workspace.kind !== 'open') throw new Error('The workspace did not open')
  const person = aPerson()
  await door.workspace.store.commit([put('people', person)])
  const { id: agreementId } = await client.agreements.draft({ personId: person.id })
  await client.signing.handOver({ agreementId })
  await client.signing.keep({ agreementId, turn: aTurn(), note: '', seen: [] })
  return { folder, agreementId, recoveryCode, client, close }
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
    })
    expect(closed.state).toMatchObject({ kind: 'refused', refusal: { reason } })
    expect(room.store.read().openSignings.size).toBe(0)
  })
})

describe('what only the manager notes', () => {
  test('is neither told to who has the laptop nor changed by them', async () => {
    const { room, draft } = await handedOver()
    const { signing } = room.client
    const one = { agreementId: draft.id }
    const declined = aTurn({ isDeclined: true })
    await signing.keep({ ...one, turn: declined, note: '', seen: [] })
    await signing.takeBack({ passphrase: null })
    const noted = { note: 'He was calm about it.', witness: 'Petra Brandt' }
    await signing.keep({ ...one, turn: declined, ...noted, seen: [] })
    await signing.handOver(one)
    expect(JSON.stringify(await signing.room(one))).not.toMatch(/calm|Petra/)
    await signing.keep({ ...one, turn: aTurn(), note: 'Nothing', witness: 'Nobody', seen: [] })
    await signing.takeBack({ passphrase: null })
    expect(await signing.room(one)).toMatchObject({ ...noted, turn: { isDeclined: false } })
  })
})

describe('a signer who does not consent to a screen', () => {
  test('asks for paper, which is noted, and may sign here after all', async () => {
    const { room, draft } = await handedOver()
    const { signing, agreements } = room.client
    const one = { agreementId: draft.id }
    const at = '2026-11-23T09:40:00.000Z'
    const seen = [{ kind: 'paperAsked' as const, at, detail: '' }]
    await signing.keep({ ...one, turn: aTurn({ asksForPaper: true }), note: '', seen })
    await signing.takeBack({ passphrase: null })
    const { trail = [] } = room.store.read().openSignings.get(draft.id) ?? {}
    expect(trail.map(({ party, kind }) => `${party} ${kind}`)).toEqual([
      'person handedOver',
      'person paperAsked',
      'manager handedOver',
    ])
    const asked = { ...one, response: null }
    const [here, byHand] = [
      await agreements.preview(asked),
      await agreements.preview({ ...asked, byHand: true }),
    ]
    expect(byHand.digest).toBe(here.digest)
    expect(wordsOnPages(here.pages)).toContain('I agree to sign on this screen')
    expect(wordsOnPages(byHand.pages)).not.toContain('I agree to sign on this screen')
    await signing.handOver(one)
    expect((await signing.room(one)).turn).toEqual(aTurn())
    expect((await signedByPerson(room, draft)).state.kind).toBe('signing')
  })
})

describe('a mark', () => {
  test('that is too small to be a signature is refused in words', async () => {
    const { room, draft } = await handedOver()
    const dot = { kind: 'drawn' as const, strokes: [[[40, 40, 0.5] as [number, number, number]]] }
    const refusal = await signedByPerson(room, draft, dot).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'BAD_REQUEST' })
    expect(JSON.stringify(refusal)).toContain('too small to be told from a slip of the hand')
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
    const { folder, agreementId, close } = await handedOverUnderKeys()
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

  test('stays with the signer whose turn it is when a lock is opened by the passphrase, and not by the code', async () => {
    const { folder, agreementId, recoveryCode, close } = await handedOverUnderKeys()
    await close()
    const again = await started(folder)
    await again.client.access.unlock({ key: { kind: 'passphrase', passphrase }, onDamage: 'refuse' })
    expect(await again.client.workspace.status()).toMatchObject({ kind: 'guest', agreementId })
    expect((await again.client.signing.room({ agreementId })).turn).toEqual(aTurn())
    await again.close()
    const forgotten = await started(folder)
    const key = { kind: 'recoveryCode' as const, words: recoveryCode.join(' ') }
    await forgotten.client.access.unlock({ key, onDamage: 'refuse' })
    expect((await forgotten.client.workspace.status()).kind).toBe('open')
  })

  test('is the manager’s once it is unlocked for them to go on', async () => {
    const { folder, agreementId, client, close } = await handedOverUnderKeys()
    await client.signing.keep({ agreementId, turn: aTurn({ isDeclined: true }), note: '', seen: [] })
    await close()
    const again = await started(folder)
    await again.client.access.unlock({ key: { kind: 'passphrase', passphrase }, onDamage: 'refuse' })
    expect((await again.client.workspace.status()).kind).toBe('open')
    expect((await again.client.signing.room({ agreementId })).turn).toMatchObject({ isDeclined: true })
  })
})
