import type { ImportProgress } from '../../../shared/domain/import-progress'
import { addUp } from './add-up'
import type { AddUpQuestion, Desk, DeskAnswer, DeskQuestion } from './desk'
import { readLookup } from './lookup'
import { PackedBytes } from './packed-bytes'
import { knownOf, readSource, type Source } from './read-source'
import type { ReadingWatch } from './records'
import { RowKeys } from './row-keys'

/** A desk in the thread of whoever asks. */
export class DeskHere implements Desk {
  private readonly file = new PackedBytes()
  private readonly ended = new AbortController()
  private source: Source | null = null
  private overtaken: AbortController | null = null

  constructor(private readonly onProgress: (progress: ImportProgress) => void) {}

  async ask(question: DeskQuestion): Promise<DeskAnswer> {
    const overtaken = new AbortController()
    try {
      return await this.answer(question, overtaken)
    } catch (error) {
      if (this.ended.signal.aborted) return { kind: 'ended', why: 'takenAway' }
      if (overtaken.signal.aborted) return { kind: 'overtaken' }
      throw error
    }
  }

  end(): void {
    this.ended.abort()
  }

  private async answer(question: DeskQuestion, overtaken: AbortController): Promise<DeskAnswer> {
    this.ended.signal.throwIfAborted()
    switch (question.kind) {
      case 'take':
        this.file.add(question.part)
        return { kind: 'taken', packedBytes: this.file.packedLength }
      case 'read': {
        const { fileName, options } = question
        const reading = await readSource({ fileName, file: this.file, options, watch: this.watch() })
        if (reading.kind === 'unreadable') return reading
        this.source = reading.source
        return { kind: 'read', known: knownOf(reading.source) }
      }
      case 'lookUp':
        return { kind: 'lookup', lookup: await readLookup(this.known(), question, this.watch()) }
      case 'addUp':
        return this.addUp(question, overtaken)
    }
  }

  private async addUp(question: AddUpQuestion, overtaken: AbortController): Promise<DeskAnswer> {
    const { rows, mayBeOvertaken, ...asked } = question
    if (mayBeOvertaken) {
      this.overtaken?.abort()
      this.overtaken = overtaken
    }
    const keys = rows === null ? null : new RowKeys(rows.identity, rows.columns)
    const watch = this.watch(overtaken.signal)
    return { kind: 'addedUp', adding: await addUp({ ...asked, source: this.known(), keys, watch }) }
  }

  private known(): Source {
    if (this.source === null) throw new Error('A file was asked about before it was read')
    return this.source
  }

  private watch(overtaken?: AbortSignal): ReadingWatch {
    const { signal } = this.ended
    return {
      signal: overtaken === undefined ? signal : AbortSignal.any([signal, overtaken]),
      onProgress: (doneBytes, rows) => this.onProgress({ doneBytes, rows, totalBytes: this.file.length }),
    }
  }
}
