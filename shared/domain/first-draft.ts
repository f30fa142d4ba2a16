import { draftNotes } from './draft-notes'
import { rememberedQuestions } from './import-answers'
import type { FileNote, StagedFile } from './import-file'
import { type RememberedWho, withMemory } from './import-memory'
import type { OpenQuestion } from './import-plan'
import { nameFromFile, profileFor } from './import-profile'
import type { ImportRecord } from './import-record'
import type { Metric } from './metric'
import type { Person } from './person'
import { type PlanDraft, suggestPlan } from './suggest-plan'

/** What the workspace knows before a file is read. */
export type KnownToImport = {
  readonly metrics: readonly Metric[]
  readonly people: readonly Person[]
  /** Every import, the undone too, latest first. */
  readonly imports: readonly ImportRecord[]
}

/** The join of a file with a second one. */
export type RememberedJoin = Extract<RememberedWho, { kind: 'lookup' }>

/** What a file begins with: the suggestion, and what was chosen for the last file of its shape. */
export type FirstDraft = {
  readonly draft: PlanDraft
  /** The profile it was filled in from; null where no earlier file had its columns. */
  readonly profile: string | null
  readonly join: RememberedJoin | null
  /** Whether the last file of its shape replaced the numbers of days that had some. */
  readonly replaces: boolean
  /** Names that were answered then. */
  readonly asked: readonly OpenQuestion[]
  /** What is otherwise than in the last file of its shape. */
  readonly differences: readonly FileNote[]
  readonly notes: readonly FileNote[]
}

/** Fills a plan in from the latest import whose columns the file has. */
export function firstDraft(file: StagedFile, { metrics, people, imports }: KnownToImport): FirstDraft {
  const suggested = suggestPlan(file, metrics, people)
  const fitting = profileFor(file.columns, imports)
  if (fitting === null) {
    return {
      draft: suggested,
      profile: null,
      join: null,
      replaces: false,
      asked: [],
      differences: [],
      notes: draftNotes(file.columns, suggested),
    }
  }
  const { memory, record, differences } = fitting
  const draft = withMemory(suggested, memory, { columns: file.columns, metrics, people })
  const again = memory.who.kind === 'lookup' ? ' Choose the second file again.' : ''
  const profile = memory.name ?? nameFromFile(record.fileName)
  const sentence = `This file has the columns of “${profile}”, last imported as ${record.fileName}: what was chosen then is filled in.${again}`
  return {
    draft,
    profile,
    join: memory.who.kind === 'lookup' ? memory.who : null,
    replaces: memory.replaces === true,
    asked: rememberedQuestions(draft, file),
    differences,
    notes: [{ sentence, lines: [] }, ...differences],
  }
}
