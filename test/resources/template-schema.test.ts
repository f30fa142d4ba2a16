import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { templateSchemaText } from '../../resources/template-schema'

/** Written by `npm run schema` whenever the format changes. */
test('the published JSON Schema of template files is that of the product', () => {
  const file = join(import.meta.dirname, '..', '..', 'resources', 'plumbline-template.schema.json')
  expect(readFileSync(file, 'utf8')).toBe(templateSchemaText())
})
