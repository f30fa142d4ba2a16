import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { agreementSchemaText } from '../../resources/agreement-schema'
import { templateSchemaText } from '../../resources/template-schema'

function published(name: string): string {
  return readFileSync(join(import.meta.dirname, '..', '..', 'resources', name), 'utf8')
}

/** Both are written by `npm run schema` whenever a format changes. */
test.each([
  ['template files', 'plumbline-template.schema.json', templateSchemaText],
  ['the record of an agreement', 'plumbline-agreement.schema.json', agreementSchemaText],
])('the published JSON Schema of %s is that of the product: npm run schema', (_what, name, text) => {
  expect(published(name)).toBe(text())
})
