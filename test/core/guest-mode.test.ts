import { ORPCError } from '@orpc/server'
import { describe, expect, test, vi } from 'vitest'
import { answer } from '../../electron/core/answer'
import { answeredTo } from '../../electron/core/guest-mode'
import { remind } from '../../electron/core/reminding'
import { put } from '../../electron/core/store/collections'
import { NotSavedError } from '../../electron/core/store/store-error'
import { contract } from '../../shared/contract/contract'
import type { SelfAnswers } from '../../shared/domain/self-assessment'
import { aGoal } from '../builders/goal'
import { aQuestion } from '../builders/question'
import type { OpenCore } from '../helpers/core'
import { refusalOf } from '../helpers/refusal'
import { askedCore, aVersionForBoth, jonas, personsAnswers } from '../helpers/self-assessment'

/** Every verb, as `noun.verb`. */
const verbs = Object.entries(contract).flatMap(([noun, its]) =>
  Object.keys(its).map((verb) => `${noun}.${verb}`),
)

/** Asks a verb by its name, as any page could. */
function ask(client: object, verb: string, input?: unknown): Promise<unknown> {
  const [noun = '', name = ''] = verb.split('.')
  return Reflect.get(Reflect.get(client, noun), name)(input)
}

/** The sample team with the laptop in Jonas’s hands. */
async function handedOver(given: Parameters<typeof askedCore>[0] = {}) {
  const core = await askedCore(given)
  await core.client.selfAssessments.handOver({ sessionId: core.session.id })
  return core
}

describe('while a person has the laptop', () => {
  test.each(verbs)('%s answers only where it is theirs', async (verb) => {
    const { client } = await handedOver()
    const outcome = await ask(client, verb).then(
      () => 'answered',
      (error: unknown) => (error instanceof ORPCError ? error.code : error),
    )
    if (answeredTo({ kind: 'selfAssessment' }).includes(verb)) expect(outcome).not.toBe('IN_GUEST_MODE')
    else expect(outcome).toBe('IN_GUEST_MODE')
  })

  test('no verb that is theirs says anything of the workspace', async () => {
    const core = await handedOver()
    const { client } = core
    expect(await client.workspace.status()).toEqual({ kind: 'guest', isSample: true, agreementId: null })
    const guest = await client.selfAssessments.guestForm()
    const text = JSON.stringify(guest)
    expect(text).not.toContain('Listen for what he avoids')
    expect(text).not.toContain('Two deals with help')
    expect(text).not.toContain('{name}')
    const questions = guest?.form.sections.flatMap((section) => section.questions) ?? []
    expect(questions.map(({ id, wording }) => [id, wording])).toEqual([
      ['well', 'What went well for you?'],
      ['wish', 'A question of the kind longText?'],
    ])
    const known = Object.keys(guest?.form ?? {}).sort()
    expect(known).toEqual(
      'answers calledName firmName goals managerName personName sections templateName ticket'
        .split(' ')
        .sort(),
    )
  })

  test('a request over the wire is refused too, with any path that means the same', async () => {
    const { context } = await handedOver()
    const body = Buffer.from('{}')
    for (const path of ['/rpc/people/list', '/rpc/people/list/', '/rpc/people/list?x=workspace/status']) {
      const headers: [string, string][] = [['content-type', 'application/json']]
      const { status, body: said } = await answer({ path, method: 'POST', headers, body }, context)
      expect([403, 404]).toContain(status)
      expect(Buffer.from(said).toString()).not.toContain(jonas.name)
    }
  })

  test('only the goals of the person are told, and only where a question is about them', async () => {
    const core = await handedOver()
    expect((await core.client.selfAssessments.guestForm())?.form.goals).toEqual([])
    const questions = [aQuestion('goals', { askedOf: 'person' })]
    const sections = [{ id: 'a', title: 'A', minutes: 1, visibility: 'shared' as const, questions }]
    const asked = await askedCore({ version: aVersionForBoth({ sections }) })
    const own = aGoal({ personId: jonas.id })
    const revisions = [{ before: own.fields, reason: 'He was too slow', at: own.setAt }]
    await asked.store.commit([
      put('goals', { ...own, revisions }),
      put('goals', aGoal()),
      put('goals', aGoal({ personId: jonas.id, status: 'dropped', closedAt: own.setAt })),
    ])
    await asked.client.selfAssessments.handOver({ sessionId: asked.session.id })
    const goals = (await asked.client.selfAssessments.guestForm())?.form.goals ?? []
    expect(goals.map(({ id, revisions }) => [id, revisions])).toEqual([[own.id, []]])
  })

  test('nobody is reminded of anything', async () => {
    const core = await handedOver({ session: { state: { kind: 'scheduled', time: '14:00' } } })
    const profile = core.store.read().profile.get('profile')
    if (profile === undefined) throw new Error('There is no profile')
    await core.store.commit([put('profile', { ...profile, isSample: false })])
    expect(await remind(core.context, '23:59')).toEqual([])
    await core.client.selfAssessments.takeBack({ passphrase: null })
    expect(await remind(core.context, '23:59')).not.toEqual([])
  })

  test('every window is told when it begins and when it ends', async () => {
    const core = await askedCore()
    const tell = vi.spyOn(core.context.door.host, 'tell')
    await core.client.selfAssessments.handOver({ sessionId: core.session.id })
    expect(tell).toHaveBeenCalledWith({ kind: 'news' })
    tell.mockClear()
    await core.client.selfAssessments.takeBack({ passphrase: null })
    expect(tell).toHaveBeenCalledWith({ kind: 'news' })
    tell.mockRestore()
  })
})

