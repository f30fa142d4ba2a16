import type { PersonId } from '../../../shared/domain/id'

/** The people of the story. */
export type Team = { readonly employee: PersonId; readonly contractor: PersonId }

/** An id that nothing has. */
export const nobody = 'nobody'
