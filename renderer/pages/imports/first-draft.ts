import { rememberedQuestions } from '../../../shared/domain/import-answers'
import type { FileNote, StagedFile } from '../../../shared/domain/import-file'
import { memoryFor, withMemory } from '../../../shared/domain/import-memory'
import type { OpenQuestion } from '../../../shared/domain/import-plan'
import type { ImportRecord } from '../../../shared/domain/import-record'
import type { Metric } from '../../../shared/domain/metric'
import type { Person } from '../../../shared/domain/person'
import { type PlanDraft, suggestPlan } from '../../../shared/domain/suggest-plan'
import type { RememberedJoin } from './who-fields'

/** What the workspace knows before a file is read. */
export type KnownToImport = {
  readonly metrics: readonly Metric[]
  readonly people: readonly Person[]
  /** Every import, the undone too, latest first. */
  readonly imports: readonly ImportRecord[]
}

/** What a file begins with: the suggestion, and what was chosen for the last file of its shape. */
export type FirstDraft = {
  readonly draft: PlanDraft
  readonly join: RememberedJoin | null
  /** Names that were answered then. */
  readonly asked: readonly OpenQuestion[]
  readonly notes: readonly FileNote[]
}

export function firstDraft(file: StagedFile, { metrics, people, imports }: KnownToImport): FirstDraft {
  const suggested = suggestPlan(file, metrics, people)
  const memory = memoryFor(
    file.columns,
    imports.map((each) => each.memory),
  )
  if (memory === null) return { draft: suggested, join: null, asked: [], notes: [] }
  const draft = withMemory(suggested, memory, { columns: file.columns, metrics, people })
  const from = imports.find((each) => each.memory === memory)?.fileName ?? ''
  const again = memory.who.kind === 'lookup' ? ' Choose the second file again.' : ''
  const sentence = `This file has the columns of ${from}: what was chosen then is filled in.${again}`
  return {
    draft,
    join: memory.who.kind === 'lookup' ? memory.who : null,
    asked: rememberedQuestions(draft, file),
    notes: [{ sentence, lines: [] }],
  }
}
