import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { WireRequest } from '../../shared/contract/wire'
import { answer } from './answer'
import { systemClock } from './clock'
import type { CoreContext } from './context'
import { judgeInThread } from './documents/judge-in-thread'
import { PressInThread } from './documents/press-in-thread'
import { Door } from './door'
import { enterUnasked } from './entering'
import { hostPort } from './host-port'
import { DeskInThread } from './imports/desk-in-thread'
import { lookIntoFolder } from './imports/watched-folder'
import { KeychainByMessage } from './keychain-by-message'
import { keepLoss } from './left-unsaved'
import type { MessageToCore } from './messages'
import { remind, timeNow } from './reminding'
import { endOnSurprise, reportSurprise } from './report'
import { NotSavedError } from './store/store-error'

// The core's own process: one message in, one message out.

const lookForIdleEveryMs = 5_000
const lookAfterEveryMs = 10 * 60_000
const lookForRemindersEveryMs = 20_000
/** A file that is the same at two looks is taken for whole. */
const lookIntoFolderEveryMs = 4_000

const deskScript = join(import.meta.dirname, 'import-desk.js')
const pressScript = join(import.meta.dirname, 'pack-press.js')
const judgeScript = join(import.meta.dirname, 'file-judge.js')

const port = hostPort()
const keychain = new KeychainByMessage(port)
let opening: Promise<CoreContext> | null = null
const answering = new Set<Promise<void>>()

endOnSurprise()

port.onMessage((message) => {
  switch (message.kind) {
    case 'open':
      opening = open(message)
      break
    case 'request':
      take(message.id, message.request)
      break
    case 'keychainAnswer':
      keychain.answer(message.id, message.bytes)
      break
    case 'close':
      void close(message.why)
      break
  }
})

// a host that is gone takes its core with it, after what was begun is durable
process.on('disconnect', () => void close('end'))
// Ctrl+C and a closed terminal reach the whole process group; the host decides when the core ends
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)

async function open(asked: Extract<MessageToCore, { kind: 'open' }>): Promise<CoreContext> {
  const { dataFolder, resourcesFolder, selfFormPage } = asked.options
  if (asked.loss !== null) await keepLoss(dataFolder, asked.loss)
  const door = await Door.at(dataFolder, {
    keychain: asked.hasKeychain ? keychain : null,
    tell: (event) => port.post({ kind: 'event', event }),
    keepKey: (key) => {
      // in bytes of its own: a view would send whatever else lies in the same memory
      port.post({ kind: 'keepKey', key: new Uint8Array(key) })
      key.fill(0)
    },
    handedOver: (ticket, unsaved) => port.post({ kind: 'handedOver', ticket, unsaved }),
    lock: () => port.post({ kind: 'lock' }),
    startDesk: (onProgress) => new DeskInThread(deskScript, onProgress),
    startPress: (folder) => new PressInThread(pressScript, folder),
    judgeFile: judgeInThread(judgeScript),
  })
  if (asked.loss !== null) door.loss = asked.loss
  await enterUnasked(door, asked.keptKey === null ? null : Buffer.from(asked.keptKey))
  setInterval(() => door.lockWhenIdle(), lookForIdleEveryMs).unref()
  setInterval(() => void door.lookAfter(), lookAfterEveryMs).unref()
  const context = { door, clock: systemClock, newId: randomUUID, resourcesFolder, selfFormPage }
  setInterval(() => void remindNow(context), lookForRemindersEveryMs).unref()
  setInterval(() => void lookForExports(context), lookIntoFolderEveryMs).unref()
  port.post({ kind: 'ready' })
  return context
}

function take(id: number, request: WireRequest): void {
  const answered = respond(id, request).finally(() => answering.delete(answered))
  answering.add(answered)
}

async function respond(id: number, request: WireRequest): Promise<void> {
  if (opening === null) throw new Error('A request came before the workspace was opened')
  const response = await answer(request, await opening)
  port.post({ kind: 'response', id, response })
}

async function close(why: 'end' | 'lock'): Promise<void> {
  const context = await opening
  await Promise.allSettled(answering)
  const door = context?.door
  if (door?.workspace.kind === 'open') {
    const { store } = door.workspace
    await door.rest()
    if (why === 'end') await door.automatic.atClosing(store)
    await store.close()
  }
  port.post({ kind: 'closed' })
  process.exit(0)
}

/** A reminder that cannot be noted is not told: the disk has its own warnings, and the next look tries again. */
async function remindNow(context: CoreContext): Promise<void> {
  await remind(context, timeNow()).catch((error: unknown) => {
    if (!(error instanceof NotSavedError)) reportSurprise(error)
  })
}

/** A look that fails tells nothing to the page; the next one tries again. */
async function lookForExports(context: CoreContext): Promise<void> {
  await lookIntoFolder(context).catch((error: unknown) => {
    if (!(error instanceof NotSavedError)) reportSurprise(error)
  })
}
