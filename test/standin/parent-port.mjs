// Loaded before the script of a utility process. Plain JavaScript, so that no compiler starts in that process.

import { EventEmitter } from 'node:events'

const send = process.send.bind(process)
process.send = undefined

/** Electron's `process.parentPort`: keeps what arrives until somebody listens. */
class ParentPort extends EventEmitter {
  waiting = []

  constructor() {
    super()
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
    if (process.connected) send(message)
  }
}

process.parentPort = new ParentPort()
