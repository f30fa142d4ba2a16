import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

/** The published schema of records, as any program would read it: from its file, not from our code. */
const agreementFile = join(import.meta.dirname, '..', '..', 'resources', 'plumbline-agreement.schema.json')
const publishedAgreement = z.fromJSONSchema(JSON.parse(readFileSync(agreementFile, 'utf8')))

/** What keeps a record from being one by the published schema: the places that are wrong; none for a record that fits. */
export function faultsByPublishedSchema(record: unknown): string[] {
  return publishedAgreement.safeParse(record).error?.issues.map(({ path }) => path.join('.')) ?? []
}
