import type { MigrationStep } from './shape-records'

/**
 * The key file says in which way the files are made, so that a later version can be read by this one. No record changes
 * by itself: a field that shape 3 has and shape 2 had not is filled in by the `.default()` of its schema when the chain
 * has been gone through. A collection that shape 3 has and shape 2 had not is named in `adds`; what has to be worked
 * out from other records goes into `migrate` (see `changedIn`).
 */
export const step2to3: MigrationStep = {
  from: 2,
  to: 3,
  adds: ['templateDrafts', 'archivedTemplates', 'sessionAddenda', 'evidence', 'unfinishedEvidence'],
  migrate: (records) => records,
}
