import type { ImportPlan, OpenQuestion } from '../../../shared/domain/import-plan'
import { saysSomething } from '../../../shared/domain/text'

const groupLine = /^(?:[^:]{1,60}:\s+)?(.{1,200}?)\s+\(\d[\d.,]*\s+\p{L}+\)$/u

/** The name that a line above its rows is about: `Opportunity Owner: Jonas (3 records)` → `Jonas`, where nothing else stands in it. */
function groupName(name: string, cells: readonly string[]): string {
  const isAlone = cells.filter((cell) => cell.trim() !== '').length === 1
  return (isAlone ? groupLine.exec(name)?.[1] : undefined) ?? name
}

/**
 * Reports that are grouped by person name each once, and leave the cell blank in the rows below. Gives those rows the
 * name above them where the plan says so, and asks where the file looks like such a report.
 */
export class FillDown {
  private above = ''
  private wasNamed = false
  private blankRows = 0
  private repeatsName = false
  private firstBelow: string | null = null
  private readonly column: number | null

  constructor(private readonly plan: Pick<ImportPlan, 'who' | 'fillDown'>) {
    this.column = plan.who.kind === 'person' ? null : plan.who.column
  }

  /** The cells of a row with the name it belongs to. Takes every row, in the order of the file. */
  fill(cells: readonly string[]): readonly string[] {
    if (this.column === null) return cells
    const name = cells[this.column]?.trim() ?? ''
    if (saysSomething(name)) {
      this.repeatsName ||= this.wasNamed && name === this.above
      this.above = groupName(name, cells)
      this.wasNamed = true
      return cells
    }
    this.wasNamed = false
    if (this.above === '') return cells
    this.blankRows++
    this.firstBelow ??= this.above
    return this.plan.fillDown === true ? cells.with(this.column, this.above) : cells
  }

  /** Whether blank cells mean the name above; null where it is said, or where names stand in rows of their own too. */
  question(): OpenQuestion | null {
    const { column, firstBelow } = this
    if (column === null || firstBelow === null || this.repeatsName) return null
    if (this.plan.fillDown !== undefined) return null
    return { kind: 'fillDown', column, example: firstBelow, rows: this.blankRows }
  }
}
