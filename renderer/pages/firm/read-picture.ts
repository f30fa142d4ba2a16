import { mostLogoBytes, type PictureFile, pictureFileSchema } from '../../../shared/domain/letterhead'

/** A chosen file as a picture; null where it is neither PNG nor JPEG, damaged, or too large for a logo. */
export async function readPicture(file: File): Promise<PictureFile | null> {
  if (file.size > mostLogoBytes) return null
  const shown = await createImageBitmap(file).catch(() => null)
  if (shown === null) return null
  shown.close()
  const bytes = new Uint8Array(await file.arrayBuffer())
  const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return pictureFileSchema.safeParse({ type: file.type, data }).data ?? null
}
