import { implement } from '@orpc/server'
import { people as contract } from '../../shared/contract/people'
import { personIdSchema } from '../../shared/domain/id'
import { newPerson, type Person, revisePerson } from '../../shared/domain/person'
import { type CoreContext, changing, checkRevision, found, openStore } from './context'
import { put } from './store/collections'

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

  archive: os.archive.handler(({ context, input }) =>
    change(context, input, (person) => ({
      ...person,
      archivedAt: context.clock.now(),
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
