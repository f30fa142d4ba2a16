const firstSlots = 1024

/**
 * Remembers texts by 64 bits of each and none of the texts, so that millions fit: in a million texts, two different
 * ones are taken for the same with a chance of 1 in 30 million (birthday bound, n² / 2⁶⁵). Two lanes of FNV-1a with a
 * final mix (Fowler, Noll, Vo; Appleby, MurmurHash3).
 */
export class Fingerprints {
  size = 0
  private high = new Int32Array(firstSlots)
  private low = new Int32Array(firstSlots)

  /** Takes the bytes from one place to another; false where they were taken before. */
  addBytes(bytes: Uint8Array, from: number, to: number): boolean {
    let a = seedA
    let b = seedB
    for (let at = from; at < to; at++) {
      const byte = bytes[at] ?? 0
      a = Math.imul(a ^ byte, primeA)
      b = Math.imul(b ^ byte, primeB)
    }
    return this.add(mixed(a ^ (to - from)), mixed(b))
  }

  /** Takes a text; false where it was taken before. */
  addText(text: string): boolean {
    let a = seedA
    let b = seedB
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      a = Math.imul(a ^ code, primeA)
      b = Math.imul(b ^ code, primeB)
    }
    return this.add(mixed(a ^ text.length), mixed(b))
  }

  /** Takes 64 bits that are a fingerprint already; false where they were taken before. */
  addKey(key: bigint): boolean {
    return this.add(Number(BigInt.asIntN(32, key >> 32n)), Number(BigInt.asIntN(32, key)))
  }

  private add(high: number, low: number): boolean {
    // two zeros mark a free place
    const told = high === 0 && low === 0 ? 1 : low
    if (!place(this.high, this.low, high, told)) return false
    this.size++
    if (this.size > this.high.length / 2) this.grow()
    return true
  }

  private grow(): void {
    const [high, low] = [new Int32Array(this.high.length * 2), new Int32Array(this.high.length * 2)]
    for (let at = 0; at < this.high.length; at++) {
      const [a = 0, b = 0] = [this.high[at], this.low[at]]
      if (a !== 0 || b !== 0) place(high, low, a, b)
    }
    this.high = high
    this.low = low
  }
}

const seedA = 0x811c9dc5 | 0
const seedB = 0x5bd1e995
const primeA = 0x01000193
const primeB = 0x85ebca6b

function mixed(lane: number): number {
  let mix = lane ^ (lane >>> 16)
  mix = Math.imul(mix, 0x85ebca6b)
  mix ^= mix >>> 13
  mix = Math.imul(mix, 0xc2b2ae35)
  return mix ^ (mix >>> 16)
}

/** Puts two halves into the next free place; false where they lie there already. */
function place(high: Int32Array, low: Int32Array, a: number, b: number): boolean {
  const last = high.length - 1
  for (let at = (a ^ b) & last; ; at = (at + 1) & last) {
    if (high[at] === 0 && low[at] === 0) {
      high[at] = a
      low[at] = b
      return true
    }
    if (high[at] === a && low[at] === b) return false
  }
}