describe('the person at the laptop', () => {
  test('finds what they typed again, and submits it once; then nobody there reads it', async () => {
    const { client, store, session } = await handedOver()
    const [first] = Object.entries(personsAnswers())
    await client.selfAssessments.keepGuestAnswers({ answers: Object.fromEntries([first ?? []]) })
    expect((await client.selfAssessments.guestForm())?.form.answers).toEqual(
      Object.fromEntries([first ?? []]),
    )
    await client.selfAssessments.submitGuestAnswers({ answers: personsAnswers() })
    const after = await client.selfAssessments.guestForm()
    expect(after).toMatchObject({ isSubmitted: true, form: { answers: {} } })
    const late = [
      client.selfAssessments.keepGuestAnswers({ answers: {} }),
      client.selfAssessments.submitGuestAnswers({ answers: {} }),
    ]
    for (const attempt of late) expect((await refusalOf(attempt)).code).toBe('NOT_FOUND')
    expect(store.read().selfAssessments.get(session.id)?.answers).toEqual(personsAnswers())
  })

  test('is told which questions still need an answer', async () => {
    const { client } = await handedOver()
    const refusal = await refusalOf(client.selfAssessments.submitGuestAnswers({ answers: {} }))
    expect(refusal).toEqual({ code: 'INCOMPLETE', data: { missing: ['well', 'wish'] } })
  })

  test.each([
    ['of the manager', { coach: { kind: 'longText', text: 'x' } }],
    ['of a private section', { own: { kind: 'longText', text: 'x' } }],
    ['that nobody asked', { nothing: { kind: 'longText', text: 'x' } }],
    ['in another kind', { wish: { kind: 'rating', level: 1, evidence: '' } }],
    ['off the scale', { well: { kind: 'rating', level: 99, evidence: '' } }],
  ])('answers no question %s', async (_, answers) => {
    const { client, store, session } = await handedOver()
    const strange = answers as SelfAnswers
    for (const attempt of [
      client.selfAssessments.keepGuestAnswers({ answers: strange }),
      client.selfAssessments.submitGuestAnswers({ answers: { ...personsAnswers(), ...strange } }),
    ])
      expect((await refusalOf(attempt)).code).toBe('BAD_REQUEST')
    expect(store.read().selfAssessments.get(session.id)).toMatchObject({ answers: {}, submitted: null })
  })

  test('ticks nothing for the manager', async () => {
    const questions = [aQuestion('acknowledgement', { id: 'read', required: true, askedOf: 'both' })]
    const sections = [{ id: 'a', title: 'A', minutes: 1, visibility: 'shared' as const, questions }]
    const { client, store, session } = await handedOver({ version: aVersionForBoth({ sections }) })
    const read = { kind: 'acknowledgement' as const, manager: true, person: true, remark: '' }
    await client.selfAssessments.submitGuestAnswers({ answers: { read } as SelfAnswers })
    expect(store.read().selfAssessments.get(session.id)?.answers).toEqual({
      read: { ...read, manager: false },
    })
  })
})

describe('the laptop', () => {
  test('is handed over for nothing that was not asked for, or is back, or is closed', async () => {
    const core = await askedCore()
    const { client, session } = core
    const one = { sessionId: session.id }
    await client.selfAssessments.withdraw(one)
    expect((await refusalOf(client.selfAssessments.handOver(one))).code).toBe('NOT_FOUND')
    await client.selfAssessments.ask(one)
    await client.selfAssessments.handOver(one)
    await client.selfAssessments.submitGuestAnswers({ answers: personsAnswers() })
    await client.selfAssessments.takeBack({ passphrase: null })
    expect((await refusalOf(client.selfAssessments.handOver(one))).code).toBe('ANSWERED')
    await client.selfAssessments.managerDone(one)
    await client.sessions.finalise({ sessionId: session.id, revision: session.revision })
    expect((await refusalOf(client.selfAssessments.handOver(one))).code).toBe('FINALISED')
  })

  test('is handed over once where two windows do it at the same moment', async () => {
    const core = await askedCore()
    const hand = () => core.client.selfAssessments.handOver({ sessionId: core.session.id })
    const [first, second] = await Promise.allSettled([hand(), hand()])
    expect(first.status).toBe('fulfilled')
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'IN_GUEST_MODE' } })
  })

  test('is not handed over where nothing but a keychain would keep it', async () => {
    const core = await askedCore()
    const profile = core.store.read().profile.get('profile')
    if (profile === undefined) throw new Error('There is no profile')
    await core.store.commit([put('profile', { ...profile, isSample: false })])
    const handing = core.client.selfAssessments.handOver({ sessionId: core.session.id })
    expect((await refusalOf(handing)).code).toBe('NO_PASSPHRASE')
  })

  test('cannot be taken back where nobody has it', async () => {
    const { client } = await askedCore()
    const back = client.selfAssessments.takeBack({ passphrase: null })
    expect((await refusalOf(back)).code).toBe('NOT_FOUND')
    expect(await client.selfAssessments.guestForm()).toBeNull()
    const kept = client.selfAssessments.keepGuestAnswers({ answers: {} })
    expect((await refusalOf(kept)).code).toBe('NOT_FOUND')
  })

  test('is taken back also where the disk takes nothing any more', async () => {
    const core = await handedOver()
    vi.spyOn(core.store, 'commit').mockRejectedValue(new NotSavedError('diskFull'))
    await core.client.selfAssessments.takeBack({ passphrase: null })
    vi.restoreAllMocks()
    expect((await core.client.workspace.status()).kind).toBe('open')
    const again: OpenCore = await core.reopen()
    expect((await again.client.workspace.status()).kind).toBe('guest')
  })
})
