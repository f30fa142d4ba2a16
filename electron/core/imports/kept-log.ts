import { promisify } from 'node:util'
import { deflateRaw, inflateRawSync } from 'node:zlib'
import type { KeptLog } from '../../../shared/domain/import-part'

const packed = promisify(deflateRaw)

/** Far more than the rows of the largest file that can be read, in bytes. */
const longestLog = 1_000_000_000

/** The log of somebody's rows (row-log.ts) as it is kept: with every import, and in memory. It becomes some 40 % shorter. */
export async function keptLog(log: Uint8Array): Promise<KeptLog> {
  return { log: (await packed(log, { level: 1 })).toString('base64'), packing: 'deflate' }
}

/** The log again. */
export function openLog({ log, packing }: KeptLog): Buffer {
  const bytes = Buffer.from(log, 'base64')
  return packing === undefined ? bytes : inflateRawSync(bytes, { maxOutputLength: longestLog })
}
