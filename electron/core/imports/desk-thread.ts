import { parentPort } from 'node:worker_threads'
import { DeskHere } from './desk-here'
import type { ToDesk } from './desk-in-thread'

// The thread of one desk: questions in, answers out.

const port = parentPort
if (port === null) throw new Error('A desk was started outside of a thread')
const desk = new DeskHere((progress) => port.postMessage({ kind: 'progress', progress }))

port.on('message', ({ id, question }: ToDesk) => {
  desk.ask(question).then(
    (answer) => port.postMessage({ kind: 'answer', id, answer }),
    (error: unknown) => port.postMessage({ kind: 'failure', id, error }),
  )
})
