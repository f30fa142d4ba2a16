import {
  type CrossReferenceSection,
  type ObjectPlace,
  readSections,
  startOfSections,
} from './cross-reference'
import { Decryption } from './decryption'
import { findObjects } from './find-objects'
import { type IndirectObject, readIndirectObject } from './indirect-object'
import {
  isDict,
  isReference,
  isStream,
  nameOf,
  type PdfDict,
  type PdfStream,
  PdfSyntaxError,
  type PdfValue,
} from './pdf-value'
import type { ReadingLimits } from './reading-limits'
import { unpackStream } from './unpack-stream'
import { ValueParser } from './value-parser'

/** References to references to references: a file that goes on longer goes on for ever. */
const longestChain = 20

/**
 * A PDF file for those who must not trust it: objects are found the way readers find them, by the table at the end,
 * and only those that are asked for are read. Every loop and every unpacking is bounded.
 */
export class PdfFile {
  private readonly places = new Map<number, ObjectPlace>()
  private readonly objects = new Map<number, PdfValue>()
  private readonly reading = new Set<number>()
  private readonly streams = new WeakMap<
    PdfStream,
    { readonly number: number; readonly generation: number }
  >()
  /** The way into an encrypted file; null where there is none, undefined before it was looked for. */
  private decryption: Decryption | null | undefined

  private constructor(
    readonly bytes: Buffer,
    /** Newest first. */
    readonly sections: readonly CrossReferenceSection[],
    readonly limits: ReadingLimits,
    /** Whether the table of objects was broken, so that objects had to be searched for. */
    readonly isRepaired: boolean,
  ) {
    for (const section of sections.toReversed()) {
      for (const [number, place] of section.places) this.places.set(number, place)
    }
  }

  /**
   * Opens a file by its table of objects; where that is broken, by searching for objects, as readers do. Throws
   * `PdfSyntaxError` where neither leads to a document, `TooMuchError` where it takes too much.
   */
  static open(bytes: Buffer, limits: ReadingLimits): PdfFile {
    try {
      const file = new PdfFile(
        bytes,
        readSections(bytes, startOfSections(bytes, limits), limits),
        limits,
        false,
      )
      if (isDict(file.root())) return file
    } catch (error) {
      if (!(error instanceof PdfSyntaxError)) throw error
    }
    const repaired = new PdfFile(bytes, [findObjects(bytes, limits)], limits, true)
    if (!isDict(repaired.root())) throw new PdfSyntaxError('The file has no catalogue')
    return repaired
  }

  /** The file as it was when it ended at `end`: only what stood before counts. */
  revision(end: number): PdfFile {
    const bytes = this.bytes.subarray(0, end)
    const start = startOfSections(bytes, this.limits)
    // a section that was read for the whole file is not read again for each of its revisions
    const known = start < end ? this.sections.findIndex(({ offset }) => offset === start) : -1
    const sections =
      known >= 0 && !this.isRepaired ? this.sections.slice(known) : readSections(bytes, start, this.limits)
    return new PdfFile(bytes, sections, this.limits, false)
  }

  /** The trailer of the newest section. */
  trailer(): PdfDict {
    const [newest] = this.sections
    if (newest === undefined) throw new PdfSyntaxError('The file has no trailer')
    return newest.trailer
  }

  root(): PdfValue {
    return this.resolve(this.trailer().entries.get('Root'))
  }

  /** Whether the file is encrypted, and cannot be read without a password or at all. */
  isLocked(): boolean {
    return this.trailer().entries.has('Encrypt') && this.wayIn() === null
  }

  /** The numbers of all objects that there are. */
  numbers(): number[] {
    return [...this.places].filter(([, place]) => place.kind !== 'free').map(([number]) => number)
  }

  /** Whether a number stands for nothing in a file that can be read: no object, a free one, or one that is `null`. */
  isNothing(number: number): boolean {
    const place = this.places.get(number)
    if (place === undefined) return !this.isRepaired
    if (place.kind === 'free') return true
    try {
      return this.read(number) === null
    } catch (error) {
      if (error instanceof PdfSyntaxError) return false
      throw error
    }
  }

  /** The value behind a reference, or the value itself; null for what is not there. */
  resolve(value: PdfValue | undefined): PdfValue {
    let current: PdfValue = value ?? null
    for (let step = 0; step < longestChain; step++) {
      if (!isReference(current)) return current
      current = this.object(current.number)
    }
    return null
  }

