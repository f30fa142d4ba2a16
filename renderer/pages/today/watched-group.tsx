import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { api } from '../../api/api'
import { ListRow, RowGroup, RowLink } from '../../components/rows'

/** Exports that came into the folder and did not go in by themselves. */
export function WatchedGroup(): ReactElement | null {
  const watched = useQuery(api.imports.watched.queryOptions())
  const files = watched.data?.files ?? []
  if (files.length === 0) return null
  return (
    <RowGroup title="Exports that need a look">
      {files.map(({ fileName, sentence }) => (
        <ListRow
          key={fileName}
          thing={fileName}
          context={sentence}
          act={
            <RowLink to="/numbers" about={fileName}>
              Look
            </RowLink>
          }
        />
      ))}
    </RowGroup>
  )
}
