import * as z from 'zod'
import { isoInstantSchema } from '../domain/calendar'
import { reminderSchema } from '../domain/reminder'
import { saveStateSchema } from '../domain/save-state'

/** A request in the shape of fetch, as plain data that any host can carry. */
export const wireRequestSchema = z.object({
  path: z.string().max(2000).startsWith('/'),
  method: z.string().max(10),
  headers: z.array(z.tuple([z.string().max(200), z.string().max(2000)])).max(50),
  body: z.instanceof(Uint8Array),
})
export type WireRequest = {
  readonly path: string
  readonly method: string
  readonly headers: [string, string][]
  readonly body: Uint8Array
}

export type WireResponse = {
  readonly status: number
  readonly headers: [string, string][]
  readonly body: Uint8Array
}

/** What the core tells every window without being asked. */
export const coreEventSchema = z.discriminatedUnion('kind', [
  /** Something became durable; what pages have read may be out of date. */
  z.object({ kind: z.literal('saved'), at: isoInstantSchema }),
  /** The core's process ended and was started again; everything acknowledged is there. */
  z.object({ kind: z.literal('restarted') }),
  /** A key opened the workspace. */
  z.object({ kind: z.literal('opened') }),
  /** How what was entered stands to the disk, at every change of it. */
  z.object({ kind: z.literal('state'), state: saveStateSchema }),
  /** Something is due now: told once a day. */
  z.object({ kind: z.literal('reminder'), reminder: reminderSchema }),
  /**
   * The workspace locks in a moment: what is being typed has to be saved now, and `access.handedOver` answers with this
   * ticket. Every page gets its own.
   */
  z.object({ kind: z.literal('locking'), ticket: z.string() }),
  /** No key and no record is in memory any more; pages forget what they have read. */
  z.object({ kind: z.literal('locked') }),
])
export type CoreEvent = z.infer<typeof coreEventSchema>

/** A file that the page hands over to be saved, under the name that is proposed to the manager. */
export const fileToSaveSchema = z.object({
  name: z.string().min(1).max(200),
  bytes: z.instanceof(Uint8Array),
})
export type FileToSave = { readonly name: string; readonly bytes: Uint8Array }

/** How a file that was to be saved ended up. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly where: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly sentence: string }

/** All that a page can reach under Electron, by these names and no others. */
export type Bridge = {
  request(request: WireRequest): Promise<WireResponse>
  /** Asks where, then writes the file there. */
  saveFile(file: FileToSave): Promise<SaveOutcome>
  /** Asks for a folder; null when none was chosen. */
  chooseFolder(): Promise<string | null>
  /** Calls back on every event; the function returned stops that. */
  onEvent(listener: (event: CoreEvent) => void): () => void
  /** Has the keys for noting something work in every program, or not; whether it is so now. */
  captureKeys(everywhere: boolean): Promise<boolean>
  /** Calls back when they were pressed; the function returned stops that. */
  onCapture(listener: () => void): () => void
}