  /** The dictionary behind a value; that of a stream too. Null for anything else. */
  dict(value: PdfValue | undefined): PdfDict | null {
    const found = this.resolve(value)
    if (isDict(found)) return found
    return isStream(found) ? found.dict : null
  }

  /** The object of a number; null where there is none, or where it cannot be read. */
  object(number: number): PdfValue {
    const known = this.objects.get(number)
    if (known !== undefined) return known
    // an object whose length is itself would be read for ever
    if (this.reading.has(number)) return null
    this.limits.countObject()
    this.reading.add(number)
    try {
      const value = this.read(number)
      this.objects.set(number, value)
      return value
    } catch (error) {
      if (!(error instanceof PdfSyntaxError)) throw error
      return null
    } finally {
      this.reading.delete(number)
    }
  }

  /** The object that stands at a place of the file. Throws `PdfSyntaxError`. */
  objectAt(offset: number): IndirectObject {
    return readIndirectObject(this.bytes, {
      at: offset,
      lengthOf: (length) => {
        const value = this.resolve(length)
        return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null
      },
      limits: this.limits,
    })
  }

  /** Where the object of a number stands in the file; null for one that is packed, or cannot be read. */
  extentOf(number: number): { readonly from: number; readonly to: number } | null {
    const place = this.places.get(number)
    if (place?.kind !== 'at') return null
    try {
      const object = this.objectAt(place.offset)
      return object.number === number ? object : null
    } catch (error) {
      if (error instanceof PdfSyntaxError) return null
      throw error
    }
  }

  unpacked(stream: PdfStream): Buffer {
    return unpackStream({ ...stream, data: this.dataOf(stream) }, this.limits)
  }

  /** The bytes of a stream as they are packed, decrypted where they are encrypted. */
  dataOf(stream: PdfStream): Buffer {
    const which = this.streams.get(stream)
    const way = which === undefined ? null : this.wayIn()
    if (which === undefined || way === null) return stream.data
    this.limits.countParsed(stream.data.length)
    return way.stream(stream.data, which)
  }

  private wayIn(): Decryption | null {
    if (this.decryption !== undefined) return this.decryption
    const entry = this.trailer().entries.get('Encrypt')
    // what says how the file is encrypted is not encrypted itself
    this.decryption = null
    const dict = entry === undefined ? null : this.dict(entry)
    const found = dict === null ? null : Decryption.of(this, dict)
    this.objects.clear()
    this.decryption = found
    return found
  }

  /** The value of an object as it was before it was encrypted; tables of objects never are. */
  private decrypted(value: PdfValue, which: { number: number; generation: number }): PdfValue {
    const isTable = isStream(value) && nameOf(value.dict.entries.get('Type')) === 'XRef'
    const way = isTable ? null : this.wayIn()
    if (way === null) return value
    const plain = way.value(value, which)
    if (isStream(plain)) this.streams.set(plain, which)
    return plain
  }

  private read(number: number): PdfValue {
    const place = this.places.get(number)
    switch (place?.kind) {
      case 'at': {
        const object = this.objectAt(place.offset)
        if (object.number !== number)
          throw new PdfSyntaxError('An object has another number than its table says')
        return this.decrypted(object.value, object)
      }
      case 'packed':
        return this.packedObject(place.stream, number)
      default:
        return null
    }
  }

  /** An object within an object stream (7.5.7): pairs of number and offset come first. */
  private packedObject(streamNumber: number, number: number): PdfValue {
    const stream = this.object(streamNumber)
    if (!isStream(stream)) throw new PdfSyntaxError('An object stream is missing')
    const first = this.resolve(stream.dict.entries.get('First'))
    const count = this.resolve(stream.dict.entries.get('N'))
    if (typeof first !== 'number' || typeof count !== 'number')
      throw new PdfSyntaxError('An object stream is damaged')
    const data = this.unpackedObjects(streamNumber, stream)
    const head = new ValueParser(data, 0, this.limits)
    for (let index = 0; index < count; index++) {
      const [own, offset] = [head.wholeNumber(), head.wholeNumber()]
      if (own === null || offset === null) break
      if (own === number) return new ValueParser(data, first + offset, this.limits).value()
    }
    throw new PdfSyntaxError('An object is not in its stream')
  }

  private unpackedObjects(number: number, stream: PdfStream): Buffer {
    const known = this.unpackedStreams.get(number)
    if (known !== undefined) return known
    const data = this.unpacked(stream)
    this.unpackedStreams.set(number, data)
    return data
  }

  private readonly unpackedStreams = new Map<number, Buffer>()
}
