import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { put } from '../../electron/core/store/collections'
import type { Clause } from '../../shared/domain/agreement'
import type { CarryOver } from '../../shared/domain/carry-over'
import { metricPresets } from '../../shared/domain/metric-presets'
import type { PersonDraft } from '../../shared/domain/person'
import { type SessionNotes, sessionNotesSchema } from '../../shared/domain/session'
import { aClause, anAgreement } from '../builders/agreement'
import { aCommitment, aCommitmentDraft } from '../builders/commitment'
import { smartFields } from '../builders/goal'
import { aMetric } from '../builders/metric'
import { aPerson } from '../builders/person'
import { aTemplateVersion } from '../builders/template-version'
import { aFolder, type OpenCore, openCore } from '../helpers/core'
import { refusalOf } from '../helpers/refusal'
import { hasSharedData, needsSharedData, sharedData } from '../helpers/shared-data'
import { type WiredClient, wiredClient } from '../helpers/wired-client'

const firm = {
  managerName: 'Katarina Vogel',
  organisation: 'Nordhavn Telecom',
  team: '',
  paper: 'A4',
  currency: 'EUR',
} as const

const jonas: PersonDraft = {
  name: 'Jonas Lindqvist',
  role: 'Account executive',
  startedOn: '2025-03-01',
  employment: 'employee',
  cadence: 'weekly',
}

/** The places of the empty string, a space, and those of only controls, spaces, format characters or a byte order mark. */
const nothingToSee = [0, 93, 94, 95, 96, 97, 434]

