import * as z from 'zod'

/** Refusals that many verbs share. Each carries the facts a page needs to say what to do next. */
export const notFound = {
  NOT_FOUND: {
    status: 404,
    message: 'This is no longer there. It may have been removed in another window.',
  },
} as const

/** Somebody else changed the record since the page read it. */
export const stale = {
  STALE: {
    status: 409,
    message: 'This was changed in another window since you opened it.',
    data: z.object({ currentRevision: z.int() }),
  },
} as const

/** A finalised record refuses every change. */
export const finalised = {
  FINALISED: {
    status: 409,
    message: 'This record is final. It can be added to, not changed.',
  },
} as const

/** A session that is only planned has no notes yet. */
export const notStarted = {
  NOT_STARTED: { status: 409, message: 'This session has not begun.' },
} as const

/** Nothing new begins with somebody who has left the team. */
export const archived = {
  ARCHIVED: { status: 409, message: 'This person is archived.' },
} as const

/** A change could not be made durable; nothing was changed. */
export const notSaved = {
  NOT_SAVED: {
    status: 507,
    message: 'Not saved. Your earlier data is safe; what you just entered is still on this page.',
    data: z.object({ reason: z.enum(['diskFull', 'readOnly', 'failed', 'newer']), detail: z.string() }),
  },
} as const

/** The laptop is in other hands: only what it was handed over for answers. */
export const inGuestMode = {
  IN_GUEST_MODE: {
    status: 403,
    message: 'The laptop is with the person. Take it back with your passphrase first.',
  },
} as const

/** A workspace that no passphrase opens is not handed to anybody. */
export const noPassphrase = {
  NO_PASSPHRASE: {
    status: 409,
    message:
      'Choose a passphrase first, in the Workspace room: without one anybody could leave what you hand over.',
  },
} as const

/** There is no open workspace behind the verb. */
export const workspaceClosed = {
  WORKSPACE_CLOSED: { status: 503, message: 'The workspace is not open.' },
} as const
