import type { PictureFile } from '../../shared/domain/letterhead'

/** A picture as an address that shows it, with nothing to fetch. */
export function pictureAddress({ type, data }: PictureFile): string {
  return `data:${type};base64,${data}`
}
