import type { Warning } from './damage'

const once: readonly Warning['kind'][] = [
  'mirrorFailing',
  'compactionFailing',
  'clockWentBack',
  'erasureUnfinished',
]

/** What an open workspace has to say of itself that did no harm, newest last. */
export class Warnings {
  constructor(private told: readonly Warning[]) {}

  get all(): readonly Warning[] {
    return this.told
  }

  /** Adds one, in the place of an earlier one of its kind where the kind says all. */
  add(warning: Warning): void {
    const others = this.told.filter(({ kind }) => kind !== warning.kind || !once.includes(kind))
    this.told = [...others, warning]
  }

  remove(kind: Warning['kind']): void {
    this.told = this.told.filter((warning) => warning.kind !== kind)
  }
}
