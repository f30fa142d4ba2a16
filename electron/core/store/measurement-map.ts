import type { MetricId, PersonId } from '../../../shared/domain/id'
import type { Measurement } from '../../../shared/domain/measurement'
import { CountedMap } from './counted-map'
import { StoodMeasurements } from './stood-measurements'

/**
 * All measurements by id, and beside that, kept up with every change, those of one person in one metric: a question
 * about a person is answered without looking at anybody else, the first time too.
 */
export class MeasurementMap extends CountedMap<Measurement> {
  readonly #series = new Map<MetricId, Map<PersonId, Measurement[]>>()

  /** The measurements of one person in one metric, in the order in which they came. It changes with the workspace. */
  of(metricId: MetricId, personId: PersonId): readonly Measurement[] {
    return this.#series.get(metricId)?.get(personId) ?? []
  }

  /** All of them as they stand now, whatever changes later: lists are copied and no figure, some milliseconds for 500,000. */
  asTheyStand(): StoodMeasurements {
    const copied = [...this.#series].map(
      ([metricId, people]) =>
        [metricId, new Map([...people].map(([personId, list]) => [personId, [...list]]))] as const,
    )
    return new StoodMeasurements(new Map(copied))
  }

  override set(id: string, record: Measurement): this {
    const before = this.get(id)
    if (before === undefined) this.#listOf(record).push(record)
    else this.#replace(before, record)
    return super.set(id, record)
  }

  override delete(id: string): boolean {
    const before = this.get(id)
    if (before !== undefined) this.#take(before)
    return super.delete(id)
  }

  override clear(): void {
    this.#series.clear()
    super.clear()
  }

  #replace(before: Measurement, record: Measurement): void {
    const list = this.#listOf(record)
    const at = list.indexOf(before)
    if (at >= 0) {
      list[at] = record
      return
    }
    this.#take(before)
    list.push(record)
  }

  #take(record: Measurement): void {
    const list = this.#listOf(record)
    const at = list.indexOf(record)
    if (at >= 0) list.splice(at, 1)
  }

  #listOf({ metricId, personId }: Measurement): Measurement[] {
    const people = this.#series.get(metricId) ?? new Map<PersonId, Measurement[]>()
    if (people.size === 0) this.#series.set(metricId, people)
    const list = people.get(personId) ?? []
    if (list.length === 0) people.set(personId, list)
    return list
  }
}
