import { crc32 } from 'node:zlib'
import { JpegEmbedder, PngEmbedder } from 'pdf-lib'
import { type Logo, mostLogoPixels, type PictureFile } from '../../../../shared/domain/letterhead'
import { bytesOf } from './embedded-pictures'

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * A picture file as a logo, with its size in pixels; null where it is not what it says it is, is damaged, is larger
 * than a logo may be, or is a JPEG in the colours of print (CMYK), which the colour profile of our files does not define.
 */
export async function readLogo(file: PictureFile): Promise<Logo | null> {
  const { type, data } = file
  try {
    const { width, height } = await (type === 'image/png' ? pngSize : jpegSize)(bytesOf(file))
    return isLogoSize(width) && isLogoSize(height) ? { type, data, width, height } : null
  } catch {
    // whatever a decoder stumbles over, the picture cannot be used
    return null
  }
}

async function pngSize(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  // the size stands in the first chunk (PNG, 11.2.2): too large a picture is not unpacked at all
  const head = new DataView(bytes.buffer)
  const size = { width: head.getUint32(16), height: head.getUint32(20) }
  if (!pngSignature.equals(bytes.subarray(0, 8)) || !endsWhole(bytes)) throw new Error('Not a whole PNG')
  if (isLogoSize(size.width) && isLogoSize(size.height)) await PngEmbedder.for(bytes)
  return size
}

/** Whether every chunk of a PNG is as it was written, down to the one that ends it (PNG, 5.3): readers forgive a lot. */
function endsWhole(png: Uint8Array): boolean {
  const view = new DataView(png.buffer)
  for (let at = 8; at + 12 <= png.length; ) {
    const end = at + 8 + view.getUint32(at)
    if (end + 4 > png.length || crc32(png.subarray(at + 4, end)) !== view.getUint32(end)) return false
    if (Buffer.from(png.subarray(at + 4, at + 8)).toString('latin1') === 'IEND') return true
    at = end + 4
  }
  return false
}

async function jpegSize(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  const { width, height, colorSpace, bitsPerComponent } = await JpegEmbedder.for(bytes)
  if (colorSpace === 'DeviceCMYK' || bitsPerComponent !== 8) throw new Error('Not in RGB or grey')
  return { width, height }
}

function isLogoSize(pixels: number): boolean {
  return pixels >= 1 && pixels <= mostLogoPixels
}
