import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { Drawing } from '../../../shared/domain/drawing'
import type { MetricId, PersonId } from '../../../shared/domain/id'
import { isolated } from '../../../shared/domain/isolated-name'
import type { Progress } from '../../../shared/domain/progress'
import { api, client } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { printPages, savePaper } from '../../api/save-paper'
import { recordHistoryChart, recordQuarterChart, recordSparkline } from '../../charts/record-chart'
import { PaperRoom } from '../../components/paper-room'
import { type Reader, useReader } from '../../components/reader'

type SheetChart = { readonly metricId: MetricId; readonly large: boolean; readonly drawing: Drawing }

/** The one-page sheet of a person: looked at here, printed by the system's dialog, or saved as a PDF. */
export function SheetPage({ id }: { id: PersonId }): ReactElement {
  const reader = useReader()
  const people = useQuery(api.people.list.queryOptions())
  const sheet = useQuery({
    queryKey: [...api.sheets.key(), id],
    queryFn: async () => {
      const progress = await client.metrics.progress({ personId: id })
      return client.sheets.person({ personId: id, charts: await chartsOf(progress, reader) })
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
    />
  )
}

/** The charts of the person's page as vectors: the first that has a quarter large, the others small. */
async function chartsOf(progress: readonly Progress[], reader: Reader): Promise<SheetChart[]> {
  const known = progress.filter(({ lastOn, current }) => lastOn !== null || current.target !== null)
  const large = known.find(({ quarter }) => quarter !== null) ?? known[0]
  const charts = known.map(
    async (each): Promise<SheetChart> => ({
      metricId: each.metric.id,
      large: each === large,
      drawing: each === large ? await largeChart(each, reader) : smallChart(each, reader),
    }),
  )
  return Promise.all(charts)
}

function largeChart(progress: Progress, reader: Reader): Promise<Drawing> {
  const { metric, quarter, countedTo } = progress
  const size = { widthPx: 674, heightPx: 236 }
  return quarter === null
    ? recordHistoryChart({ progress, reading: reader }, size)
    : recordQuarterChart({ metric, quarter, asOf: countedTo, withForecast: true, reading: reader }, size)
}

function smallChart(progress: Progress, reader: Reader): Drawing {
  return recordSparkline({ progress, reading: reader }, { widthPx: 206, heightPx: 74 })
}
