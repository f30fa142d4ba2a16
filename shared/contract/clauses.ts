import * as z from 'zod'
import { documentKindSchema } from '../domain/document-kind'
import { libraryClauseIdSchema, personIdSchema } from '../domain/id'
import { clauseWordsSchema, libraryClauseSchema } from '../domain/library-clause'
import { notFound, stale } from './refusals'
import { reading, writing } from './verb'

const oneRevision = z.object({ clauseId: libraryClauseIdSchema, revision: z.int() })

/** The library of clauses that documents are put together from. */
export const clauses = {
  /** The manager's own, archived ones too, by their headings. */
  list: reading.output(z.array(libraryClauseSchema)),
  /**
   * Those that come with the program, with what is known of the person today in them: the clauses of the first drafts,
   * each once, with every kind that has it.
   */
  shipped: reading
    .input(z.object({ personId: personIdSchema }))
    .output(z.array(z.object({ kinds: z.array(documentKindSchema), words: clauseWordsSchema })))
    .errors(notFound),
  /** Keeps the words of a clause as a new one. */
  add: writing
    .input(z.object({ kind: documentKindSchema, words: clauseWordsSchema }))
    .output(libraryClauseSchema),
  /** Keeps the words as the next version of a clause. */
  revise: writing
    .input(oneRevision.extend({ words: clauseWordsSchema }))
    .output(libraryClauseSchema)
    .errors({
      ...notFound,
      ...stale,
      TOO_MANY_VERSIONS: {
        status: 422,
        message: 'This clause has 200 versions, and more are not kept. Keep it as a new one.',
      },
    }),
  /** Puts a clause away, or offers it again. No document changes. */
  archive: writing
    .input(oneRevision.extend({ isArchived: z.boolean() }))
    .output(libraryClauseSchema)
    .errors({ ...notFound, ...stale }),
}
