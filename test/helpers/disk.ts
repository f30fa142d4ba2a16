import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Every file and folder below a folder. */
export async function entriesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true })
  return entries.sort().map((name) => join(folder, name))
}

/** Every file below a folder whose name has a part in it. */
export async function filesNamed(folder: string, part: string): Promise<string[]> {
  return (await entriesBelow(folder)).filter((path) => path.split('/').at(-1)?.includes(part))
}

/** Turns one bit of a file. */
export async function flipBit(path: string, at: { byte: number; bit: number }): Promise<void> {
  const bytes = await readFile(path)
  bytes[at.byte] = (bytes[at.byte] ?? 0) ^ (1 << at.bit)
  await writeFile(path, bytes)
}

/** Cuts the last bytes off a file. */
export async function cutOff(path: string, count: number): Promise<void> {
  const bytes = await readFile(path)
  await writeFile(path, bytes.subarray(0, Math.max(0, bytes.length - count)))
}

/** Makes one folder what another is. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true })
  await cp(from, to, { recursive: true })
}

/** The bytes of every file below a folder, one after the other. */
export async function allBytesBelow(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return Buffer.concat(await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name)))))
}
