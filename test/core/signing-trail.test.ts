import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { signedFile } from '../../electron/core/signing-ceremony'
import type { Agreement } from '../../shared/domain/agreement'
import { brokenAt } from '../../shared/domain/audit-event'
import { aDraft, aRoom, aSealedOne, type Room, signedByPerson } from '../helpers/signing-room'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const kindsIn = ({ trail = [] }: Pick<Agreement, 'trail'>): string[] =>
  trail.map(({ party, kind, detail }) => [party, kind, detail].join(' ').trim())

/** The record in the file of a document that somebody has signed. */
async function recordIn({ store }: Room, { state }: Agreement) {
  const file = state.kind === 'draft' ? null : await signedFile(store, state.file)
  if (file === null) throw new Error('There is no signed file')
  return file.record
}

describe('the trail of a signing', () => {
  test('has every signature at its end, and is whole', async () => {
    const sealed = await aSealedOne(await aRoom())
    expect(kindsIn(sealed).filter((each) => each.includes(' signed'))).toEqual([
      'person signed typed',
      'manager signed typed',
    ])
    expect(brokenAt({ agreementId: sealed.id, events: sealed.trail ?? [] }, sha256)).toBeNull()
  })

  test('stands in the file up to the first signature', async () => {
    const room = await aRoom()
    const half = await signedByPerson(room, await aDraft(room))
    expect((await recordIn(room, half)).trail).toEqual(half.trail)
    expect(half.trail?.at(-1)).toMatchObject({ kind: 'signed', party: 'person' })
  })
})
