import { oc } from '@orpc/contract'
import * as z from 'zod'
import { isoInstantSchema } from '../domain/calendar'
import { firmSchema } from '../domain/firm'
import { notFound } from './refusals'
import { writing } from './verb'

/**
 * Why a workspace is not open. The files are left as they were found. `locked` waits for a key, `plain` for its
 * migration, `missing` for its beginning.
 */
export const closedReasonSchema = z.enum([
  'inUse',
  'damaged',
  'newer',
  'unreadable',
  'locked',
  'wrongKey',
  'plain',
  'missing',
])
export type ClosedReason = z.infer<typeof closedReasonSchema>

const workspaceStatusSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('closed'),
    reason: closedReasonSchema,
    /** The folder of the workspace, and the file that could not be read where it is one. */
    folder: z.string(),
    file: z.string().nullable(),
  }),
  /** Open and still empty: the welcome is shown. */
  z.object({ kind: z.literal('new'), folder: z.string() }),
  z.object({
    kind: z.literal('open'),
    folder: z.string(),
    firm: firmSchema,
    /** Whether this is the sample team, which can be left at any time. */
    isSample: z.boolean(),
    /** The last durable change; null before the first of this run. */
    savedAt: isoInstantSchema.nullable(),
  }),
])
export type WorkspaceStatus = z.infer<typeof workspaceStatusSchema>

const notEmpty = {
  NOT_EMPTY: { status: 409, message: 'This workspace already holds a team.' },
} as const

export const workspace = {
  /** Answers even when no workspace is open. */
  status: oc.output(workspaceStatusSchema),
  /** Starts the manager's own workspace. */
  begin: writing.input(firmSchema).output(firmSchema).errors(notEmpty),
  /** Fills an empty workspace with the sample team, its dates moved to end this week. */
  explore: writing.output(firmSchema).errors(notEmpty),
  /** Removes the sample team and everything in it; the workspace is new again. */
  leaveSample: writing
    .output(z.object({}))
    .errors({ NOT_SAMPLE: { status: 409, message: 'This workspace is not the sample team.' } }),
  reviseFirm: writing.input(firmSchema).output(firmSchema).errors(notFound),
  /**
   * The certificate of this workspace's authority as PEM, for readers that are to trust its signatures. Made now,
   * where nobody has signed yet.
   */
  authority: writing.output(z.object({ certificatePem: z.string() })),
}
