import * as z from 'zod'

/** Folders besides the workspace that may hold keys of somebody who is erased. */
const placeKindSchema = z.enum([
  'backups',
  /** The backup that was made before the workspace was given another shape, or the workspace as it was then. */
  'beforeMigration',
  /** A second copy, the present one or one that was kept before. */
  'secondCopy',
  /** What a restore has put aside, beside the workspace. */
  'putAside',
  /** Files that were kept as they were when the workspace went on after damage. */
  'damaged',
])
export type PlaceKind = z.infer<typeof placeKindSchema>

/** Why keys are still in a folder. */
const leftBecauseSchema = z.enum([
  /** It is not there at present. */
  'away',
  /** It is there and may not be written to, or its disk refuses. */
  'refused',
  /** The keys of this workspace do not open it: it is of another one, or its key file is damaged. */
  'otherKeys',
  /** It is of the first version, which encrypted nothing. */
  'notEncrypted',
])
export type LeftBecause = z.infer<typeof leftBecauseSchema>

export const erasurePlaceSchema = z.object({
  kind: placeKindSchema,
  folder: z.string(),
  /** Null where the keys can be destroyed, or are. */
  left: leftBecauseSchema.nullable(),
})
export type ErasurePlace = z.infer<typeof erasurePlaceSchema>

/** Whether an erasure is taken up again there by itself, once the folder can be reached. */
export function isTriedAgain({ left }: ErasurePlace): boolean {
  return left === 'away' || left === 'refused'
}
