import { describe, expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import { aCommitment } from '../builders/commitment'
import { openCore } from '../helpers/core'
import { refusalOf } from '../helpers/refusal'

test('commitments are listed by due day, of one person or of everybody', async () => {
  const { client, store } = await openCore()
  const first = aCommitment({ dueOn: '2026-11-20' })
  const second = aCommitment({ dueOn: '2026-11-27' })
  await store.commit([put('commitments', second), put('commitments', first)])
  expect(await client.commitments.list({ personId: null })).toEqual([first, second])
  expect(await client.commitments.list({ personId: second.personId })).toEqual([second])
})

describe('ticking a commitment off', () => {
  test('closes it with the moment and the note, and can be undone', async () => {
    const { client, store } = await openCore()
    const commitment = aCommitment()
    await store.commit([put('commitments', commitment)])
    const { id: commitmentId } = commitment
    const note = 'Sent this morning'
    await client.commitments.mark({ commitmentId, revision: 0, outcome: 'done', note })
    const reopened = await client.commitments.mark({
      commitmentId,
      revision: 1,
      outcome: 'reopened',
      note: '',
    })
    expect(reopened).toMatchObject({
      state: 'open',
      history: [{ outcome: 'done', note, at: '2026-11-23T09:41:00.000Z' }, { outcome: 'reopened' }],
      revision: 2,
    })
    expect(await client.commitments.list({ personId: null })).toEqual([reopened])
  })

  test('is refused on top of an older revision, and for one that is not there', async () => {
    const { client, store } = await openCore()
    const { id: commitmentId, ...rest } = aCommitment({ revision: 3 })
    await store.commit([put('commitments', { id: commitmentId, ...rest })])
    const mark = { commitmentId, revision: 2, outcome: 'done', note: '' } as const
    expect(await refusalOf(client.commitments.mark(mark))).toEqual({
      code: 'STALE',
      data: { currentRevision: 3 },
    })
    const unknown = { ...mark, commitmentId: aCommitment().id }
    expect((await refusalOf(client.commitments.mark(unknown))).code).toBe('NOT_FOUND')
  })
})
