import * as z from 'zod'
import { isoInstantSchema } from './calendar'
import { documentLanguageSchema } from './document-language'

/** Whether the system tells of sessions that are due, and whether it may say with whom. */
export const remindersSchema = z.enum(['off', 'withoutNames', 'withNames'])

/** The address of a service that stamps times. Its answers are signed, so it need not be encrypted. */
export const timeStampUrlSchema = z
  .url({ protocol: /^https?$/, error: 'An address begins with https:// or http://' })
  .max(500, '500 characters at most')

/** How a workspace looks after itself. */
export const workspaceSettingsSchema = z.object({
  /** Left out by versions that had none. */
  reminders: remindersSchema.default('withoutNames'),
  /** Minutes without a key or a pointer after which the workspace locks; null for never. */
  idleMinutes: z
    .int('Whole minutes')
    .min(1, 'One minute at least')
    .max(480, 'Eight hours at most')
    .nullable(),
  /** When the manager proved to have the recovery code; null until then. */
  codeConfirmedAt: isoInstantSchema.nullable(),
  /** Where backups are made every day and at closing; null for nowhere. */
  backupFolder: z.string().nullable(),
  /** The last time that every byte was read, and what came of it; null before the first. */
  lastCheck: z.object({ at: isoInstantSchema, damaged: z.int(), lost: z.int() }).nullable().default(null),
  /** Months after which it is proposed to erase somebody who was archived; null for never. */
  retentionMonths: z.int('Whole months').min(1, 'One month at least').max(240, '20 years at most').nullable(),
  /** Whether hints are given on the wording of what is typed. */
  wordingHints: z.boolean().default(true),
  /** The language in which a new document begins; left out for English. */
  documentLanguage: documentLanguageSchema.optional(),
  /** Whether Ctrl+Shift+E works in every program; left out by versions that had no log: it does. */
  captureEverywhere: z.boolean().optional(),
  /** The folder from which exports are imported by themselves; null or left out for none. */
  importFolder: z.string().nullable().optional(),
  /** The service that stamps the time of every signature (RFC 3161); null or left out for none: no network is used. */
  timeStampUrl: timeStampUrlSchema.nullable().optional(),
})
export type WorkspaceSettings = z.infer<typeof workspaceSettingsSchema>

/** What holds where nothing was set. */
export const usualSettings: WorkspaceSettings = {
  reminders: 'withoutNames',
  idleMinutes: 15,
  codeConfirmedAt: null,
  backupFolder: null,
  lastCheck: null,
  retentionMonths: null,
  wordingHints: true,
}
