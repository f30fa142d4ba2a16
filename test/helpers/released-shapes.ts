import { cp, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import * as z from 'zod'

/** The workspaces that released versions wrote (see the README there). */
export const releasedShapes = resolve(import.meta.dirname, '../fixtures/workspaces')

const expectedSchema = z.object({
  shape: z.int(),
  passphrase: z.string(),
  recoveryCode: z.string(),
  erased: z.object({ id: z.string(), name: z.string() }),
  documents: z.array(z.string()),
  records: z.record(z.string(), z.array(z.looseObject({ id: z.string() }))),
})
export type Expected = z.infer<typeof expectedSchema>

/** What is in the sealed workspace of a shape, and what opens it. */
export async function expectedOf(shape: number): Promise<Expected> {
  const text = await readFile(join(releasedShapes, `shape-${shape}`, 'expected.json'), 'utf8')
  return expectedSchema.parse(JSON.parse(text))
}

/** Puts a copy of the sealed workspace of a shape into a folder; how it is opened without a slow key. */
export async function copyReleased(shape: number, folder: string) {
  await cp(join(releasedShapes, `shape-${shape}`, 'workspace'), folder, { recursive: true })
  const { recoveryCode } = await expectedOf(shape)
  return { unlock: { kind: 'recoveryCode' as const, words: recoveryCode } }
}
