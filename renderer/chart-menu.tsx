import { type ReactElement, useContext } from 'react'
import { saveChart } from './api/save-chart'
import { saveCsv } from './api/save-csv'
import type { SavedChart } from './charts/chart-acts'
import { ActMenu } from './components/act-menu'
import { ChartSubjectContext } from './components/chart-subject'
import { useReader } from './components/reader'

/** Saves a chart as a picture or its numbers as a table; stands beside every chart. */
export function ChartMenu(chart: SavedChart): ReactElement {
  const { today } = useReader()
  const subject = useContext(ChartSubjectContext)
  const { title, csv } = chart.plan
  const named = subject === '' ? title : `${subject}: ${title}`
  const titled = { ...chart, plan: { ...chart.plan, title: named } }
  const words = [subject, title, today]
  return (
    <ActMenu
      about={`Save the chart: ${named}`}
      label="Save the chart"
      look="quiet"
      acts={[
        { name: 'Picture (PNG)', run: () => void saveChart('png', titled, words) },
        { name: 'Vectors (SVG)', run: () => void saveChart('svg', titled, words) },
        { name: 'Numbers (CSV)', run: () => void saveCsv(words, () => csv) },
      ]}
    />
  )
}
