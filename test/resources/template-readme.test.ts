import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { questionSchema } from '../../shared/domain/question'
import { readTemplateFile } from '../../shared/domain/read-template-file'
import { weightFaults } from '../../shared/domain/weights'

const readme = readFileSync(
  join(import.meta.dirname, '..', '..', 'resources', 'templates', 'README.md'),
  'utf8',
)

test('the example in the description of template files is one', () => {
  const read = readTemplateFile(/```json\n(.*?)```/su.exec(readme)?.[1] ?? '')
  expect(read.kind === 'read' ? weightFaults(read.content.sections) : read).toEqual([])
})

test('the description names every kind of question with every field of its own', () => {
  const [shared, ...others] = questionSchema.options.map(({ shape }) => Object.keys(shape))
  for (const [index, option] of questionSchema.options.entries()) {
    const [kind] = option.shape.kind.values
    const row = readme.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${kind}\``)) ?? ''
    const own = (index === 0 ? [] : (others[index - 1] ?? [])).filter((field) => !shared?.includes(field))
    expect(own.filter((field) => !row.includes(`\`${field}\``))).toEqual([])
    expect(row).not.toBe('')
  }
})
