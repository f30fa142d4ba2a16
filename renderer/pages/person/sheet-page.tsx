import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { PersonId } from '../../../shared/domain/id'
import { isolated } from '../../../shared/domain/isolated-name'
import { api, client } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { printPages, savePaper } from '../../api/save-paper'
import { saveSheetFile } from '../../api/save-sheet-file'
import { recordSheetCharts } from '../../charts/record-sheet-charts'
import { Button } from '../../components/button'
import { PaperRoom } from '../../components/paper-room'
import { useReader } from '../../components/reader'

/** The one-page sheet of a person: looked at here, printed by the system's dialog, or saved as a PDF. */
export function SheetPage({ id }: { id: PersonId }): ReactElement {
  const reader = useReader()
  const people = useQuery(api.people.list.queryOptions())
  const sheet = useQuery({
    queryKey: [...api.sheets.key(), id],
    queryFn: async () => {
      const progress = await client.metrics.progress({ personId: id })
      return client.sheets.person({ personId: id, charts: await recordSheetCharts(progress, reader) })
    },
  })
  const name = people.data?.find((person) => person.id === id)?.name ?? ''
  return (
    <PaperRoom
      back={{ to: `/people/${id}`, name }}
      title="Person sheet"
      lead={`One page for a meeting with ${isolated(name)}.`}
      label={`Person sheet of ${isolated(name)}`}
      failure={sheet.isError ? sentenceOf(sheet.error) : null}
      pages={sheet.data?.pages}
      onSave={() => sheet.data && void savePaper(sheet.data)}
      onPrint={printPages}
    >
      <Button onPress={() => void saveSheetFile(id, reader)}>Save as a page for the browser</Button>
    </PaperRoom>
  )
}
