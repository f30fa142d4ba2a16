import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { storedTemplateVersionSchema } from '../../shared/domain/released-template'
import { questionsOf, templateVersionSchema } from '../../shared/domain/template'
import { aTemplateVersion } from '../builders/template-version'

const names = ['weekly-one-on-one', 'monthly-performance-review'] as const

function released(name: string): unknown {
  const file = join(import.meta.dirname, '..', 'fixtures', 'released-0.1', `${name}.json`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Every text and number of a JSON value, without the names of fields. */
function valuesIn(value: unknown): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesIn) : []
}

describe('a version that 0.1 stored', () => {
  test.each(names)('of %s is read with every text and level that it had', (name) => {
    const before = released(name)
    const read = storedTemplateVersionSchema.parse(before)
    const left = [...valuesIn(read)]
    for (const value of valuesIn(before)) {
      expect(left).toContain(value)
      left.splice(left.indexOf(value), 1)
    }
  })

  test('has its anchors on a scale whose levels count their own number', () => {
    const version = storedTemplateVersionSchema.parse(released('weekly-one-on-one'))
    const rating = questionsOf(version).find(({ question }) => question.kind === 'rating')?.question
    expect(rating).toMatchObject({
      scale: {
        name: 'Scale from 1 to 5',
        levels: [1, 2, 3, 4, 5].map((level) => ({ level, label: '', points: level })),
      },
      expectedLevel: 3,
      weight: null,
      allowsNotApplicable: false,
      askedOf: 'manager',
    })
  })

  test('is not the shape of today', () => {
    expect(templateVersionSchema.safeParse(released('weekly-one-on-one')).success).toBe(false)
  })
})

test('a version of today is stored as it is', () => {
  const version = aTemplateVersion()
  expect(storedTemplateVersionSchema.parse(version)).toEqual(version)
  expect(storedTemplateVersionSchema.parse(z.json().parse(JSON.parse(JSON.stringify(version))))).toEqual(
    version,
  )
})
