// Loaded before the script of a utility process. Plain JavaScript, so that no compiler starts in that process.

import { EventEmitter } from 'node:events'
import { isMainThread } from 'node:worker_threads'

/** Electron's `process.parentPort`: keeps what arrives until somebody listens. */
class ParentPort extends EventEmitter {
  waiting = []

  constructor() {
    super()
    this.send = process.send.bind(process)
    process.send = undefined
    process.on('message', (data) => {
      if (!this.emit('message', { data, ports: [] })) this.waiting.push(data)
    })
    this.on('newListener', (name) => {
      if (name !== 'message') return
      for (const data of this.waiting.splice(0))
        queueMicrotask(() => this.emit('message', { data, ports: [] }))
    })
  }

  postMessage(message) {
    if (process.connected) this.send(message)
  }
}

// a thread of that process is started with the same options, and has no such port
if (isMainThread) process.parentPort = new ParentPort()
