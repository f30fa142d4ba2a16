import { expect, test } from 'vitest'
import { questionIdSchema, sessionIdSchema } from '../../shared/domain/id'
import { addressOf, type NotePlace } from '../../shared/domain/note-hit'

const sessionId = sessionIdSchema.parse('2496760f-6008-40ea-9169-7e889c56d48d')
const wins = { questionId: questionIdSchema.parse('wins') }
type Step = Extract<NotePlace, { kind: 'session' }>['step']

test.each<[string, Step, boolean, string]>([
  ['at its question in the room', wins, false, '?step=wins'],
  ['at its question in the record', wins, true, '#q-wins'],
  ['at its step in the room', 'finish', false, '?step=finish'],
  ['in the record, which has no steps', 'finish', true, ''],
  ['beside every step, where the private note is', 'privateNote', false, ''],
])('a note of a session is opened %s', (_, step, isFinal, rest) => {
  expect(addressOf({ kind: 'session', sessionId, isFinal, step })).toBe(`/sessions/${sessionId}${rest}`)
})
