import { namesIn } from './folder'
import { readKeyFile } from './key-file'
import { type Layout, layoutOf, layoutOfShape, readyIn, schemaNumber, shapeNamed } from './layout'
import { readRegular } from './regular-file'

/** Where the workspace of a folder lies, and of which shape it is. */
export type Located = { readonly layout: Layout; readonly shape: number; readonly isThere: boolean }

/**
 * Finds the sealed workspace of a folder: one that was built whole and waits to take its place, else that of the newest
 * shape. Where there is none it is the place for one, of the shape that the second copy in `mirror` has.
 */
export async function locate(folder: string, mirror: string | null): Promise<Located> {
  const names = await namesIn(folder)
  const newest = newestOf(names)
  const isNewer = newest !== null && newest > schemaNumber
  if (names.includes('ready') && !isNewer) {
    const layout = readyIn(folder)
    return { layout, shape: await shapeOfKeys(layout), isThere: true }
  }
  if (newest !== null) return { layout: layoutOfShape(folder, newest), shape: newest, isThere: true }
  const copied = mirror === null ? null : newestOf(await namesIn(mirror).catch(() => []))
  const shape = Math.min(copied ?? schemaNumber, schemaNumber)
  return { layout: layoutOfShape(folder, shape), shape, isThere: false }
}

/** The shape that the key files of a workspace speak of; today's where none reads. */
export async function shapeOfKeys(layout: Layout): Promise<number> {
  for (const path of layout.keys) {
    const bytes = await readRegular(path).catch(() => null)
    const read = bytes === null ? null : readKeyFile(bytes)
    if (read?.kind === 'read') return read.file.schema
  }
  return schemaNumber
}

/** The sealed workspaces of earlier shapes in a folder. */
export async function earlierIn(folder: string): Promise<Layout[]> {
  return (await namesIn(folder)).flatMap((name) => {
    const shape = shapeNamed(name)
    return shape !== null && shape < schemaNumber ? [layoutOfShape(folder, shape)] : []
  })
}

/** Every sealed workspace in a folder that this version may write: today's and those of earlier shapes. */
export async function ownIn(folder: string): Promise<Layout[]> {
  return [layoutOf(folder), ...(await earlierIn(folder))]
}

function newestOf(names: readonly string[]): number | null {
  return names.reduce<number | null>((most, name) => {
    const shape = shapeNamed(name)
    return shape !== null && (most === null || shape > most) ? shape : most
  }, null)
}
