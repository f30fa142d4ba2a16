import type { MetricId } from '../../shared/domain/id'
import type { StagedFile } from '../../shared/domain/import-file'
import type { ImportEffect } from '../../shared/domain/import-plan'
import type { MetricPreset } from '../../shared/domain/metric'
import { type OpenCore, openCore } from './core'

/** A core with a workspace begun, files at hand and the metrics that come with Plumbline by their preset. */
export type ImportingCore = OpenCore & {
  stage(fileName: string, content: string | Uint8Array): Promise<StagedFile>
  metricId(preset: MetricPreset): MetricId
}

export async function openImportingCore(given: { currency?: string } = {}): Promise<ImportingCore> {
  const core = await openCore({ today: '2026-11-23' })
  await core.client.workspace.begin({
    managerName: 'Katarina Vogel',
    organisation: 'Nordhavn Telecom',
    team: '',
    paper: 'A4',
    currency: given.currency ?? 'EUR',
  })
  const metrics = await core.client.metrics.list()
  return {
    ...core,
    stage: (fileName, content) => core.client.imports.stage({ fileName, file: fileOf(content) }),
    metricId: (preset) => {
      const metric = metrics.find((each) => each.preset === preset)
      if (metric === undefined) throw new Error(`There is no metric ${preset}`)
      return metric.id
    },
  }
}

export function fileOf(content: string | Uint8Array): File {
  return new File([typeof content === 'string' ? content : new Uint8Array(content)], 'export.csv')
}

/** Lines of a file, with LF at each end: `csv('Owner,Stage', 'Jonas,Won')`. */
export function csv(...lines: string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}

/** The index of a column by its label. */
export function columnOf(file: StagedFile, label: string): number {
  const column = file.columns.find((each) => each.label === label)
  if (column === undefined) throw new Error(`There is no column ${label}`)
  return column.index
}

/** What a preview tells, without amounts taken for the workspace's currency and stages that nobody asks for. */
export function notesOf({ notes }: ImportEffect): ImportEffect['notes'] {
  return notes.filter(({ sentence }) => !/(?:is|are) taken as|do not count for/.test(sentence))
}
