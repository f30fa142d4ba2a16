import type { FileAnswer } from './answer-schema'
import { type FileQuestion, verifyFile } from './verify-file'

// The process in which files are judged, one after the other. It ends when the one that asks is gone.

process.on('message', (question: FileQuestion) => say(verifyFile(question)))
say('ready')

function say(message: FileAnswer | 'ready'): void {
  process.send?.(message)
}
