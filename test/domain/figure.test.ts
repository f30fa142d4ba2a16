import { expect, test } from 'vitest'
import { divisorSchema, figureOf, keptFigure } from '../../shared/domain/figure'

const figureSchema = figureOf({ what: 'A figure', missing: 'A number is missing' })

function sentence(schema: typeof figureSchema, value: number): string | null {
  return schema.safeParse(value).error?.issues[0]?.message ?? null
}

test('a figure lies from 0 to a quadrillion, and says so', () => {
  expect(sentence(figureSchema, 0)).toBeNull()
  expect(sentence(figureSchema, 1e15)).toBeNull()
  expect(sentence(figureSchema, 1e15 + 1)).toBe('A figure is at most 1,000,000,000,000,000')
  expect(sentence(figureSchema, -0.01)).toBe('A figure is not below 0')
  expect(sentence(figureSchema, Number.NaN)).toBe('A number is missing')
  expect(sentence(figureSchema, Number.POSITIVE_INFINITY)).not.toBeNull()
})

test('what a figure is divided by is at least a thousandth', () => {
  expect(sentence(divisorSchema, 0.001)).toBeNull()
  expect(sentence(divisorSchema, 0.0009)).toBe('This has to be more than 0, and at least 0.001')
  expect(sentence(divisorSchema, 0)).toBe('This has to be more than 0, and at least 0.001')
})

test('money is kept in cents, as long as it is not too much', () => {
  expect(keptFigure('money', 12.34)).toBe(1234)
  expect(keptFigure('things', 12.34)).toBe(12.34)
  expect(keptFigure('money', 1e13)).toBe(1e15)
  expect(keptFigure('money', 1.1e13)).toBeNull()
})
