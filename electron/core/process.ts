import { randomUUID } from 'node:crypto'
import type { WireRequest } from '../../shared/contract/wire'
import { answer } from './answer'
import { systemClock } from './clock'
import type { CoreContext } from './context'
import { hostPort } from './host-port'
import type { CoreOptions } from './messages'
import { openWorkspace } from './open-workspace'
import { endOnSurprise } from './report'

// The core's own process: one message in, one message out.

const port = hostPort()
let opening: Promise<CoreContext> | null = null
const answering = new Set<Promise<void>>()

endOnSurprise()

port.onMessage((message) => {
  switch (message.kind) {
    case 'open':
      opening = open(message.options)
      break
    case 'request':
      take(message.id, message.request)
      break
    case 'close':
      void close()
      break
  }
})

// a host that is gone takes its core with it, after what was begun is durable
process.on('disconnect', () => void close())
// Ctrl+C and a closed terminal reach the whole process group; the host decides when the core ends
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)

async function open({ dataFolder, resourcesFolder }: CoreOptions): Promise<CoreContext> {
  const workspace = await openWorkspace(dataFolder, null)
  if (workspace.kind === 'open') {
    workspace.store.onSaved((at) => port.post({ kind: 'event', event: { kind: 'saved', at } }))
  }
  port.post({ kind: 'ready' })
  return { workspace, clock: systemClock, newId: randomUUID, resourcesFolder }
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

async function close(): Promise<void> {
  const context = await opening
  await Promise.allSettled(answering)
  if (context?.workspace.kind === 'open') await context.workspace.store.close()
  port.post({ kind: 'closed' })
  process.exit(0)
}
