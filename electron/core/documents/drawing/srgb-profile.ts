/** Points of the tone curve: enough that no step between two of them can be seen. */
const curvePoints = 1024

/**
 * The sRGB colour space as an ICC profile (ICC.1:2001-04, version 2), written from the published constants of
 * IEC 61966-2-1: three matrix columns, a white point and one tone curve. An archive needs it to know what the
 * colours of a document are.
 */
export function srgbProfile(): Uint8Array {
  const curve = toneCurve()
  const tags: readonly (readonly [signature: string, data: Buffer])[] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', tag('text', Buffer.from('No copyright, use freely\0'))],
    ['wtpt', colour(0.9505, 1, 1.0891)],
    ['rXYZ', colour(0.436, 0.2225, 0.0139)],
    ['gXYZ', colour(0.3851, 0.7169, 0.0971)],
    ['bXYZ', colour(0.1431, 0.0606, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const table: Buffer[] = [uint32(tags.length)]
  const data: Buffer[] = []
  const offsets = new Map<Buffer, number>()
  let end = 128 + 4 + tags.length * 12
  for (const [signature, bytes] of tags) {
    const known = offsets.get(bytes)
    table.push(Buffer.from(signature), uint32(known ?? end), uint32(bytes.length))
    if (known !== undefined) continue
    offsets.set(bytes, end)
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
    data.push(padded)
    end += padded.length
  }
  return Buffer.concat([header(end), ...table, ...data])
}

/** Class monitor, from RGB to XYZ under the D50 illuminant; the date is fixed, so that files are the same each time. */
function header(size: number): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.writeUInt32BE(size, 0)
  bytes.writeUInt32BE(0x02100000, 8)
  bytes.write('mntrRGB XYZ ', 12)
  bytes.writeUInt16BE(2026, 24)
  bytes.writeUInt16BE(1, 26)
  bytes.writeUInt16BE(1, 28)
  bytes.write('acsp', 36)
  Buffer.concat([fixed(0.9642), fixed(1), fixed(0.8249)]).copy(bytes, 68)
  return bytes
}

/** From the value of a channel to light: linear near black, then a power of 2.4. */
function toneCurve(): Buffer {
  const points = Buffer.alloc(curvePoints * 2)
  for (let index = 0; index < curvePoints; index++) {
    const value = index / (curvePoints - 1)
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    points.writeUInt16BE(Math.round(65535 * light), index * 2)
  }
  return tag('curv', uint32(curvePoints), points)
}

function description(name: string): Buffer {
  const text = Buffer.from(`${name}\0`)
  // the Unicode and Macintosh forms of the name stay empty
  return tag('desc', uint32(text.length), text, Buffer.alloc(4 + 4 + 2 + 1 + 67))
}

function colour(x: number, y: number, z: number): Buffer {
  return tag('XYZ ', fixed(x), fixed(y), fixed(z))
}

function tag(type: string, ...parts: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from(type), Buffer.alloc(4), ...parts])
}

/** A number with sixteen bits before the point and sixteen after it. */
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(Math.round(value * 65536))
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
