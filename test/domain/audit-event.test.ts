import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  type AuditEvent,
  type AuditTrail,
  auditTrailSchema,
  brokenAt,
  noted,
} from '../../shared/domain/audit-event'
import { agreementIdSchema } from '../../shared/domain/id'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
const id = agreementIdSchema.parse('01900000-0000-7000-8000-000000000001')
const otherId = agreementIdSchema.parse('01900000-0000-7000-8000-000000000002')

const events: readonly AuditEvent[] = [
  { kind: 'opened', party: 'person', at: '2026-03-02T09:00:00.000Z', detail: '' },
  { kind: 'pageSeen', party: 'person', at: '2026-03-02T09:00:40.000Z', detail: '1' },
  { kind: 'ticked', party: 'person', at: '2026-03-02T09:01:00.000Z', detail: 'read' },
  { kind: 'signed', party: 'person', at: '2026-03-02T09:02:00.000Z', detail: 'drawn' },
]
const empty: AuditTrail = { agreementId: id, events: [] }
const trail = events.reduce((soFar, event) => noted(soFar, event, sha256), empty)

test('a trail is whole as it was noted, also when it is read back and when it is empty', () => {
  expect(brokenAt(auditTrailSchema.parse(JSON.parse(JSON.stringify(trail))), sha256)).toBeNull()
  expect(brokenAt(empty, sha256)).toBeNull()
})

test('the digest is of the one before, or the id of the document, a line break and the event with its keys in order', () => {
  const first = `${id}\n{"at":"2026-03-02T09:00:00.000Z","detail":"","kind":"opened","party":"person"}`
  expect(trail.events[0]?.sha256).toBe(sha256(first))
  const second = `${sha256(first)}\n{"at":"2026-03-02T09:00:40.000Z","detail":"1","kind":"pageSeen","party":"person"}`
  expect(trail.events[1]?.sha256).toBe(sha256(second))
})

test.each<[string, Partial<AuditEvent>]>([
  ['kind', { kind: 'unticked' }],
  ['party', { party: 'manager' }],
  ['time', { at: '2026-03-02T09:01:00.001Z' }],
  ['detail', { detail: 'discussed' }],
])('a changed %s breaks the trail where it stands', (_what, change) => {
  const changed = trail.events.map((event, place) => (place === 2 ? { ...event, ...change } : event))
  expect(brokenAt({ ...trail, events: changed }, sha256)).toBe(2)
})

test('an event that is taken out, put in twice or moved breaks it, and so does another document', () => {
  const without = trail.events.filter((_event, place) => place !== 1)
  expect(brokenAt({ ...trail, events: without }, sha256)).toBe(1)
  const twice = trail.events.flatMap((event, place) => (place === 1 ? [event, event] : [event]))
  expect(brokenAt({ ...trail, events: twice }, sha256)).toBe(2)
  expect(brokenAt({ ...trail, events: trail.events.toReversed() }, sha256)).toBe(0)
  expect(brokenAt({ ...trail, agreementId: otherId }, sha256)).toBe(0)
})

test('what is cut off at the end does not show in the trail itself', () => {
  expect(brokenAt({ ...trail, events: trail.events.slice(0, 2) }, sha256)).toBeNull()
})
