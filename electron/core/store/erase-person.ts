import type { IsoDate, IsoInstant } from '../../../shared/domain/calendar'
import type { ErasurePlace } from '../../../shared/domain/erasure-place'
import type { PersonId } from '../../../shared/domain/id'
import { namesPerson, tellsOf, wordsTellOf, wordsWithoutPerson } from '../../../shared/domain/import-erasure'
import { wholeImport } from '../../../shared/domain/import-part'
import type { Person } from '../../../shared/domain/person'
import { type CollectionName, collectionNames, type WorkspaceData } from './collections'
import type { Keyring } from './keyring'
import type { ParsedChange } from './pieces'
import { keyLabel, oldImportLabel, personLabel, signedLabel } from './record-owner'
import { labelOf } from './snapshot'

/** What an erasure is to do, worked out before anything is changed. */
export type ErasurePlan = {
  /** Keys to be destroyed: with them everything that they ever sealed. */
  readonly keyIds: readonly string[]
  /** What these keys were of; not all of it need have one here. */
  readonly endedLabels: readonly string[]
  /** Entries of the key table to be made anew, for records in `cleaned`. */
  readonly renewed: readonly string[]
  /** Words that may tell of anybody, without this person. */
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
  /** Every folder besides the workspace in which keys may lie, with why they still do. */
  readonly places: readonly ErasurePlace[]
  /**
   * Records of others whose words name the person. Nobody but the manager can tell what to do about those: they are
   * found by parts of the name, so some may mean another of that name.
   */
  readonly stillNamedIn: readonly { readonly collection: CollectionName; readonly id: string }[]
}

export function planErasure(
  data: WorkspaceData,
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
  const imports = person === undefined ? noImports : importsWithout(data, person)
  const renewed = [...imports.renewed, ...unfinishedLabels(keyring)]
  const typed = data.unfinishedEvidence.get('unfinished')
  const isAboutThem = typed?.personId === given.personId
  const labels = [...goingLabels, ...imports.ended, ...renewed]
  return {
    keyIds: labels.flatMap((label) => keyring.labelled(label)?.id ?? []),
    endedLabels: goingLabels,
    renewed,
    cleaned: [
      ...imports.cleaned,
      ...(typed === undefined ? [] : [{ ...unfinished, record: isAboutThem ? null : typed }]),
    ],
    gone: [...recordsUnder(data, new Set(goingLabels)), ...(isAboutThem ? [unfinished] : [])],
    kept,
  }
}

type ImportsWithout = {
  readonly ended: readonly string[]
  readonly renewed: readonly string[]
  readonly cleaned: readonly ParsedChange[]
}
const noImports: ImportsWithout = { ended: [], renewed: [], cleaned: [] }

/**
 * What becomes of imports that tell of a person. Parts that are the person's own go with the person's key and are not
 * among these. The key ends that an import had as one record, in shape 2: where nothing else opens it, in backups of
 * that time, all of it goes.
 */
function importsWithout(data: WorkspaceData, person: Person): ImportsWithout {
  const [ended, renewed, cleaned]: [string[], string[], ParsedChange[]] = [[], [], []]
  const all = [...data.importParts.values()]
  for (const kept of data.imports.values()) {
    const parts = all.filter(({ importId }) => importId === kept.id)
    if (!tellsOf(wholeImport(kept, parts), person)) continue
    ended.push(oldImportLabel(kept.id))
    for (const part of parts) {
      if (part.kind !== 'words' || !wordsTellOf(part, person)) continue
      const label = labelOf('importParts', part)
      if (label !== null) renewed.push(label)
      cleaned.push({ collection: 'importParts', id: part.id, record: wordsWithoutPerson(part, person) })
    }
  }
  return { ended, renewed, cleaned }
}

const unfinished = { collection: 'unfinishedEvidence' as const, id: 'unfinished' }

/**
 * The key of what is typed for the evidence log, which may have been about anybody before it was added: whoever is
 * erased, every earlier state of it goes.
 */
function unfinishedLabels(keyring: Keyring): string[] {
  const label = keyLabel({ kind: 'several', ...unfinished })
  return label !== null && keyring.labelled(label) !== null ? [label] : []
}

/** Records of others that have a part of the person's name in them. */
export function recordsNaming(
  data: WorkspaceData,
  person: Person,
): { readonly collection: CollectionName; readonly id: string }[] {
  const labels = new Set<string | null>([personLabel(person.id), signedLabel(person.id)])
  const withWords: readonly CollectionName[] = [
    'sessions',
    'sessionAddenda',
    'unfinishedAddenda',
    'selfAssessments',
    'commitments',
    'goals',
    'goalDrafts',
    'objectives',
    'evidence',
    'agreements',
    'openSignings',
    'targets',
    'recalculations',
    'libraryClauses',
  ]
  return withWords.flatMap((collection) =>
    [...data[collection].values()]
      .filter((record) => !labels.has(labelOf(collection, record)))
      .filter((record) => namesPerson(JSON.stringify(record), person))
      .map(({ id }) => ({ collection, id })),
  )
}

/** Everything about a person that an erasure takes, the signed documents too. */
export function recordsOf(
  data: WorkspaceData,
  personId: PersonId,
): readonly { readonly collection: CollectionName; readonly id: string }[] {
  const isTyped = data.unfinishedEvidence.get('unfinished')?.personId === personId
  const own = recordsUnder(data, new Set([personLabel(personId), signedLabel(personId)]))
  return isTyped ? [...own, unfinished] : own
}

function recordsUnder(data: WorkspaceData, labels: ReadonlySet<string>) {
  return collectionNames.flatMap((collection) =>
    [...data[collection].values()].flatMap((record) => {
      const label = labelOf(collection, record)
      return label !== null && labels.has(label) ? [{ collection, id: record.id }] : []
    }),
  )
}
