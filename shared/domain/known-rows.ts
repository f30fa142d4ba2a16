import type { IsoDate } from './calendar'
import { addDecimals, type Decimal } from './decimal'
import type { ImportId, MetricId, PersonId } from './id'
import type { Owner } from './import-owner'
import type { Measurement } from './measurement'
import { RowIndex } from './row-index'
import { type LoggedRow, RowLogReader, type RowPart, rowCountIn, rowsApart, rowsIn } from './row-log'

/** Rows of one person that an earlier import counted, in the measures of `metricIds`. */
export type StandingRows = {
  readonly importId: ImportId
  readonly personId: PersonId
  readonly metricIds: readonly MetricId[]
  /** Their log (row-log.ts). It is long where it is open, so nobody keeps it. */
  readonly openLog: () => Uint8Array
}

/** What an import counts: a row of its file that is new or has changed, or one of a day that it takes over. */
export type Contribution = Pick<LoggedRow, 'key' | 'on' | 'parts'> & { readonly owner: Owner }

export type Comparing = {
  /** The rows of the file; `who` is an index of `owners`, `measure` one of `metricIds`. */
  readonly log: Uint8Array
  /** Null for names that are left out or still asked about. */
  readonly owners: readonly (Owner | null)[]
  readonly metricIds: readonly MetricId[]
  readonly standing: readonly StandingRows[]
  /** The people whose rows stand, by id. */
  readonly ownerOf: (personId: PersonId) => Owner | null
  readonly measurements: Iterable<Measurement>
}

/** A measure of earlier rows: which one of the file's it is, and the figures that hold it by their days. */
type Side = { readonly measure: number; readonly days: ReadonlyMap<IsoDate, Measurement> }

type Place = { readonly row: LoggedRow; readonly rows: StandingRows }

/**
 * The rows of a file beside those that earlier imports counted. A row counted before is not counted again; one whose
 * person, day or figure changed, or that counts for nothing any more, is taken out where it was counted. The days from
 * which something is taken are taken over whole, so that an undo puts back exactly what was there.
 */
export class KnownRows {
  /** Rows that are as they were counted before, all or nothing of them. */
  same = 0
  /** Rows that were counted before and have changed since. */
  changed = 0
  /** Rows that were counted before on days within the time of the file, and that the file does not have. */
  vanished = 0
  /** Measurements of the days that are taken over. */
  readonly takenOver = new Set<Measurement>()
  /** Imports that hold rows which this file leaves to them. */
  readonly reliesOn = new Set<ImportId>()
  private readonly held = new Map<string, Map<IsoDate, Measurement>>()
  private readonly sides = new Map<StandingRows, readonly (Side | null)[]>()
  private readonly ordinals: RowIndex
  /** Where each row begins in the log. */
  private readonly offsets: Uint32Array
  /** One bit a measure of each row: counted before, exactly so. */
  private readonly known: Uint32Array
  private readonly hasChanged = new Set<number>()
  private readonly reader: RowLogReader

  constructor(private readonly given: Comparing) {
    this.reader = new RowLogReader(given.log)
    const many = this.areAllNew ? 0 : rowCountIn(given.log)
    this.ordinals = new RowIndex(many)
    this.offsets = new Uint32Array(many)
    this.known = new Uint32Array(many)
    if (this.areAllNew) return
    const ids = new Set(given.standing.map(({ importId }) => importId))
    for (const each of given.measurements) {
      if (each.origin.kind === 'import' && ids.has(each.origin.importId)) {
        const bucket = bucketOf(each.origin.importId, each)
        const days = this.held.get(bucket) ?? new Map<IsoDate, Measurement>()
        this.held.set(bucket, days.set(each.on, each))
      }
    }
    const [from, to] = this.index()
    for (const rows of given.standing) this.compare(rows, { from, to })
    this.count()
  }

  /** Whether no earlier import counted rows that these could be. */
  get areAllNew(): boolean {
    return this.given.standing.length === 0
  }

  /** The rows of the file that count, apart by what is said of their owners. */
  apart(of: (owner: Owner) => string): Map<string, Uint8Array> {
    const names = this.given.owners.map((owner) => (owner === null ? null : of(owner)))
    return rowsApart(this.given.log, (who) => names[who] ?? null)
  }

  /**
   * All that the import is to count. `whole` are days of a person and metric, as `dayOf` tells them, whose rows count
   * although they are known, because what was there makes way.
   */
  *contributions(whole: (owner: Owner, part: RowPart, on: IsoDate) => boolean): Generator<Contribution> {
    for (const rows of this.takenOver.size === 0 ? [] : this.given.standing) yield* this.carried(rows, whole)
    let ordinal = 0
    for (const row of rowsIn(this.given.log)) {
      const known = this.known[ordinal] ?? 0
      ordinal++
      const owner = row.parts.length === 0 ? null : this.given.owners[row.who]
      if (!owner) continue
      const parts =
        known === 0
          ? row.parts
          : row.parts.filter((part) => (known & (1 << part.measure)) === 0 || whole(owner, part, row.on))
      if (parts.length > 0) yield { owner, key: row.key, on: row.on, parts }
    }
  }

