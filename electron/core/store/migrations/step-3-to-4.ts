import * as z from 'zod'
import type { StoredRecord } from '../records'
import { changedIn, type MigrationStep } from './shape-records'

/**
 * Documents have a kind, and are signed by any number of parties in the order of that kind. Until then each was a
 * document of role expectations, signed by the person and then by the manager.
 */
export const step3to4: MigrationStep = {
  from: 3,
  to: 4,
  adds: ['openSignings', 'libraryClauses'],
  migrate: (records) => changedIn(records, 'agreements', withParties),
}

const signedSchema = z.looseObject({
  state: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('draft') }),
    z.looseObject({ kind: z.literal('signedByPerson'), person: z.looseObject({}) }),
    z.looseObject({ kind: z.literal('sealed'), person: z.looseObject({}), manager: z.looseObject({}) }),
  ]),
})

/** What is no agreement of the older shape stays as it is, and is refused by its schema after the chain. */
function withParties(record: StoredRecord): StoredRecord {
  const parsed = signedSchema.safeParse(record)
  return parsed.success
    ? { ...record, ...{ kind: 'expectations', others: [], state: stateWithParties(parsed.data.state) } }
    : record
}

function stateWithParties(state: z.infer<typeof signedSchema>['state']): object {
  switch (state.kind) {
    case 'draft':
      return state
    case 'signedByPerson': {
      const { person, ...rest } = state
      return { ...rest, kind: 'signing', signatures: [{ ...person, party: 'person' }] }
    }
    case 'sealed': {
      const { person, manager, ...rest } = state
      return {
        ...rest,
        signatures: [
          { ...person, party: 'person' },
          { ...manager, party: 'manager' },
        ],
      }
    }
  }
}