/** Every string through every text field, there over the wire and back after the workspace was opened again. */
describe.skipIf(!hasSharedData)(`515 hostile strings ${needsSharedData}`, () => {
  let all: string[] = []
  /** Those with something to see in them; the others are refused where a line has to be filled in. */
  let visible: string[] = []

  beforeAll(() => {
    all = z.array(z.string()).parse(JSON.parse(sharedData('strings/blns.json').toString('utf8')))
    visible = all.filter((_, index) => !nothingToSee.includes(index))
  })

  test('come back as names and roles of people', async () => {
    const core = await openCore()
    const client = wiredClient(core.context)
    for (const text of visible)
      await client.people.add({ ...jonas, name: cut(text, 200), role: cut(text, 120) })
    const people = await again(core, (reopened) => reopened.people.list())
    const spelt = people.map(({ name, roles }) => [name, roles[0]?.role])
    expect(sorted(spelt)).toEqual(sorted(visible.map((text) => [cut(text, 200), cut(text, 120)])))
  })

  test('are refused as a name where there is nothing to see', async () => {
    const client = wiredClient((await openCore()).context)
    expect(visible).toHaveLength(515 - nothingToSee.length)
    for (const index of nothingToSee) {
      const text = cut(all[index] ?? 'none', 200)
      expect((await refusalOf(client.people.add({ ...jonas, name: text }))).code).toBe('BAD_REQUEST')
    }
    expect(await client.people.list()).toEqual([])
  })

  test('come back as names and units of metrics', async () => {
    const core = await openCore()
    const client = wiredClient(core.context)
    for (const text of visible) {
      const line = cut(text, 80)
      await client.metrics.add({ ...metricPresets.winRate, name: line, counted: line, outOf: line })
    }
    const metrics = await again(core, (reopened) => reopened.metrics.list())
    for (const field of ['name', 'counted', 'outOf'] as const) {
      expect(metrics.map((metric) => metric[field])).toEqual(visible.map((text) => cut(text, 80)))
    }
  })

  test('come back as roles of targets and as reasons of exceptions', async () => {
    for (const part of partsOf(visible)) {
      const core = await openCore()
      const client = wiredClient(core.context)
      const [person, metric] = [aPerson(), aMetric()]
      await core.store.commit([put('people', person), put('metrics', metric)])
      const target = { metricId: metric.id, fromMonth: '2026-11', value: 14 }
      for (const text of part) {
        await client.metrics.setTarget({ ...target, scope: { kind: 'role', role: cut(text, 120) } })
        await client.metrics.setTarget({
          ...target,
          scope: { kind: 'person', personId: person.id, reason: text },
        })
      }
      const targets = await again(core, (reopened) => reopened.metrics.targets())
      const words = targets.map(({ scope }) => (scope.kind === 'role' ? scope.role : scope.reason))
      expect(words.reverse()).toEqual(part.flatMap((text) => [cut(text, 120), text]))
    }
  })

  test('come back as answers, evidence, notes and promises of a session', async () => {
    const resourcesFolder = await aFolder()
    const version = aTemplateVersion()
    await mkdir(join(resourcesFolder, 'templates'))
    await writeFile(join(resourcesFolder, 'templates', 'one.json'), JSON.stringify(version))
    for (const part of partsOf(all)) {
      const core = await openCore({ resourcesFolder })
      const client = wiredClient(core.context)
      const spoken = part.map((text) => ({ text, personId: aPerson().id }))
      await core.store.commit(
        spoken.flatMap(({ personId }) => [
          put('people', aPerson({ id: personId })),
          put('commitments', aCommitment({ personId })),
        ]),
      )
      const sent = new Map<string, SessionNotes>()
      for (const { text, personId } of spoken) {
        const { templateId } = version
        const session = await client.sessions.start({ personId, templateId, heldOn: '2026-11-23' })
        const notes = notesOf(text, { carryOver: session.notes.carryOver, isVisible: visible.includes(text) })
        await client.sessions.save({ sessionId: session.id, revision: 0, notes })
        sent.set(session.id, { ...notes, evidence: [], agenda: [] })
      }
      const sessions = await again(core, (reopened) => reopened.sessions.list({ personId: null }))
      expect(new Map(sessions.map(({ id, notes }) => [id, notes]))).toEqual(sent)
    }
  })

  test('come back as notes on a commitment', async () => {
    const core = await openCore()
    const client = wiredClient(core.context)
    const commitment = aCommitment()
    await core.store.commit([put('commitments', commitment)])
    for (const [revision, note] of all.entries()) {
      await client.commitments.mark({ commitmentId: commitment.id, revision, outcome: 'inProgress', note })
    }
    const [marked] = await again(core, (reopened) => reopened.commitments.list({ personId: null }))
    expect(marked?.history.map(({ note }) => note)).toEqual(all)
  })

  test('come back in every field of a goal, and as reasons of its revisions', async () => {
    const core = await openCore()
    const client = wiredClient(core.context)
    const person = aPerson()
    await core.store.commit([put('people', person)])
    const fieldsOf = (text: string) => {
      const measure = { ...smartFields().measure, what: cut(text, 120) }
      return smartFields({ statement: text, achievableBecause: text, objective: text, measure })
    }
    const goal = await client.goals.set({ personId: person.id, fields: smartFields() })
    for (const [revision, text] of visible.entries()) {
      await client.goals.revise({ goalId: goal.id, revision, fields: fieldsOf(text), reason: text })
    }
    const [revised] = await again(core, (reopened) => reopened.goals.list({ personId: null }))
    expect(revised?.revisions.map(({ reason }) => reason)).toEqual(visible)
    const wordings = [...(revised?.revisions.slice(1).map(({ before }) => before) ?? []), revised?.fields]
    expect(wordings).toEqual(visible.map(fieldsOf))
  })

  test('come back as names of the manager, the organisation and the team', async () => {
    const core = await openCore()
    const client = wiredClient(core.context)
    await client.workspace.begin(firm)
    for (const text of visible) {
      const line = cut(text, 200)
      const revised = { ...firm, managerName: line, organisation: line, team: line }
      await client.workspace.reviseFirm(revised)
      expect(await client.workspace.status()).toMatchObject({ kind: 'open', firm: revised })
    }
  })

  test('come back from the file in every part of a document and of a template', async () => {
    const core = await openCore()
    await core.store.commit(
      visible.flatMap((text, index) => [
        put('agreements', anAgreement({ title: cut(text, 200), clauses: [clauseOf(text)] })),
        put('templateVersions', aTemplateVersion({ id: `t-${index}`, name: cut(text, 120), purpose: text })),
      ]),
    )
    const { store } = await core.reopen()
    expect([...store.read().agreements.values()].map(({ title, clauses }) => ({ title, clauses }))).toEqual(
      visible.map((text) => ({
        title: cut(text, 200),
        clauses: [{ ...clauseOf(text), id: expect.any(String) }],
      })),
    )
    expect([...store.read().templateVersions.values()].map(({ name, purpose }) => [name, purpose])).toEqual(
      visible.map((text) => [cut(text, 120), text]),
    )
  })
})

/** The text as a field of so many characters would take it. */
function cut(text: string, max: number): string {
  return text.slice(0, max)
}

function sorted(rows: readonly unknown[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort()
}

function clauseOf(text: string): Clause {
  return aClause({
    heading: cut(text, 160),
    body: text,
    table: { columns: [cut(text, 300)], rows: [[text]] },
  })
}

/** Notes that say a text wherever a session takes one; a promise is made only where there is something to see. */
function notesOf(text: string, given: { carryOver: readonly CarryOver[]; isVisible: boolean }): SessionNotes {
  return sessionNotesSchema.parse({
    carryOver: given.carryOver.map((item) => ({ ...item, note: text })),
    answers: {
      wins: { kind: 'longText', text },
      discovery: { kind: 'rating', level: 3, evidence: text },
      numbers: { kind: 'metric', text },
    },
    privateNote: text,
    commitments: given.isVisible ? [aCommitmentDraft({ what: text })] : [],
  })
}

/** A hundred at a time, each part for a workspace of its own, because every save writes the whole file. */
function partsOf(texts: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(texts.length / 100) }, (_, part) =>
    texts.slice(part * 100, part * 100 + 100),
  )
}

/** What a core answers over the wire after its workspace was closed and opened again. */
async function again<T>(core: OpenCore, ask: (client: WiredClient) => Promise<T>): Promise<T> {
  const reopened = await core.reopen()
  return ask(wiredClient(reopened.context))
}
