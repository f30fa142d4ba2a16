import * as z from 'zod'
import { templateFileSchema } from '../shared/domain/template-file'

/** The JSON Schema (2020-12) of template files, as text. Rules between fields are in the README beside it. */
export function templateSchemaText(): string {
  const schema = z.toJSONSchema(templateFileSchema, { io: 'input' })
  return `${JSON.stringify({ ...schema, title: 'Plumbline template file, format version 1' }, null, 2)}\n`
}
