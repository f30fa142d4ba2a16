import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { verifyDocument } from '../../electron/core/documents/verifying/verify-document'
import type { Agreement } from '../../shared/domain/agreement'
import { statementsOf } from '../../shared/domain/party-statements'
import { foreignAuthority } from '../helpers/foreign-signer'
import { refusalOf } from '../helpers/refusal'
import {
  aDraft,
  agrees,
  aRoom,
  type Room,
  signedByManager,
  signedByPerson,
  typed,
} from '../helpers/signing-room'
import { aStampServer, granted, rejected, type StampQuery } from '../helpers/stamp-server'

const moment = '20261123094100Z'

async function roomWith(url: string | null): Promise<Room> {
  const room = await aRoom()
  await room.client.workspace.revise({ timeStampUrl: url })
  return room
}

async function pdfOf({ client }: Room, { id }: Agreement) {
  return (await client.agreements.preview({ agreementId: id, response: null })).pdf
}

/** The draft signed by the person although there is no time stamp. */
async function signedWithout({ client }: Room, draft: Agreement): Promise<Agreement> {
  const { digest } = await client.agreements.preview({ agreementId: draft.id, response: agrees })
  return client.agreements.sign({
    agreementId: draft.id,
    revision: draft.revision,
    party: 'person',
    shown: digest,
    response: agrees,
    mark: typed('Jonas Lindqvist'),
    ticked: statementsOf('person').map(({ id }) => id),
    withoutTimeStamp: true,
  })
}

describe('a time stamp', () => {
  test('is put on every signature where the settings name a service, and the verifier tells its time', async () => {
    const service = await aStampServer()
    const room = await roomWith(service.url)
    const sealed = await signedByManager(room, await signedByPerson(room, await aDraft(room)))
    const verification = await room.client.documents.verify({ file: await pdfOf(room, sealed) })
    expect(verification).toMatchObject({ verdict: 'intact', isWhole: true })
    expect(verification.signatures).toMatchObject([
      { clock: 'timeStamp', claimedAt: '2026-11-23T09:41:00.000Z', stampedBy: 'Mira Tan', problems: [] },
      { clock: 'timeStamp', claimedAt: '2026-11-23T09:41:00.000Z', stampedBy: 'Mira Tan', problems: [] },
    ])
  })

  test('is asked for with a digest and a random number, and with nothing else', async () => {
    const service = await aStampServer()
    const room = await roomWith(service.url)
    await signedByPerson(room, await aDraft(room))
    const [query, ...more] = service.asked
    expect(more).toEqual([])
    expect(query?.digest).toHaveLength(32)
    expect(query?.nonce.length).toBeLessThan(10)
    expect(query?.bytes.length).toBeLessThan(75)
  })

  test('is not asked for unless the settings name a service', async () => {
    const service = await aStampServer()
    const room = await roomWith(service.url)
    await room.client.workspace.revise({ timeStampUrl: null })
    const signed = await signedByPerson(room, await aDraft(room))
    expect(service.asked).toEqual([])
    const { signatures } = await room.client.documents.verify({ file: await pdfOf(room, signed) })
    expect(signatures).toMatchObject([{ clock: 'signer', stampedBy: null }])
  })

  test('that is altered makes the document one that was changed', async () => {
    const service = await aStampServer()
    const room = await roomWith(service.url)
    const sealed = await signedByManager(room, await signedByPerson(room, await aDraft(room)))
    const file = Buffer.from(await (await pdfOf(room, sealed)).arrayBuffer())
    const from = file.lastIndexOf('/Contents <') + '/Contents <'.length
    const digits = file.toString('latin1', from, file.indexOf('>', from)).replace(/0+$/, '').length
    const knowledge = { authorityCertificatePem: null, agreements: [] }
    expect(verifyDocument(file, knowledge).verdict).toBe('intact')
    // who stands behind a time stamp is vouched for by nobody here, so nothing covers that certificate
    const uncovered = file.lastIndexOf(foreignAuthority.toString('hex')) - from
    const verdicts = new Set<string>()
    for (let at = 0; at < digits; at += 61) {
      if (at >= uncovered && at < uncovered + 2 * foreignAuthority.length) continue
      const altered = Buffer.from(file)
      altered[from + at] = altered[from + at] === 0x30 ? 0x31 : 0x30
      verdicts.add(verifyDocument(altered, knowledge).verdict)
    }
    expect(uncovered).toBeGreaterThan(0)
    expect([...verdicts]).toEqual(['changed'])
  })
})

describe('without a time stamp nothing is signed', () => {
  const other = createHash('sha256').update('something else').digest()
  test.each<[string, (query: StampQuery) => Buffer | number, string]>([
    ['the service refuses', () => rejected(), 'refused to stamp'],
    ['the service has trouble', () => 500, 'refused to stamp'],
    ['it stamps something else', (query) => granted(query, { digest: other, moment }), 'no stamp of this'],
    [
      'it answers another question',
      (query) => granted(query, { nonce: Buffer.from([9]), moment }),
      'no stamp of this',
    ],
    ['it answers with anything', () => Buffer.from('<html>Please log in</html>'), 'no stamp of this'],
    ['it answers without end', () => Buffer.alloc(200_000), 'no stamp of this'],
    [
      'its clock is another',
      (query) => granted(query, { moment: '20261123120000Z' }),
      'more than an hour apart',
    ],
  ])('where %s', async (_, answer, words) => {
    const service = await aStampServer(answer)
    const room = await roomWith(service.url)
    const draft = await aDraft(room)
    const refusal = await refusalOf(signedByPerson(room, draft))
    expect(refusal).toMatchObject({ code: 'NOT_STAMPED' })
    expect(JSON.stringify(refusal.data)).toContain(words)
    expect((await room.client.agreements.get({ agreementId: draft.id })).state.kind).toBe('draft')
    expect((await signedWithout(room, draft)).state.kind).toBe('signing')
  })

  test('where nobody answers', async () => {
    const room = await roomWith('http://127.0.0.1:9/')
    const refusal = await refusalOf(signedByPerson(room, await aDraft(room)))
    expect(JSON.stringify(refusal.data)).toContain('does not answer')
  })

  test.each(['ftp://x', 'x', 'javascript:1', 'file:///etc/passwd'])('and %s is no service', async (url) => {
    const room = await aRoom()
    await expect(room.client.workspace.revise({ timeStampUrl: url })).rejects.toThrow(
      'Input validation failed',
    )
  })
})
