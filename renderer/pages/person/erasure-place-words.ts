import { assertNever } from '../../../shared/domain/assert-never'
import type { ErasurePlace, PlaceKind } from '../../../shared/domain/erasure-place'

/** A folder in which keys of somebody may lie: what it is and where. */
export function placeWords({ kind, folder }: ErasurePlace): string {
  return `${kindWords(kind)}: ${folder}`
}

/** Why keys are left in a folder, and what to do; null where they are destroyed, or can be. */
export function leftWords({ left }: ErasurePlace): string | null {
  switch (left) {
    case null:
      return null
    case 'away':
      return 'It is not there now. The keys in it are destroyed by themselves at the next backup when it is.'
    case 'refused':
      return 'It may not be written to. The keys in it are destroyed by themselves at the next backup when it may.'
    case 'otherKeys':
      return 'The keys of this workspace do not open it, so nobody can be erased in it. If this person may be in there, delete the folder.'
    case 'notEncrypted':
      return 'It is of the first version and not encrypted, so there is no key to destroy. Delete the folder as soon as you can do without it.'
    default:
      return assertNever(left)
  }
}

function kindWords(kind: PlaceKind): string {
  switch (kind) {
    case 'backups':
      return 'Backups'
    case 'beforeMigration':
      return 'The workspace as it was before a new version'
    case 'secondCopy':
      return 'A second copy'
    case 'putAside':
      return 'Files that a restore put aside'
    case 'damaged':
      return 'Files that were kept after damage'
  }
}
