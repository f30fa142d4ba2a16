import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { isWorthShowing } from '../../../shared/domain/board-metrics'
import { metricIdSchema, type PersonId } from '../../../shared/domain/id'
import { isolated } from '../../../shared/domain/isolated-name'
import { calledName } from '../../../shared/domain/person'
import type { Progress } from '../../../shared/domain/progress'
import type { DepthCharts } from '../../../shared/domain/sheet-depth'
import { api, client } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { printPages, savePaper } from '../../api/save-paper'
import { saveSheetFile } from '../../api/save-sheet-file'
import { drawSheetDepth } from '../../api/sheet-depth'
import { recordSheetCharts } from '../../charts/record-sheet-charts'
import { Button } from '../../components/button'
import { Choose } from '../../components/form/select-input'
import { PaperRoom } from '../../components/paper-room'
import { useReader } from '../../components/reader'

const figures = 'figures'

/** The one-page sheet of a person: looked at here, printed by the system's dialog, or saved as a PDF. */
export function SheetPage({ id }: { id: PersonId }): ReactElement {
  const reader = useReader()
  /** The metric that is shown week by week; null for figures against targets alone. */
  const [chosen, setChosen] = useState<string | null>(null)
  const metricId = metricIdSchema.nullable().parse(chosen)
  const people = useQuery(api.people.list.queryOptions())
  const person = people.data?.find((each) => each.id === id)
  const progress = useQuery(api.metrics.progress.queryOptions({ input: { personId: id } }))
  const drawDepth = async (of: readonly Progress[]): Promise<DepthCharts | null> => {
    if (metricId === null || person === undefined) return null
    const drawn = { id, name: calledName(person), progress: of }
    return drawSheetDepth(drawn, { asOf: reader.today, metricId, withSkills: true, reading: reader })
  }
  const sheet = useQuery({
    queryKey: [...api.sheets.key(), id, metricId, person],
    enabled: people.data !== undefined,
    queryFn: async () => {
      const of = await client.metrics.progress({ personId: id })
      const [charts, depth] = await Promise.all([
        recordSheetCharts(of, reader, { isDeep: metricId !== null }),
        drawDepth(of),
      ])
      return client.sheets.person({ personId: id, charts, depth })
    },
  })
  const name = person?.name ?? ''
  const known = (progress.data ?? []).filter(isWorthShowing)
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
      {known.length === 0 ? null : (
        <Choose
          label="What it shows"
          options={[
            { value: figures, label: 'Figures against targets' },
            ...known.map(({ metric }) => ({
              value: metric.id,
              label: `${metric.name}, week by week`,
              heading: 'With the score, skills, and',
            })),
          ]}
          value={chosen ?? figures}
          onChange={(value) => setChosen(value === figures ? null : value)}
        />
      )}
      <Button onPress={() => void saveSheetFile(id, { reading: reader, drawDepth })}>
        Save as a page for the browser
      </Button>
    </PaperRoom>
  )
}
