import type { Tally } from '../../../shared/domain/import-plan'

type Where = NonNullable<Tally['where']>

/** Gives the cell of a row in a column, without spaces at its ends. */
export type Cell = (column: number) => string

/** Cells with more letters than this are prose, which meets no condition nearly. */
const longestText = 100

/** Whether a row's cell is one of some texts, exactly. Remembers texts that differ in case or punctuation only. */
export class Condition {
  /** Rows by the text that was nearly one of those asked for. */
  readonly nearMisses = new Map<string, number>()
  private readonly texts: ReadonlySet<string>
  private readonly plainTexts: ReadonlySet<string>

  constructor(readonly where: Where) {
    this.texts = new Set(where.anyOf.map((text) => text.trim()))
    this.plainTexts = new Set([...this.texts].map(plain).filter((text) => text !== ''))
  }

  isMetBy(cell: Cell): boolean {
    const text = cell(this.where.column)
    if (this.texts.has(text)) return true
    const missed = this.nearMisses.get(text)
    if (missed !== undefined) this.nearMisses.set(text, missed + 1)
    else if (text.length <= longestText && this.plainTexts.has(plain(text))) this.nearMisses.set(text, 1)
    return false
  }
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s\p{P}]+/gu, '')
}
