/** A map that counts its changes, so that what was worked out from it can be known to be stale. */
export class CountedMap<T> extends Map<string, T> {
  #version = 0

  get version(): number {
    return this.#version
  }

  override set(id: string, record: T): this {
    this.#version++
    return super.set(id, record)
  }

  override delete(id: string): boolean {
    this.#version++
    return super.delete(id)
  }

  override clear(): void {
    this.#version++
    super.clear()
  }
}

/** A number that grows with every change of a collection: as long as it is the same, so are its records. */
export function versionOf(records: ReadonlyMap<string, unknown>): number {
  return records instanceof CountedMap ? records.version : records.size
}
