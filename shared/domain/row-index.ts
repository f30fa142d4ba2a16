const empty = 0

/**
 * The places of rows by their keys, in twelve bytes a place: a map of a million bigints would take ten times as much.
 * Keys are digests, so their lowest bits spread them evenly (open addressing, linear probing).
 */
export class RowIndex {
  private readonly keys: BigUint64Array
  /** One more than the place, so that 0 is none. */
  private readonly places: Uint32Array
  private readonly last: bigint

  /** `many` is how many keys come. */
  constructor(many: number) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(1, many) * 1.5))
    this.keys = new BigUint64Array(slots)
    this.places = new Uint32Array(slots)
    this.last = BigInt(slots - 1)
  }

  /** Notes where a key is. One that comes again is where it came last. */
  set(key: bigint, place: number): void {
    const slot = this.slotOf(key)
    this.keys[slot] = key
    this.places[slot] = place + 1
  }

  get(key: bigint): number | undefined {
    const place = this.places[this.slotOf(key)] ?? empty
    return place === empty ? undefined : place - 1
  }

  private slotOf(key: bigint): number {
    let slot = Number(key & this.last)
    while (this.places[slot] !== empty && this.keys[slot] !== key) slot = (slot + 1) % this.places.length
    return slot
  }
}
