import type { MetricId, PersonId } from '../../../shared/domain/id'
import type { Measurement } from '../../../shared/domain/measurement'

/** The measurements of each person in each metric. */
export type Series = ReadonlyMap<MetricId, ReadonlyMap<PersonId, readonly Measurement[]>>

/** Measurements as they stood when their lists were copied. By id they are found once somebody asks for one so. */
export class StoodMeasurements implements ReadonlyMap<string, Measurement> {
  readonly #series: Series
  #byId: ReadonlyMap<string, Measurement> | null = null

  constructor(series: Series) {
    this.#series = series
  }

  /** The measurements of one person in one metric, in the order in which they came. */
  of(metricId: MetricId, personId: PersonId): readonly Measurement[] {
    return this.#series.get(metricId)?.get(personId) ?? []
  }

  get size(): number {
    return this.#all().size
  }

  get(id: string): Measurement | undefined {
    return this.#all().get(id)
  }

  has(id: string): boolean {
    return this.#all().has(id)
  }

  forEach(see: (measurement: Measurement, id: string, all: ReadonlyMap<string, Measurement>) => void): void {
    for (const [id, measurement] of this.#all()) see(measurement, id, this)
  }

  keys(): MapIterator<string> {
    return this.#all().keys()
  }

  values(): MapIterator<Measurement> {
    return this.#all().values()
  }

  entries(): MapIterator<[string, Measurement]> {
    return this.#all().entries()
  }

  [Symbol.iterator](): MapIterator<[string, Measurement]> {
    return this.entries()
  }

  #all(): ReadonlyMap<string, Measurement> {
    this.#byId ??= new Map(
      [...this.#series.values()]
        .flatMap((people) => [...people.values()])
        .flatMap((list) => list.map((measurement) => [measurement.id, measurement])),
    )
    return this.#byId
  }
}
