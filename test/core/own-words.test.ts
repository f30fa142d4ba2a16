import { expect, test } from 'vitest'
import { wordsOnPages } from '../helpers/placed-words'
import { refusalOf } from '../helpers/refusal'
import { aDraft, allRead, aRoom, type Room, typed } from '../helpers/signing-room'

const sentence = 'My territory was split. منطقتي قُسمت. 我的区域被拆分了。 Моя территория разделена. 🙂 '

/** Words of exactly so many characters, over several scripts and paragraphs. */
function wordsOf(length: number): string {
  const paragraph = sentence.repeat(9).trimEnd()
  return `${`${paragraph}\n\n`.repeat(60).slice(0, length - 5)} end.`
}

async function signedWith(room: Room, words: string) {
  const { agreements } = room.client
  const draft = await aDraft(room)
  const response = { kind: 'disagree', words } as const
  const shown = await agreements.preview({ agreementId: draft.id, response })
  await agreements.sign({
    agreementId: draft.id,
    revision: draft.revision,
    party: 'person',
    shown: shown.digest,
    response,
    mark: typed('Jonas Lindqvist'),
    ticked: allRead,
  })
  return { shown, signed: await agreements.preview({ agreementId: draft.id, response: null }) }
}

test('words of 20,000 characters in any script flow into the document as they are shown before signing', async () => {
  const room = await aRoom()
  const words = wordsOf(20_000)
  expect(words).toHaveLength(20_000)
  const { shown, signed } = await signedWith(room, words)
  expect(shown.pages.length).toBeGreaterThan(8)
  expect(wordsOnPages(shown.pages)).toContain('end.')
  expect(wordsOnPages(signed.pages).slice(0, 20_000)).toBe(wordsOnPages(shown.pages).slice(0, 20_000))
  expect((await room.client.documents.verify({ file: signed.pdf })).verdict).toBe('intact')
}, 60_000)

test('one character more is refused', async () => {
  const room = await aRoom()
  expect((await refusalOf(signedWith(room, 'x'.repeat(20_001)))).code).toBe('BAD_REQUEST')
})
