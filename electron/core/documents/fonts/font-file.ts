/** The tables that a font needs inside a PDF (ISO 32000-1, 9.9), in the order in which a directory lists them. */
const tablesKept = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'] as const

type KeptTable = (typeof tablesKept)[number]

// flags of a component of a glyph (OpenType, glyf)
const wordArguments = 0x0001
const hasScale = 0x0008
const moreComponents = 0x0020
const hasTwoScales = 0x0040
const hasMatrix = 0x0080

/** A TrueType file: its outlines and widths, from which smaller files are made. */
export class FontFile {
  private readonly tables: ReadonlyMap<string, Buffer>
  private readonly widthCount: number
  private readonly hasLongPlaces: boolean

  constructor(bytes: Buffer) {
    this.tables = tablesOf(bytes)
    this.widthCount = this.table('hhea').readUInt16BE(34)
    this.hasLongPlaces = this.table('head').readInt16BE(50) === 1
  }

  /** A font file with these glyphs and the parts they are made of. The first of them becomes glyph 1. */
  subset(glyphIds: readonly number[]): Buffer {
    const ids = [0, ...glyphIds]
    const numbers = new Map(ids.map((id, number) => [id, number]))
    const numberOf = (id: number): number => {
      const known = numbers.get(id)
      if (known !== undefined) return known
      numbers.set(id, ids.length)
      return ids.push(id) - 1
    }
    const outlines: Buffer[] = []
    const places = [0]
    // grows while it is walked: by the parts of the glyphs
    for (const id of ids) {
      const outline = renumbered(this.outlineOf(id), numberOf)
      outlines.push(padded(outline))
      places.push((places.at(-1) ?? 0) + paddedLength(outline.length))
    }
    const loca = Buffer.alloc(4 * places.length)
    for (const [number, place] of places.entries()) loca.writeUInt32BE(place, 4 * number)
    const hmtx = Buffer.concat(ids.map((id) => this.metricsOf(id)))
    return fileOf({
      'cvt ': this.tables.get('cvt '),
      fpgm: this.tables.get('fpgm'),
      prep: this.tables.get('prep'),
      glyf: Buffer.concat(outlines),
      head: withNumber(this.table('head'), { at: 50, value: 1 }),
      hhea: withNumber(this.table('hhea'), { at: 34, value: ids.length }),
      hmtx,
      loca,
      maxp: withNumber(this.table('maxp'), { at: 4, value: ids.length }),
    })
  }

  private table(name: KeptTable): Buffer {
    const table = this.tables.get(name)
    if (table === undefined) throw new Error(`A typeface has no table ${name}: it is no TrueType font`)
    return table
  }

  private outlineOf(id: number): Buffer {
    const [loca, glyf] = [this.table('loca'), this.table('glyf')]
    return this.hasLongPlaces
      ? glyf.subarray(loca.readUInt32BE(4 * id), loca.readUInt32BE(4 * id + 4))
      : glyf.subarray(2 * loca.readUInt16BE(2 * id), 2 * loca.readUInt16BE(2 * id + 2))
  }

  /** Width and left side bearing: the last glyphs of a file may share one width. */
  private metricsOf(id: number): Buffer {
    const hmtx = this.table('hmtx')
    if (id < this.widthCount) return hmtx.subarray(4 * id, 4 * id + 4)
    const last = 4 * (this.widthCount - 1)
    const bearing = 4 * this.widthCount + 2 * (id - this.widthCount)
    return Buffer.concat([hmtx.subarray(last, last + 2), hmtx.subarray(bearing, bearing + 2)])
  }
}

function tablesOf(bytes: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>()
  for (let entry = 0; entry < bytes.readUInt16BE(4); entry++) {
    const at = 12 + 16 * entry
    const start = bytes.readUInt32BE(at + 8)
    const name = bytes.toString('latin1', at, at + 4)
    tables.set(name, bytes.subarray(start, start + bytes.readUInt32BE(at + 12)))
  }
  return tables
}

/** An outline whose components have their numbers in the new file. A simple one is returned as it is. */
function renumbered(outline: Buffer, numberOf: (id: number) => number): Buffer {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline
  const copy = Buffer.from(outline)
  let at = 10
  let flags = moreComponents
  while ((flags & moreComponents) !== 0) {
    flags = copy.readUInt16BE(at)
    copy.writeUInt16BE(numberOf(copy.readUInt16BE(at + 2)), at + 2)
    at += 4 + ((flags & wordArguments) === 0 ? 2 : 4) + transformLength(flags)
  }
  return copy
}

function transformLength(flags: number): number {
  if ((flags & hasScale) !== 0) return 2
  if ((flags & hasTwoScales) !== 0) return 4
  return (flags & hasMatrix) === 0 ? 0 : 8
}

/** A copy of a table with a 16-bit number changed. */
function withNumber(table: Buffer, change: { at: number; value: number }): Buffer {
  const copy = Buffer.from(table)
  copy.writeUInt16BE(change.value, change.at)
  return copy
}

function fileOf(tables: Readonly<Record<KeptTable, Buffer | undefined>>): Buffer {
  const present = tablesKept.flatMap((name) => {
    const bytes = tables[name]
    return bytes === undefined ? [] : [{ name, bytes }]
  })
  const power = Math.floor(Math.log2(present.length))
  const directory = Buffer.alloc(12 + 16 * present.length)
  directory.writeUInt32BE(0x00010000, 0)
  directory.writeUInt16BE(present.length, 4)
  directory.writeUInt16BE(16 * 2 ** power, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE(16 * (present.length - 2 ** power), 10)
  let start = directory.length
  for (const [index, { name, bytes }] of present.entries()) {
    const at = 12 + 16 * index
    // the checksum of the whole file stays out of that of its head
    if (name === 'head') bytes.writeUInt32BE(0, 8)
    directory.write(name, at, 'latin1')
    directory.writeUInt32BE(checksum(padded(bytes)), at + 4)
    directory.writeUInt32BE(start, at + 8)
    directory.writeUInt32BE(bytes.length, at + 12)
    start += paddedLength(bytes.length)
  }
  const file = Buffer.concat([directory, ...present.map(({ bytes }) => padded(bytes))])
  const head = present.findIndex(({ name }) => name === 'head')
  file.writeUInt32BE((0xb1b0afba - checksum(file)) >>> 0, directory.readUInt32BE(12 + 16 * head + 8) + 8)
  return file
}

function paddedLength(length: number): number {
  return length + ((4 - (length % 4)) % 4)
}

function padded(bytes: Buffer): Buffer {
  const length = paddedLength(bytes.length)
  return length === bytes.length ? bytes : Buffer.concat([bytes], length)
}

/** The sum of all 32-bit numbers (OpenType, calculating checksums). */
function checksum(bytes: Buffer): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
  return sum
}
