import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { verifyDocument, type WorkspaceKnowledge } from '../core/documents/verifying/verify-document'
import type { FileAnswer } from './answer-schema'
import { answerFor, notOpened } from './file-answer'

/** Larger than any document that people sign, in bytes; as in the window. */
const mostBytes = 64_000_000

/** A file to be looked into. */
export type FileQuestion = {
  readonly file: string
  readonly knowledge: WorkspaceKnowledge
  /** Whether a place to sign that is still empty counts as a change. */
  readonly complete: boolean
}

/** Looks into one file; whatever is in its way is told in the answer. Nothing is written. */
export function verifyFile({ file, knowledge, complete }: FileQuestion): FileAnswer {
  try {
    const bytes = readWhole(file)
    if (typeof bytes === 'string') return notOpened(file, bytes)
    return answerFor(file, verifyDocument(bytes, knowledge), { complete })
  } catch (error) {
    return notOpened(file, sentenceFor(error))
  }
}

/** The bytes of a file, or a sentence that says why they are not read. */
function readWhole(path: string): Buffer | string {
  // a pipe would be waited for: opened without waiting, it is told by what it is
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const found = fstatSync(file)
    if (found.isDirectory()) return 'This is a folder. Name the PDFs in it.'
    if (!found.isFile()) return 'This is not a file.'
    if (found.size > mostBytes) return 'This file is larger than 64 MB, more than is looked into.'
    return readFileSync(file)
  } finally {
    closeSync(file)
  }
}

function sentenceFor(error: unknown): string {
  switch (error instanceof Error && 'code' in error ? error.code : null) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'There is no such file.'
    case 'EACCES':
    case 'EPERM':
      return 'This file may not be read by you.'
    default:
      return 'This file cannot be read.'
  }
}
