import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { templateSchemaText } from './template-schema'

/** Writes the JSON Schema of template files anew. Run it after a change to the format: `npm run schema`. */
await writeFile(join(import.meta.dirname, 'plumbline-template.schema.json'), templateSchemaText())
