import * as z from 'zod'

/**
 * Any id of the workspace: made by the core (a UUID) or shipped with a template (a slug).
 * Starts with a letter or digit, so `__proto__` and path parts like `..` are never ids. Neither is `constructor`
 * or another name that every object has, because answers are looked up by the id of their question.
 */
const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, { error: 'This is not an id', abort: true })
  .refine((id) => !(id in Object.prototype), 'This is not an id')

export const personIdSchema = idSchema.brand<'PersonId'>()
export type PersonId = z.infer<typeof personIdSchema>

export const metricIdSchema = idSchema.brand<'MetricId'>()
export type MetricId = z.infer<typeof metricIdSchema>

export const measurementIdSchema = idSchema.brand<'MeasurementId'>()
export type MeasurementId = z.infer<typeof measurementIdSchema>

export const targetIdSchema = idSchema.brand<'TargetId'>()

export const scorecardIdSchema = idSchema.brand<'ScorecardId'>()
export type ScorecardId = z.infer<typeof scorecardIdSchema>

export const recalculationIdSchema = idSchema.brand<'RecalculationId'>()
export type RecalculationId = z.infer<typeof recalculationIdSchema>

export const importIdSchema = idSchema.brand<'ImportId'>()
export type ImportId = z.infer<typeof importIdSchema>

export const stagedFileIdSchema = idSchema.brand<'StagedFileId'>()
export type StagedFileId = z.infer<typeof stagedFileIdSchema>

export const packIdSchema = idSchema.brand<'PackId'>()
export type PackId = z.infer<typeof packIdSchema>

export const templateIdSchema = idSchema.brand<'TemplateId'>()
export type TemplateId = z.infer<typeof templateIdSchema>

export const templateVersionIdSchema = idSchema.brand<'TemplateVersionId'>()
export type TemplateVersionId = z.infer<typeof templateVersionIdSchema>

export const sectionIdSchema = idSchema.brand<'SectionId'>()
export type SectionId = z.infer<typeof sectionIdSchema>

export const questionIdSchema = idSchema.brand<'QuestionId'>()
export type QuestionId = z.infer<typeof questionIdSchema>

/** A part of a question: an option, a row, an item. Unique in its question. */
export const partIdSchema = idSchema.brand<'PartId'>()
export type PartId = z.infer<typeof partIdSchema>

export const sessionIdSchema = idSchema.brand<'SessionId'>()
export type SessionId = z.infer<typeof sessionIdSchema>

export const commitmentIdSchema = idSchema.brand<'CommitmentId'>()
export type CommitmentId = z.infer<typeof commitmentIdSchema>

export const goalIdSchema = idSchema.brand<'GoalId'>()
export type GoalId = z.infer<typeof goalIdSchema>

export const goalDraftIdSchema = idSchema.brand<'GoalDraftId'>()
export type GoalDraftId = z.infer<typeof goalDraftIdSchema>

export const objectiveIdSchema = idSchema.brand<'ObjectiveId'>()
export type ObjectiveId = z.infer<typeof objectiveIdSchema>

export const evidenceIdSchema = idSchema.brand<'EvidenceId'>()
export type EvidenceId = z.infer<typeof evidenceIdSchema>

export const agendaItemIdSchema = idSchema.brand<'AgendaItemId'>()

export const decisionIdSchema = idSchema.brand<'DecisionId'>()

export const addendumIdSchema = idSchema.brand<'AddendumId'>()
export type AddendumId = z.infer<typeof addendumIdSchema>

export const agreementIdSchema = idSchema.brand<'AgreementId'>()
export type AgreementId = z.infer<typeof agreementIdSchema>

export const clauseIdSchema = idSchema.brand<'ClauseId'>()
export type ClauseId = z.infer<typeof clauseIdSchema>

export const libraryClauseIdSchema = idSchema.brand<'LibraryClauseId'>()
export type LibraryClauseId = z.infer<typeof libraryClauseIdSchema>

/** The check that nothing in a list has the id of another: both would be told apart by nothing. */
export function eachOnce(
  what: string,
): [check: (listed: readonly { readonly id: string }[]) => boolean, fault: { error: string }] {
  return [
    (listed) => new Set(listed.map(({ id }) => id)).size === listed.length,
    { error: `Two ${what} have the same id` },
  ]
}
