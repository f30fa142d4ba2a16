import { implement } from '@orpc/server'
import { clauses as contract } from '../../shared/contract/clauses'
import { draftDocument } from '../../shared/domain/document-draft'
import { type DocumentKind, documentKindSchema } from '../../shared/domain/document-kind'
import { libraryClauseIdSchema } from '../../shared/domain/id'
import {
  type ClauseWords,
  latestWords,
  newLibraryClause,
  withVersion,
} from '../../shared/domain/library-clause'
import { type CoreContext, changing, checkRevision, found, openStore } from './context'
import { draftSources } from './draft-sources'
import { put } from './store/collections'

const os = implement(contract).$context<CoreContext>()

export const clauses = {
  list: os.list.handler(({ context }) =>
    [...openStore(context).read().libraryClauses.values()].sort((a, b) =>
      latestWords(a).heading.localeCompare(latestWords(b).heading),
    ),
  ),

  shipped: os.shipped.handler(({ context, input }) => {
    const sources = draftSources(context, input.personId)
    const shipped = new Map<string, { kinds: DocumentKind[]; words: ClauseWords }>()
    for (const kind of documentKindSchema.options) {
      for (const { heading, body, table } of draftDocument(kind, sources).clauses) {
        const words = { heading, body, table }
        const said = JSON.stringify(words)
        const known = shipped.get(said)
        if (known === undefined) shipped.set(said, { kinds: [kind], words })
        else known.kinds.push(kind)
      }
    }
    return [...shipped.values()]
  }),

  add: os.add.handler(({ context, input: { kind, words } }) =>
    changing(context, async (store) => {
      const id = libraryClauseIdSchema.parse(context.newId())
      const clause = newLibraryClause(words, { id, kind, at: context.clock.now() })
      await store.commit([put('libraryClauses', clause)])
      return clause
    }),
  ),

  revise: os.revise.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const clause = found(store.read().libraryClauses.get(input.clauseId))
      checkRevision(clause, input.revision)
      const revised = withVersion(clause, input.words, context.clock.now())
      if (revised === null) throw errors.TOO_MANY_VERSIONS()
      await store.commit([put('libraryClauses', revised)])
      return revised
    }),
  ),

  archive: os.archive.handler(({ context, input }) =>
    changing(context, async (store) => {
      const clause = found(store.read().libraryClauses.get(input.clauseId))
      checkRevision(clause, input.revision)
      const archivedAt = input.isArchived ? context.clock.now() : null
      const archived = { ...clause, archivedAt, revision: clause.revision + 1 }
      await store.commit([put('libraryClauses', archived)])
      return archived
    }),
  ),
}
