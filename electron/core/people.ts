import { implement } from '@orpc/server'
import { people as contract, type ErasureDone } from '../../shared/contract/people'
import { type PersonId, personIdSchema } from '../../shared/domain/id'
import { plainName } from '../../shared/domain/isolated-name'
import { newPerson, type Person, revisePerson, settleRhythm } from '../../shared/domain/person'
import { type CoreContext, changing, checkRevision, found, openStore } from './context'
import { put, type WorkspaceData } from './store/collections'
import { type Erasure, recordsOf } from './store/erase-person'
import { erasePerson, keepSignedUntil, keptSigned } from './store/erasure'
import { lookAtPlaces } from './store/reach-places'

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

  erasure: os.erasure.handler(async ({ context, input: { personId } }) => {
    const store = openStore(context)
    found(store.read().people.get(personId))
    return {
      records: recordsOf(store.read(), personId).length,
      signedDocuments: signedOf(store.read(), personId),
      places: await lookAtPlaces(store),
    }
  }),

  erase: os.erase.handler(({ context, input: { personId, name, keepSignedUntil }, errors }) =>
    changing(context, async (store) => {
      const person = found(store.read().people.get(personId))
      if (person.archivedAt === null) throw errors.NOT_ARCHIVED()
      if (plainName(person.name).trim() !== plainName(name).trim()) throw errors.WRONG_NAME()
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

function told({ records, keptUntil, places, stillNamedIn }: Erasure): ErasureDone {
  return {
    records,
    keptUntil,
    places: [...places],
    stillNamedIn: stillNamedIn.length,
  }
}

function signedOf({ agreements }: WorkspaceData, personId: PersonId): number {
  return [...agreements.values()].filter(
    (agreement) => agreement.personId === personId && agreement.state.kind !== 'draft',
  ).length
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