  /** Rows that stay as they are, on days that are taken over. */
  private *carried(
    rows: StandingRows,
    whole: (owner: Owner, part: RowPart, on: IsoDate) => boolean,
  ): Generator<Contribution> {
    const owner = this.given.ownerOf(rows.personId)
    if (owner === null) return
    for (const row of rowsIn(rows.openLog())) {
      const parts = row.parts.flatMap((part) => {
        const measured = this.measured({ row, rows }, part)
        if (measured === null || !this.takenOver.has(measured.held)) return []
        const own = { ...part, measure: measured.measure }
        return this.fate({ row, rows }, own) === 'changed' || whole(owner, own, row.on) ? [] : [own]
      })
      if (parts.length > 0) yield { owner, key: row.key, on: row.on, parts }
    }
  }

  /** Where each row of the file begins, by its key; the first and the last day of them. */
  private index(): [IsoDate | null, IsoDate | null] {
    let [from, to]: [IsoDate | null, IsoDate | null] = [null, null]
    for (let ordinal = 0; this.reader.at < this.given.log.length; ordinal++) {
      const { key, start, many, on } = this.reader.pass()
      this.offsets[ordinal] = start
      this.ordinals.set(key, ordinal)
      if (many === 0) continue
      if (from === null || on < from) from = on
      if (to === null || on > to) to = on
    }
    return [from, to]
  }

  private compare(rows: StandingRows, time: { from: IsoDate | null; to: IsoDate | null }): void {
    const { from, to } = time
    for (const row of rowsIn(rows.openLog())) {
      let isVanished = false
      for (const part of row.parts) {
        const measured = this.measured({ row, rows }, part)
        if (measured === null) continue
        const { measure, held } = measured
        const ordinal = this.ordinals.get(row.key)
        switch (this.fate({ row, rows }, { ...part, measure })) {
          case 'vanished':
            isVanished ||= from !== null && to !== null && row.on >= from && row.on <= to
            break
          case 'changed':
            this.takenOver.add(held)
            if (ordinal !== undefined) this.hasChanged.add(ordinal)
            break
          case 'same':
            this.reliesOn.add(rows.importId)
            if (ordinal !== undefined) this.known[ordinal] = (this.known[ordinal] ?? 0) | (1 << measure)
            break
        }
      }
      if (isVanished) this.vanished++
    }
  }

  private count(): void {
    this.reader.at = 0
    for (const [ordinal, known] of this.known.entries()) {
      const { many, measures } = this.reader.pass()
      if (this.hasChanged.has(ordinal)) this.changed++
      else if (many > 0 && (known & measures) === measures) this.same++
    }
  }

  /** Which measure of the file a part is of, and the figure that holds it; null where the plan or the workspace has none. */
  private measured(
    { row, rows }: Place,
    { measure }: RowPart,
  ): { measure: number; held: Measurement } | null {
    const side = this.sidesOf(rows)[measure]
    const held = side?.days.get(row.on)
    return !side || held === undefined ? null : { measure: side.measure, held }
  }

  /** The measures of earlier rows, in their order. */
  private sidesOf(rows: StandingRows): readonly (Side | null)[] {
    const known = this.sides.get(rows)
    if (known !== undefined) return known
    const { importId, personId, metricIds } = rows
    const sides = metricIds.map((metricId): Side | null => {
      const measure = this.given.metricIds.indexOf(metricId)
      const days = this.held.get(bucketOf(importId, { personId, metricId }))
      return measure < 0 || days === undefined ? null : { measure, days }
    })
    this.sides.set(rows, sides)
    return sides
  }

  /** What became of a part that was counted before; `measure` is one of the file's. */
  private fate({ row, rows }: Place, part: RowPart): 'same' | 'changed' | 'vanished' {
    const ordinal = this.ordinals.get(row.key)
    if (ordinal === undefined) return 'vanished'
    this.reader.at = this.offsets[ordinal] ?? 0
    const now = this.reader.next()
    const owner = now.parts.length === 0 ? null : this.given.owners[now.who]
    const own = now.parts.find(({ measure }) => measure === part.measure)
    if (owner?.kind !== 'known' || owner.person.id !== rows.personId) return 'changed'
    return own !== undefined && now.on === row.on && isAlike(own, part) ? 'same' : 'changed'
  }
}

function bucketOf(
  importId: ImportId,
  { personId, metricId }: Pick<Measurement, 'personId' | 'metricId'>,
): string {
  return `${importId} ${personId} ${metricId}`
}

function isAlike(a: RowPart, b: RowPart): boolean {
  if (!isSame(a.numerator, b.numerator)) return false
  if (a.denominator === null || b.denominator === null) return a.denominator === b.denominator
  return isSame(a.denominator, b.denominator)
}

/** `1.50` is `1.5`. */
function isSame(a: Decimal, b: Decimal): boolean {
  return addDecimals(a, { units: -b.units, scale: b.scale }).units === 0n
}
