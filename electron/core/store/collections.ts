import * as z from 'zod'
import { agreementSchema } from '../../../shared/domain/agreement'
import { commitmentSchema } from '../../../shared/domain/commitment'
import { evidenceEntrySchema, unfinishedEvidenceSchema } from '../../../shared/domain/evidence'
import { firmSchema } from '../../../shared/domain/firm'
import { smartGoalSchema } from '../../../shared/domain/goal'
import { goalDraftSchema } from '../../../shared/domain/goal-draft'
import { importPartSchema } from '../../../shared/domain/import-part'
import { keptImportSchema } from '../../../shared/domain/import-record'
import { letterheadSchema } from '../../../shared/domain/letterhead'
import { libraryClauseSchema } from '../../../shared/domain/library-clause'
import { measurementSchema } from '../../../shared/domain/measurement'
import { packHabitsSchema } from '../../../shared/domain/meeting-pack'
import { metricSchema } from '../../../shared/domain/metric'
import { objectiveSchema } from '../../../shared/domain/objective'
import { openSigningSchema } from '../../../shared/domain/open-signing'
import { personSchema } from '../../../shared/domain/person'
import { recalculationSchema } from '../../../shared/domain/recalculation'
import { storedTemplateVersionSchema } from '../../../shared/domain/released-template'
import { remindedSchema } from '../../../shared/domain/reminder'
import { scorecardSchema } from '../../../shared/domain/scorecard'
import { selfAssessmentSchema } from '../../../shared/domain/self-assessment'
import { coachingSessionSchema } from '../../../shared/domain/session'
import { sessionAddendumSchema, unfinishedAddendumSchema } from '../../../shared/domain/session-addendum'
import { targetSchema } from '../../../shared/domain/target'
import { archivedTemplateSchema, templateDraftSchema } from '../../../shared/domain/template-draft'
import { workingCalendarSchema } from '../../../shared/domain/working-calendar'
import { workspaceSettingsSchema } from '../../../shared/domain/workspace-settings'

/** The one record that says whose workspace this is; its id is `profile`. */
const profileSchema = z.object({
  id: z.literal('profile'),
  firm: firmSchema,
  isSample: z.boolean(),
  /** Left out by versions that had none; `settingsOf` says what then holds. */
  settings: workspaceSettingsSchema.optional(),
  /** Left out by versions that had none, and until it is set. */
  calendar: workingCalendarSchema.optional(),
  /** Left out by versions that had none, and until there is one. */
  letterhead: letterheadSchema.optional(),
  /** What the last meeting pack was made with. Left out until there was one. */
  pack: packHabitsSchema.optional(),
  /** What the manager was reminded of on the last day that had a reminder. */
  reminded: remindedSchema.optional(),
})

/** The one certificate authority of the workspace, made with the first signature; its id is `authority`. */
const authoritySchema = z.object({
  id: z.literal('authority'),
  certificatePem: z.string(),
  privateKeyPem: z.string(),
})
export type AuthorityRecord = z.infer<typeof authoritySchema>

/** Every kind of record that a workspace keeps. A record is stored whole, under its `id`. */
export const collections = {
  profile: profileSchema,
  people: personSchema,
  metrics: metricSchema,
  measurements: measurementSchema,
  targets: targetSchema,
  recalculations: recalculationSchema,
  scorecards: scorecardSchema,
  imports: keptImportSchema,
  importParts: importPartSchema,
  templateVersions: storedTemplateVersionSchema,
  templateDrafts: templateDraftSchema,
  archivedTemplates: archivedTemplateSchema,
  sessions: coachingSessionSchema,
  sessionAddenda: sessionAddendumSchema,
  unfinishedAddenda: unfinishedAddendumSchema,
  selfAssessments: selfAssessmentSchema,
  commitments: commitmentSchema,
  goals: smartGoalSchema,
  goalDrafts: goalDraftSchema,
  objectives: objectiveSchema,
  evidence: evidenceEntrySchema,
  unfinishedEvidence: unfinishedEvidenceSchema,
  agreements: agreementSchema,
  openSignings: openSigningSchema,
  libraryClauses: libraryClauseSchema,
  authority: authoritySchema,
} as const

export type CollectionName = keyof typeof collections
export type RecordOf<C extends CollectionName> = z.infer<(typeof collections)[C]>

/** All records in memory, by collection and id. */
export type WorkspaceData = { readonly [C in CollectionName]: ReadonlyMap<string, RecordOf<C>> }

/**
 * One whole record put in the place of whatever was there, or (null) taken out. Doing it twice changes nothing
 * more. Made by `put` and `remove`; the store parses `record` with the schema of its collection.
 */
export type Change = {
  readonly collection: CollectionName
  readonly id: string
  readonly record: object | null
}

/** The change that stores a record under its own id: `put('people', person)`. */
export function put<C extends CollectionName>(collection: C, record: RecordOf<C>): Change {
  return { collection, id: record.id, record }
}

export function remove(collection: CollectionName, id: string): Change {
  return { collection, id, record: null }
}

export const collectionNames = Object.keys(collections) as CollectionName[]

/** Whether a record is closed for good: the store refuses every change to it, whoever asks. */
export function isFinalRecord(collection: CollectionName, record: object): boolean {
  switch (collection) {
    case 'sessions':
      return ['finalised', 'excused', 'missed'].includes(stateOf(record) ?? '')
    case 'agreements':
      return ['sealed', 'refused'].includes(stateOf(record) ?? '')
    case 'evidence':
      return stateOf(record) === 'used'
    case 'templateVersions':
    case 'sessionAddenda':
      return true
    default:
      return false
  }
}

const withState = z.object({ state: z.object({ kind: z.string() }) })

function stateOf(record: object): string | null {
  const parsed = withState.safeParse(record)
  return parsed.success ? parsed.data.state.kind : null
}
