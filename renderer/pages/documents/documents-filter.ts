import { useLocation, useSearch } from 'wouter'
import { type DocumentFilter, documentFilterSchema } from '../../../shared/domain/document-filter'

/** Which documents are shown. It stands in the address, so that Back finds it again. */
export function useDocumentsFilter(): {
  readonly filter: DocumentFilter
  readonly change: (part: Partial<DocumentFilter>) => void
} {
  const [path, go] = useLocation()
  const filter = documentFilterSchema.parse(Object.fromEntries(new URLSearchParams(useSearch())))
  return {
    filter,
    change: (part) => {
      const said = Object.entries({ ...filter, ...part }).flatMap(([name, value]) =>
        value === null || value === '' ? [] : [[name, value]],
      )
      const search = new URLSearchParams(said).toString()
      go(search === '' ? path : `${path}?${search}`, { replace: true })
    },
  }
}
