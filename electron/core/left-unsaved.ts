import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type HandOverLoss, handOverLossSchema } from '../../shared/domain/hand-over'
import { makeFolder, writeFileDurably } from './store/folder'

/**
 * What the last lock could not wait for, until the manager has read it. It stands beside the workspace and not in it:
 * it is written when the key is gone, and holds no word of what was typed. A disk that refuses it is borne; this run
 * still knows.
 */
export async function keepLoss(folder: string, loss: HandOverLoss): Promise<void> {
  try {
    await makeFolder(folder)
    await writeFileDurably(fileIn(folder), Buffer.from(JSON.stringify(loss)))
  } catch {
    // a full disk may be the very reason of the loss
  }
}

/** The loss that was not read yet; null where there is none. A file that does not read counts as none. */
export async function keptLoss(folder: string): Promise<HandOverLoss | null> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => 'null')
  return handOverLossSchema.safeParse(jsonOf(text)).data ?? null
}

export async function forgetLoss(folder: string): Promise<void> {
  await rm(fileIn(folder), { force: true }).catch(() => undefined)
}

function fileIn(folder: string): string {
  return join(folder, 'left-unsaved.json')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
