import * as z from 'zod'

/** A file on its way between page and core: what `Blob` and `File` have in common on every side. */
export type FileBytes = {
  readonly size: number
  readonly type: string
  arrayBuffer(): Promise<ArrayBuffer>
}

/** Accepts a `Blob` or a `File` of at most `maxBytes`. */
export function fileBytes({ maxBytes }: { maxBytes: number }): z.ZodType<FileBytes, FileBytes> {
  return z
    .custom<FileBytes>((value) => {
      const tag = Object.prototype.toString.call(value)
      return tag === '[object Blob]' || tag === '[object File]'
    }, 'A file is missing')
    .refine(({ size }) => size <= maxBytes, {
      error: `The file is larger than ${Math.floor(maxBytes / 1_000_000)} MB`,
    })
}
