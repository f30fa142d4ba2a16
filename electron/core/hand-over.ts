import { randomUUID } from 'node:crypto'
import type { CoreEvent } from '../../shared/contract/wire'
import type { UnsavedKind } from '../../shared/domain/hand-over'

type Tell = (event: CoreEvent) => void

/**
 * The moment before a lock: every page is asked for what is being typed, saves it, and answers with what it could not
 * save. It is over when all have answered or gone, or when the time is up; a page that was silent until then counts as
 * `silentWindow`.
 */
export class HandOver {
  private readonly waiting = new Map<string, Tell>()
  private readonly unsaved: UnsavedKind[] = []
  private deadline: ReturnType<typeof setTimeout> | undefined
  private isOver = false

  constructor(private readonly onOver: (unsaved: readonly UnsavedKind[]) => void) {}

  /** Asks the pages. Without any, it is over at once. */
  begin(pages: Iterable<Tell>, withinMs: number): void {
    this.deadline = setTimeout(() => this.end(), withinMs)
    for (const tell of pages) this.waiting.set(randomUUID(), tell)
    for (const [ticket, tell] of [...this.waiting]) tell({ kind: 'locking', ticket })
    this.endWhenAllAnswered()
  }

  /** A page has saved what it could. A ticket that is not waited for is passed over. */
  answered(ticket: string, unsaved: readonly UnsavedKind[]): void {
    if (!this.waiting.delete(ticket)) return
    this.unsaved.push(...unsaved)
    this.endWhenAllAnswered()
  }

  /** A page is gone, and nobody can answer for it. */
  left(page: Tell): void {
    for (const [ticket, tell] of this.waiting) if (tell === page) this.waiting.delete(ticket)
    this.endWhenAllAnswered()
  }

  private endWhenAllAnswered(): void {
    if (this.waiting.size === 0) this.end()
  }

  private end(): void {
    if (this.isOver) return
    this.isOver = true
    clearTimeout(this.deadline)
    this.onOver([...this.unsaved, ...[...this.waiting].map(() => 'silentWindow' as const)])
  }
}
