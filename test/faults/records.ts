import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import { type Change, put, remove } from '../../electron/core/store/collections'
import { exportWorkspace, importWorkspace } from '../../electron/core/store/export-workspace'
import { inspectWorkspace } from '../../electron/core/store/inspect-workspace'
import { migratePlainWorkspace } from '../../electron/core/store/migrate-plain'
import { scrub } from '../../electron/core/store/scrub'
import { BackupError, FinalRecordError, WorkspaceOpenError } from '../../electron/core/store/store-error'
import { anAgreement, aSealedState } from '../builders/agreement'
import { aPerson } from '../builders/person'
import { aSession, someNotes } from '../builders/session'
import { aTemplateVersion } from '../builders/template-version'
import { copyFolder } from '../helpers/disk'
import { type Fault, tried } from './fault'
import { begin, fingerprint, inFolder, open, openKeychain } from './scratch'

const fixtures = resolve(import.meta.dirname, '../fixtures')

export const attackedFinal: Fault = {
  name: 'a closed record attacked through the store',
  bar: 'unchanged; chain valid',
  async run(scale) {
    const passes = scale === 'full' ? 10 : 1
    let [rounds, refused, changed, broken] = [0, 0, 0, 0]
    for (let pass = 0; pass < passes; pass++) {
      await inFolder(async (folder) => {
        const store = await begin(folder)
        const person = aPerson()
        const running = aSession({ personId: person.id })
        const finalised = aSession({
          ...running,
          state: { kind: 'finalised', at: '2026-11-23T15:00:00.000Z', numbers: [] },
        })
        const agreement = anAgreement({ personId: person.id, state: aSealedState() })
        const template = aTemplateVersion()
        await store.commit([put('people', person), put('sessions', running)])
        await store.commit([
          put('sessions', finalised),
          put('agreements', agreement),
          put('templateVersions', template),
        ])
        const agreements = structuredClone([...store.read().agreements.values()])
        const attacks: Change[][] = [
          [put('sessions', running)],
          [put('sessions', { ...finalised, heldOn: '2020-01-01' })],
          [remove('sessions', finalised.id)],
          [put('people', person), remove('sessions', finalised.id)],
          [put('agreements', anAgreement({ ...agreement, state: { kind: 'draft' } }))],
          [remove('agreements', agreement.id)],
          [put('templateVersions', template)],
          [remove('templateVersions', template.id)],
          [put('sessions', finalised)],
        ]
        for (const attack of attacks) {
          rounds++
          refused += Number(
            await store.commit(attack).then(
              () => false,
              (error: unknown) => error instanceof FinalRecordError,
            ),
          )
        }
        // closed within the same turn: the second sees the first
        const next = aSession({ personId: person.id })
        const closing = store.commit([put('sessions', { ...next, state: finalised.state })])
        const late = store.commit([put('sessions', next)]).then(
          () => false,
          () => true,
        )
        await closing
        rounds++
        refused += Number(await late)
        await importWorkspace(store, await exportWorkspace(store)).catch(() => undefined)
        changed += Number(!isDeepStrictEqual([...store.read().agreements.values()], agreements))
        changed += Number(!isDeepStrictEqual(store.read().sessions.get(finalised.id), finalised))
        await store.close()
        const again = await open(folder)
        changed += Number(!isDeepStrictEqual(again.read().sessions.get(finalised.id), finalised))
        broken += Number((await scrub(again)).length + again.warnings.length > 0)
        await again.close()
      })
    }
    const result = `${refused} refused, ${changed} changed, ${broken} chains broken`
    return tried(rounds, result, refused === rounds && changed + broken === 0)
  },
}

export const naughtyStrings: Fault = {
  name: 'naughty strings through records, snapshot, export and import',
  bar: 'all byte-equal',
  async run() {
    const path = join(fixtures, 'strings/blns.json')
    const strings = z.array(z.string()).parse(JSON.parse(await readFile(path, 'utf8')))
    let equal = 0
    await inFolder(async (place) => {
      const store = await begin(join(place, 'a'))
      const sessions = strings.map((privateNote) => aSession({ notes: someNotes({ privateNote }) }))
      for (const session of sessions) await store.commit([put('sessions', session)])
      await store.close()
      const replayed = await open(join(place, 'a'))
      const fromJournal = [...replayed.read().sessions.values()]
      await replayed.compact()
      await replayed.close()
      const reopened = await open(join(place, 'a'))
      const fromSnapshot = [...reopened.read().sessions.values()]
      const copy = await begin(join(place, 'b'))
      await importWorkspace(copy, await exportWorkspace(reopened))
      const fromExport = [...copy.read().sessions.values()]
      await reopened.close()
      await copy.close()
      for (const [index, text] of strings.entries()) {
        const isEqual = [fromJournal, fromSnapshot, fromExport].every((each) =>
          Buffer.from(each[index]?.notes.privateNote ?? '').equals(Buffer.from(text)),
        )
        equal += Number(isEqual)
      }
    })
    return tried(strings.length, `${equal} byte-equal`, equal === strings.length && strings.length === 515)
  },
}

/** Texts that are nearly what they should be; made of the real text. */
const malformed: readonly ((text: string) => string | Buffer)[] = [
  () => '',
  () => 'null',
  () => '[]',
  () => '{}',
  () => '{"plumbline":"workspace"}',
  () => '['.repeat(100_000),
  () => `{"plumbline":"workspace","schema":1,"records":{"people":[${'{"id":'.repeat(2_000)}`,
  (text) => text.slice(0, -2),
  (text) => text.slice(0, text.length / 2),
  (text) => `${text}x`,
  (text) => text.replace('"schema":1', '"schema":-1').replace(/"schema": ?\d/, '"schema": 0'),
  (text) => text.replace(/"people": ?\[/, '"people":[7,'),
  (text) => text.replace(/"people": ?\[/, '"people":[{"__proto__":{"isAdmin":true}},'),
  (text) => text.replace(/"name": ?"[^"]*"/, '"name":7'),
  (text) => text.replace(/"records"/, '"record"'),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff])]),
]

export const malformedJson: Fault = {
  name: 'malformed workspace and import JSON',
  bar: 'a clear refusal, nothing changed',
  async run() {
    let refused = 0
    let rounds = 0
    await inFolder(async (place) => {
      const plain = join(place, 'plain')
      await copyFolder(join(fixtures, 'workspaces/shape-1'), plain)
      const workspaceText = await readFile(join(plain, 'workspace.json'), 'utf8')
      const source = await begin(join(place, 'source'))
      await source.commit([put('people', aPerson())])
      const exportText = await exportWorkspace(source)
      await source.close()
      const target = await begin(join(place, 'target'))
      for (const spoil of malformed) {
        rounds += 2
        await writeFile(join(plain, 'workspace.json'), spoil(workspaceText))
        await writeFile(join(plain, 'lock'), '')
        const before = await fingerprint(plain)
        const seen = await inspectWorkspace(plain)
        const error: unknown = await migratePlainWorkspace(plain, {
          passphrase: null,
          keychain: openKeychain.protect,
        }).catch((cause: unknown) => cause)
        const isSame = (await fingerprint(plain)) === before
        refused += Number(seen.kind === 'damaged' && error instanceof WorkspaceOpenError && isSame)
        const imported: unknown = await importWorkspace(target, spoil(exportText).toString()).catch(
          (cause: unknown) => cause,
        )
        refused += Number(imported instanceof BackupError && target.read().people.size === 0)
      }
      await target.close()
    })
    return tried(rounds, `${refused} refused`, refused === rounds)
  },
}
