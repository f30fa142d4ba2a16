import { type PdfDict, PdfSyntaxError } from './pdf-value'
import type { ReadingLimits } from './reading-limits'

/** How much is unpacked between two looks at the clock. */
const stepBytes = 200_000

/** Undoes the predictors of PNG (ISO 32000-1, 7.4.4.4; RFC 2083, 6), which tables of cross-references use. */
export function withoutPredictor(data: Buffer, parameters: PdfDict, limits: ReadingLimits): Buffer {
  const numberOf = (key: string, otherwise: number): number => {
    const value = parameters.entries.get(key)
    return typeof value === 'number' ? value : otherwise
  }
  const predictor = numberOf('Predictor', 1)
  if (predictor === 1) return data
  if (predictor < 10) throw new PdfSyntaxError('A predictor is not known')
  const pixelBytes = Math.max(1, Math.ceil((numberOf('Colors', 1) * numberOf('BitsPerComponent', 8)) / 8))
  const rowBytes = Math.ceil(
    (numberOf('Colors', 1) * numberOf('BitsPerComponent', 8) * numberOf('Columns', 1)) / 8,
  )
  if (!(rowBytes >= 1 && rowBytes <= data.length))
    throw new PdfSyntaxError('A row of a predictor has no length')
  const rows = Math.floor(data.length / (rowBytes + 1))
  // a first row of zeros saves looking whether there is one above
  const out = new Uint8Array((rows + 1) * rowBytes)
  let sinceLook = 0
  for (let row = 0; row < rows; row++) {
    sinceLook += rowBytes
    if (sinceLook > stepBytes) {
      limits.checkTime()
      sinceLook = 0
    }
    undoRow(data, out, { from: row * (rowBytes + 1), to: (row + 1) * rowBytes, rowBytes, pixelBytes })
  }
  return Buffer.from(out.buffer, rowBytes)
}

type Row = {
  readonly from: number
  readonly to: number
  readonly rowBytes: number
  readonly pixelBytes: number
}

/** Undoes the row at `from` into `out` at `to`: its first byte says how, and the one above it is done already. */
function undoRow(data: Uint8Array, out: Uint8Array, { from, to, rowBytes, pixelBytes }: Row): void {
  const kind = data[from] ?? 0
  for (let column = 0; column < rowBytes; column++) {
    const at = to + column
    const raw = data[from + 1 + column] ?? 0
    const hasLeft = column >= pixelBytes
    const left = hasLeft ? (out[at - pixelBytes] ?? 0) : 0
    const up = out[at - rowBytes] ?? 0
    const upLeft = hasLeft ? (out[at - rowBytes - pixelBytes] ?? 0) : 0
    out[at] = raw + predicted(kind, left, up, upLeft)
  }
}

function predicted(kind: number, left: number, up: number, upLeft: number): number {
  switch (kind) {
    case 0:
      return 0
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    default: {
      // Paeth: whichever of the three is nearest to where the slope leads
      const byLeft = Math.abs(up - upLeft)
      const byUp = Math.abs(left - upLeft)
      const byUpLeft = Math.abs(left + up - 2 * upLeft)
      if (byLeft <= byUp && byLeft <= byUpLeft) return left
      return byUp <= byUpLeft ? up : upLeft
    }
  }
}
