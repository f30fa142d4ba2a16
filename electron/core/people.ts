import { implement } from '@orpc/server'
import { people as contract, type ErasureDone } from '../../shared/contract/people'
import { type PersonId, personIdSchema } from '../../shared/domain/id'
import { newPerson, type Person, revisePerson, settleRhythm } from '../../shared/domain/person'
import { type CoreContext, changing, checkRevision, found, openStore } from './context'
import { put, type WorkspaceData } from './store/collections'
import type { Erasure } from './store/erase-person'
import { erasePerson, keepSignedUntil, keptSigned } from './store/erasure'

const os = implement(contract).$context<CoreContext>()

export const people = {
  list: os.list.handler(({ context }) => peopleByName(openStore(context).read().people.values())),

  add: os.add.handler(({ context, input }) =>
    changing(context, async (store) => {
      const person = newPerson(input, {
        id: personIdSchema.parse(context.newId()),
        at: context.clock.now(),
      })
      await store.commit([put('people', person)])
      return person
    }),
  ),

  revise: os.revise.handler(({ context, input }) =>
    change(context, input, (person) => revisePerson(person, input.draft, context.clock.today())),
  ),

  settleRhythm: os.settleRhythm.handler(({ context, input }) =>
    change(context, input, (person) => settleRhythm(person, input)),
  ),

  archive: os.archive.handler(({ context, input }) =>
    change(context, input, (person) => ({
      ...person,
      archivedAt: context.clock.now(),
      keptUntil: null,
      revision: person.revision + 1,
    })),
  ),

  restore: os.restore.handler(({ context, input }) =>
    change(context, input, (person) => ({
      ...person,
      archivedAt: null,
      revision: person.revision + 1,
    })),
  ),

  erasure: os.erasure.handler(({ context, input: { personId } }) => {
    const store = openStore(context)
    found(store.read().people.get(personId))
    return {
      records: ownRecords(store.read(), personId),
      signedDocuments: signedOf(store.read(), personId),
      backupFolders: [...store.keys.keyring.backupFolders],
    }
  }),

  erase: os.erase.handler(({ context, input: { personId, name, keepSignedUntil }, errors }) =>
    changing(context, async (store) => {
      const person = found(store.read().people.get(personId))
      if (person.archivedAt === null) throw errors.NOT_ARCHIVED()
      if (person.name.trim() !== name.trim()) throw errors.WRONG_NAME()
      return told(await erasePerson(store, { personId, keepSignedUntil }))
    }),
  ),

  keepLonger: os.keepLonger.handler(({ context, input: { personId, until }, errors }) =>
    changing(context, async (store) => {
      if (until <= context.clock.today()) throw errors.NOT_LATER()
      const person = store.read().people.get(personId)
      if (person === undefined) {
        if (!(await keepSignedUntil(store, { personId, until }))) found(undefined)
        return {}
      }
      if (person.archivedAt === null) found(undefined)
      await store.commit([put('people', { ...person, keptUntil: until, revision: person.revision + 1 })])
      return {}
    }),
  ),

  eraseSigned: os.eraseSigned.handler(({ context, input: { personId } }) =>
    changing(context, async (store) => {
      found(keptSigned(store).find((kept) => kept.personId === personId))
      return told(await erasePerson(store, { personId, keepSignedUntil: null }))
    }),
  ),
}

function told({ records, keptUntil, unreachedBackups, isMirrorReached, stillNamedIn }: Erasure): ErasureDone {
  return {
    records,
    keptUntil,
    unreachedBackups: [...unreachedBackups],
    isMirrorReached,
    stillNamedIn: stillNamedIn.length,
  }
}

function signedOf({ agreements }: WorkspaceData, personId: PersonId): number {
  return [...agreements.values()].filter(
    (agreement) => agreement.personId === personId && agreement.state.kind !== 'draft',
  ).length
}

/** Records about one person, and the person. */
function ownRecords(data: WorkspaceData, personId: PersonId): number {
  const { measurements, sessions, commitments, goals, evidence, unfinishedEvidence, agreements } = data
  return [measurements, sessions, commitments, goals, evidence, unfinishedEvidence, agreements].reduce(
    (sum, records) => sum + [...records.values()].filter((record) => record.personId === personId).length,
    1,
  )
}

/** People in the order of their names, as the language of each name sorts them. */
export function peopleByName(people: Iterable<Person>): Person[] {
  return [...people].sort((a, b) => a.name.localeCompare(b.name))
}

function change(
  context: CoreContext,
  seen: { personId: Person['id']; revision: number },
  decide: (person: Person) => Person,
): Promise<Person> {
  return changing(context, async (store) => {
    const person = found(store.read().people.get(seen.personId))
    checkRevision(person, seen.revision)
    const changed = decide(person)
    await store.commit([put('people', changed)])
    return changed
  })
}
