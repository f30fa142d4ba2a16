import type { PersonId } from '../../../shared/domain/id'
import type { CollectionName, RecordOf } from './collections'

/**
 * Whose a record is, and so with whose key it is sealed. `signed` are the documents that a person has signed: they
 * have a key of their own, because they may have to be kept when the rest of a person is erased. `several` is one
 * record whose words may tell of anybody, or of one that may still change while it is typed: it has a key of its own and
 * is written anew when somebody of whom it may tell is erased.
 */
export type RecordOwner =
  | { readonly kind: 'workspace' }
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'signed'; readonly personId: PersonId }
  | { readonly kind: 'several'; readonly collection: CollectionName; readonly id: string }

const workspace: RecordOwner = { kind: 'workspace' }

type Owners = { readonly [C in CollectionName]: (record: RecordOf<C>) => RecordOwner }

const owners: Owners = {
  profile: () => workspace,
  people: ({ id }) => ({ kind: 'person', personId: id }),
  metrics: () => workspace,
  measurements: ofPerson,
  targets: ({ scope }) => (scope.kind === 'person' ? ofPerson(scope) : workspace),
  recalculations: ofPerson,
  scorecards: () => workspace,
  imports: () => workspace,
  importParts: (part) =>
    part.kind === 'person' ? ofPerson(part) : { kind: 'several', collection: 'importParts', id: part.id },
  templateVersions: () => workspace,
  templateDrafts: () => workspace,
  archivedTemplates: () => workspace,
  sessions: ofPerson,
  sessionAddenda: ofPerson,
  unfinishedAddenda: ofPerson,
  selfAssessments: ofPerson,
  commitments: ofPerson,
  goals: ofPerson,
  goalDrafts: ofPerson,
  objectives: () => workspace,
  evidence: ofPerson,
  unfinishedEvidence: ({ id }) => ({ kind: 'several', collection: 'unfinishedEvidence', id }),
  agreements: (agreement) =>
    agreement.state.kind === 'draft' ? ofPerson(agreement) : { kind: 'signed', personId: agreement.personId },
  openSignings: ofPerson,
  libraryClauses: () => workspace,
  authority: () => workspace,
}

/** Whose a record of a collection is. `ownerOf('people', person)` → the person. */
export function ownerOf<C extends CollectionName>(collection: C, record: RecordOf<C>): RecordOwner {
  return owners[collection](record)
}

function ofPerson({ personId }: { readonly personId: PersonId }): RecordOwner {
  return { kind: 'person', personId }
}

/** The entry of the key table that an owner's key stands under; null for the workspace, which has its own. */
export function keyLabel(owner: RecordOwner): string | null {
  switch (owner.kind) {
    case 'workspace':
      return null
    case 'person':
      return personLabel(owner.personId)
    case 'signed':
      return signedLabel(owner.personId)
    case 'several':
      return `record/${owner.collection}/${owner.id}`
  }
}

/** What an import was sealed under in shape 2, where it was one record with everybody in it. */
export function oldImportLabel(importId: string): string {
  return `record/imports/${importId}`
}

export function personLabel(personId: PersonId): string {
  return `person/${personId}`
}

export function signedLabel(personId: PersonId): string {
  return `signed/${personId}`
}
