import type { IsoDate, IsoInstant } from '../../../shared/domain/calendar'
import type { PersonId } from '../../../shared/domain/id'
import { namesPerson, tellsOf, withoutPerson } from '../../../shared/domain/import-erasure'
import type { Person } from '../../../shared/domain/person'
import { type CollectionName, collectionNames } from './collections'
import type { Keyring } from './keyring'
import type { ParsedChange } from './pieces'
import { keyLabel, personLabel, signedLabel } from './record-owner'
import type { WorkspaceMaps } from './records'
import { labelOf } from './snapshot'

/** What an erasure is to do, worked out before anything is changed. */
export type ErasurePlan = {
  /** Keys to be destroyed: with them everything that they ever sealed. */
  readonly keyIds: readonly string[]
  /** Their entries in the key table, to be made anew for the records in `cleaned`. */
  readonly recordLabels: readonly string[]
  /** Records of several people, without this one. */
  readonly cleaned: readonly ParsedChange[]
  /** Records that are taken out of memory. */
  readonly gone: readonly { readonly collection: CollectionName; readonly id: string }[]
  /** The key of the signed documents, and until when it is kept; null where they go too or there are none. */
  readonly kept: { readonly keyId: string; readonly until: IsoDate } | null
}

export type Erasure = {
  readonly at: IsoInstant
  /** Records that are gone. */
  readonly records: number
  /** Signed documents that are kept, and until when; null when nothing is. */
  readonly keptUntil: IsoDate | null
  /** Backups that could not be reached: their keys are destroyed when the folder is seen again. */
  readonly unreachedBackups: readonly string[]
  /** Whether the second copy holds no key of the person any more. */
  readonly isMirrorReached: boolean
  /**
   * Records of others whose words name the person. Nobody but the manager can tell what to do about those: they are
   * found by parts of the name, so some may mean another of that name.
   */
  readonly stillNamedIn: readonly { readonly collection: CollectionName; readonly id: string }[]
}

export function planErasure(
  data: WorkspaceMaps,
  keyring: Keyring,
  given: { readonly personId: PersonId; readonly keepSignedUntil: IsoDate | null },
): ErasurePlan {
  const person = data.people.get(given.personId)
  const own = personLabel(given.personId)
  const signed = signedLabel(given.personId)
  const signedKey = keyring.labelled(signed)
  const kept =
    given.keepSignedUntil !== null && signedKey !== null
      ? { keyId: signedKey.id, until: given.keepSignedUntil }
      : null
  const goingLabels = kept === null ? [own, signed] : [own]
  const imports =
    person === undefined ? [] : [...data.imports.values()].filter((record) => tellsOf(record, person))
  const recordLabels = imports.flatMap(
    ({ id }) => keyLabel({ kind: 'several', collection: 'imports', id }) ?? [],
  )
  const unfinished = unfinishedLabels(keyring)
  const typed = data.unfinishedEvidence.get('unfinished')
  const isAboutThem = typed?.personId === given.personId
  recordLabels.push(...unfinished)
  return {
    keyIds: [...goingLabels, ...recordLabels].flatMap((label) => keyring.labelled(label)?.id ?? []),
    recordLabels,
    cleaned: [
      ...imports.map((record) => ({
        collection: 'imports' as const,
        id: record.id,
        record: person === undefined ? record : withoutPerson(record, person),
      })),
      ...(typed === undefined
        ? []
        : [
            {
              collection: 'unfinishedEvidence' as const,
              id: typed.id,
              record: isAboutThem ? null : typed,
            },
          ]),
    ],
    gone: [
      ...recordsUnder(data, new Set(goingLabels)),
      ...(isAboutThem ? [{ collection: 'unfinishedEvidence' as const, id: 'unfinished' }] : []),
    ],
    kept,
  }
}

/**
 * The key of what is typed for the evidence log, which may have been about anybody before it was added: whoever is
 * erased, every earlier state of it goes.
 */
function unfinishedLabels(keyring: Keyring): string[] {
  const label = keyLabel({ kind: 'several', collection: 'unfinishedEvidence', id: 'unfinished' })
  return label !== null && keyring.labelled(label) !== null ? [label] : []
}

/** Records of others that have a part of the person's name in them. */
export function recordsNaming(
  data: WorkspaceMaps,
  person: Person,
): { readonly collection: CollectionName; readonly id: string }[] {
  const labels = new Set<string | null>([personLabel(person.id), signedLabel(person.id)])
  const withWords: readonly CollectionName[] = [
    'sessions',
    'sessionAddenda',
    'commitments',
    'goals',
    'evidence',
    'agreements',
    'targets',
  ]
  return withWords.flatMap((collection) =>
    [...data[collection].values()]
      .filter((record) => !labels.has(labelOf(collection, record)))
      .filter((record) => namesPerson(JSON.stringify(record), person))
      .map(({ id }) => ({ collection, id })),
  )
}

function recordsUnder(data: WorkspaceMaps, labels: ReadonlySet<string>) {
  return collectionNames.flatMap((collection) =>
    [...data[collection].values()].flatMap((record) => {
      const label = labelOf(collection, record)
      return label !== null && labels.has(label) ? [{ collection, id: record.id }] : []
    }),
  )
}
