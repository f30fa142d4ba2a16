import { ORPCError } from '@orpc/server'
import { overtaken, readingCancelled } from '../../../shared/contract/import-refusals'
import { largestImportBytes, type ReadingOptions, tooLargeToImport } from '../../../shared/domain/import-file'
import type { ImportProgress } from '../../../shared/domain/import-progress'
import type { AddingUp } from './add-up'
import type { AddUpQuestion, Desk, DeskAnswer, DeskQuestion, StartDesk } from './desk'
import type { Lookup } from './lookup'
import type { KnownSource } from './read-source'

type FileReading =
  | { readonly kind: 'read'; readonly known: KnownSource }
  | { readonly kind: 'unreadable'; readonly sentence: string }

const tooMuchMemory = {
  kind: 'unreadable',
  sentence:
    'This file takes more memory to read than there is for it. Export a shorter time, or only the columns that you need.',
} as const

/** One file at its desk, and what is known of it here. */
export class FileAtDesk {
  /** How the last reading found it; null before the first. */
  known: KnownSource | null = null
  /** How far what is being read has come; null where nothing is. */
  progress: ImportProgress | null = null
  /** The memory that its bytes take. */
  packedBytes = 0
  private bytes = 0
  private running = 0
  private readonly desk: Desk

  constructor(startDesk: StartDesk) {
    this.desk = startDesk((progress) => {
      if (this.running > 0) this.progress = progress
    })
  }

  /** Adds a part of the file. What would make it larger than can be read is not kept; `read` refuses it then. */
  async take(part: Uint8Array<ArrayBuffer>): Promise<void> {
    this.bytes += part.length
    if (this.bytes > largestImportBytes) return
    const answer = await this.ask({ kind: 'take', part })
    if (answer.kind === 'taken') this.packedBytes = answer.packedBytes
  }

  async read(fileName: string, options: ReadingOptions | null): Promise<FileReading> {
    const tooLarge = tooLargeToImport(this.bytes)
    if (tooLarge !== null) return { kind: 'unreadable', sentence: tooLarge }
    const answer = await this.ask({ kind: 'read', fileName, options })
    if (answer.kind === 'ended' && answer.why === 'outOfMemory') return tooMuchMemory
    if (answer.kind === 'read') this.known = answer.known
    return answer.kind === 'read' || answer.kind === 'unreadable' ? answer : refused(answer)
  }

  async lookUp(columns: { keyColumn: number; personColumn: number }): Promise<Lookup> {
    const { keyColumn, personColumn } = columns
    const answer = await this.ask({ kind: 'lookUp', keyColumn, personColumn })
    return answer.kind === 'lookup' ? answer.lookup : refused(answer)
  }

  async addUp(question: AddUpQuestion): Promise<AddingUp> {
    const answer = await this.ask({ kind: 'addUp', ...question })
    return answer.kind === 'addedUp' ? answer.adding : refused(answer)
  }

  end(): void {
    this.desk.end()
  }

  private async ask(question: DeskQuestion): Promise<DeskAnswer> {
    this.running++
    try {
      return await this.desk.ask(question)
    } finally {
      this.running--
      if (this.running === 0) this.progress = null
    }
  }
}

/** Why there is no answer. Refuses with `CANCELLED`, and `OVERTAKEN` where a later question took the place of this one. */
function refused(answer: DeskAnswer): never {
  if (answer.kind === 'ended') throw new ORPCError('CANCELLED', readingCancelled.CANCELLED)
  if (answer.kind === 'overtaken') throw new ORPCError('OVERTAKEN', overtaken.OVERTAKEN)
  throw new Error(`A desk gave an answer to another question: ${answer.kind}`)
}
