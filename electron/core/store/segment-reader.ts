import { join } from 'node:path'
import { replaceDurably, sizeOf } from './folder'
import { type OpenedLine, openLine } from './journal-line'
import type { Keyring } from './keyring'
import { linesOf } from './lines'
import type { Pace } from './pace'
import { isSoundLine } from './sound-line'

export type SegmentLine = { readonly line: OpenedLine; readonly bytes: Buffer }

type Copy = {
  readonly isThere: boolean
  readonly lines: Map<number, SegmentLine>
  /** Whole lines that are not as they were written. */
  readonly bad: number
  /** The file ends within a line, as a write does that was cut off. */
  readonly isTorn: boolean
  /** The last line reads, but the newline after it is gone. */
  readonly lacksNewline: boolean
  readonly endsWell: boolean
}

export type Segment = {
  /** In the order of their numbers. */
  readonly lines: readonly SegmentLine[]
  /** Lines that neither copy has as they were written. */
  readonly bad: number
  /** Lines that the second copy gave back. */
  readonly healed: number
  readonly isTorn: boolean
  readonly isMissing: boolean
  /** Whether the first copy is not byte by byte what `lines` are. */
  readonly differs: boolean
}

/**
 * A segment as both copies together give it. A line that one copy has as it was written is good, wherever it is; only
 * what is bad in both, or in the only one, is lost.
 */
export async function readSegment(
  keyring: Keyring,
  name: string,
  folders: { readonly first: string; readonly mirror: string | null },
): Promise<Segment> {
  const first = await readCopy(keyring, name, folders.first)
  const isSound = first.isThere && first.bad === 0 && !first.isTorn && isClosed(first)
  const second = isSound || folders.mirror === null ? null : await readCopy(keyring, name, folders.mirror)
  const lines = new Map(first.lines)
  let healed = 0
  for (const [sequence, line] of second?.lines ?? []) {
    if (lines.has(sequence)) continue
    lines.set(sequence, line)
    healed++
  }
  const inOrder = [...lines.values()].sort((a, b) => a.line.sequence - b.line.sequence)
  const isWhole = isContiguous(inOrder) && (first.endsWell || (second?.endsWell ?? false))
  const isHealed = second !== null && isWhole && second.isThere
  return {
    lines: inOrder,
    bad: isHealed ? 0 : Math.max(0, first.bad - healed),
    healed: first.isThere ? healed + (isHealed ? Number(first.bad > 0 && healed === 0) : 0) : healed,
    isTorn: first.isTorn && healed === 0,
    isMissing: !first.isThere && !(second?.isThere ?? false),
    differs: !first.isThere || first.bad > 0 || first.isTorn || first.lacksNewline || healed > 0,
  }
}

/** Writes a segment anew from lines that are all known to be good. */
export async function rewriteSegment(path: string, lines: readonly SegmentLine[]): Promise<void> {
  await replaceDurably(path, (file) =>
    file.writeFile(Buffer.concat(lines.flatMap(({ bytes }) => [bytes, Buffer.from('\n')]))),
  )
}

/** How many lines of one copy are not as they were written, the end that is cut off among them. */
export async function badLinesIn(
  path: string,
  given: { readonly keyring: Keyring; readonly file: string; readonly pace: Pace },
): Promise<number> {
  if ((await sizeOf(path).catch(() => null)) === null) return 1
  let bad = 0
  for await (const { bytes, isWhole } of linesOf(path)) {
    if (!isWhole || !(await isSoundLine(bytes, given))) bad++
    await given.pace()
  }
  return bad
}

async function readCopy(keyring: Keyring, name: string, folder: string): Promise<Copy> {
  const path = join(folder, name)
  const lines = new Map<number, SegmentLine>()
  const isThere = (await sizeOf(path).catch(() => null)) !== null
  let bad = 0
  let isTorn = false
  let lacksNewline = false
  let endsWell = true
  if (isThere) {
    for await (const { bytes, isWhole } of linesOf(path)) {
      const whole = isWhole ? bytes : withoutDamagedNewline(keyring, name, bytes)
      const line = whole && openLine(keyring, name, whole)
      endsWell = line !== null
      if (whole !== null && line !== null) lines.set(line.sequence, { line, bytes: Buffer.from(whole) })
      else if (isWhole) bad++
      if (!isWhole) {
        isTorn = line === null
        lacksNewline = line !== null
      }
    }
  }
  return { isThere, lines, bad, isTorn, lacksNewline, endsWell: endsWell && isThere }
}

/** A last line whose commit is whole while its newline is missing, or was turned into another byte. */
function withoutDamagedNewline(keyring: Keyring, name: string, bytes: Buffer): Buffer | null {
  if (openLine(keyring, name, bytes) !== null) return bytes
  const shorter = bytes.subarray(0, -1)
  return openLine(keyring, name, shorter) === null ? null : shorter
}

function isClosed(copy: Copy): boolean {
  const last = [...copy.lines.values()].at(-1)
  return last?.line.head.kind === 'close' && !copy.lacksNewline
}

function isContiguous(lines: readonly SegmentLine[]): boolean {
  return lines.every(
    ({ line }, index) => index === 0 || line.sequence === (lines[index - 1]?.line.sequence ?? 0) + 1,
  )
}
