import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { agreementSchemaText } from './agreement-schema'
import { templateSchemaText } from './template-schema'

/** Writes the published JSON Schemas anew. Run it after a change to a format: `npm run schema`. */
await writeFile(join(import.meta.dirname, 'plumbline-template.schema.json'), templateSchemaText())
await writeFile(join(import.meta.dirname, 'plumbline-agreement.schema.json'), agreementSchemaText())
