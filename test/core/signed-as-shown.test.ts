import { describe, expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import type { EmployeeResponse } from '../../shared/domain/employee-response'
import { statementsOf } from '../../shared/domain/party-statements'
import type { Person } from '../../shared/domain/person'
import { aPerson } from '../builders/person'
import { aFirm } from '../builders/signed-agreement'
import { type OpenCore, openCore } from '../helpers/core'
import { refusalOf } from '../helpers/refusal'

const agrees = { kind: 'agree', words: '' } as const

/** A drafted document in front of Jonas, and the page that shows and signs it. */
async function aPage() {
  const core = await openCore({ today: '2026-11-23' })
  await core.client.workspace.begin(aFirm())
  const person = aPerson()
  await core.store.commit([put('people', person)])
  const { agreements } = core.client
  const { id: agreementId, revision } = await agreements.draft({ personId: person.id })
  return {
    core,
    person,
    show: (response: EmployeeResponse | null) => agreements.preview({ agreementId, response }),
    sign: (shown: string) =>
      agreements.sign({
        agreementId,
        revision,
        party: 'person',
        shown,
        response: agrees,
        mark: { kind: 'typed', text: 'Jonas' },
        ticked: statementsOf('person').map(({ id }) => id),
      }),
  }
}

const meanwhile: readonly (readonly [string, (core: OpenCore, person: Person) => Promise<unknown>])[] = [
  [
    'the person got another name',
    ({ store }, person) => store.commit([put('people', { ...person, name: 'Jonas Berg' })]),
  ],
  ['the firm got another name', ({ client }) => client.workspace.reviseFirm(aFirm({ organisation: 'X' }))],
  ['the manager is another', ({ client }) => client.workspace.reviseFirm(aFirm({ managerName: 'Y' }))],
]

describe('what is signed is what was shown', () => {
  test.each(meanwhile)('so signing is refused where %s in another window', async (_, change) => {
    const { core, person, show, sign } = await aPage()
    const before = await show(agrees)
    await change(core, person)
    expect(await refusalOf(sign(before.digest))).toMatchObject({ code: 'NOT_AS_SHOWN' })
    const after = await show(agrees)
    expect(after.wordsDigest).not.toBe(before.wordsDigest)
    expect((await sign(after.digest)).state.kind).toBe('signing')
  })

  test('so an answer that did not stand in the document is refused', async () => {
    const { show, sign } = await aPage()
    const unanswered = await show(null)
    expect(await refusalOf(sign(unanswered.digest))).toMatchObject({ code: 'NOT_AS_SHOWN' })
    // whoever has read the document has read it, whatever they say to it
    expect((await show(agrees)).wordsDigest).toBe(unanswered.wordsDigest)
  })

  test('and when it was shown does not matter', async () => {
    const { core, show, sign } = await aPage()
    const first = await show(agrees)
    core.setToday('2026-11-24')
    expect((await sign(first.digest)).state.kind).toBe('signing')
  })
})
