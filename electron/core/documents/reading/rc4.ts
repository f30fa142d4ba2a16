/**
 * RC4, which files of before 2008 are encrypted with, and which Node's crypto does not offer any more. The same turns
 * plain bytes into encrypted ones and back.
 */
export function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index)
  const swap = (a: number, b: number): void => {
    const kept = state[a] ?? 0
    state[a] = state[b] ?? 0
    state[b] = kept
  }
  let second = 0
  for (let first = 0; first < 256; first++) {
    second = (second + (state[first] ?? 0) + (key[first % key.length] ?? 0)) & 0xff
    swap(first, second)
  }
  const out = Buffer.alloc(data.length)
  let first = 0
  second = 0
  for (let at = 0; at < data.length; at++) {
    first = (first + 1) & 0xff
    second = (second + (state[first] ?? 0)) & 0xff
    swap(first, second)
    out[at] = (data[at] ?? 0) ^ (state[((state[first] ?? 0) + (state[second] ?? 0)) & 0xff] ?? 0)
  }
  return out
}
