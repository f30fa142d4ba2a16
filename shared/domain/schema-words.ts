import type * as z from 'zod'
import { inWords, quoted } from './in-words'

/** What zod would say in the words of programmers. A sentence of a schema's own goes before it. */
export function inPlainWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.input === undefined) return 'This is missing'
      const wanted = typeWords[issue.expected] ?? issue.expected
      // a field of the screen in which no number stands
      if (Number.isNaN(issue.input)) return `This has to be ${wanted}`
      return `This has to be ${wanted}, not ${shown(issue.input)}`
    }
    case 'invalid_value':
      return `This has to be ${issue.values.map(String).join(', ')}, not ${shown(issue.input)}`
    case 'invalid_union':
      return 'There is no question of this kind'
    case 'too_big':
      return `This is ${inWords(Number(issue.maximum))} at most`
    case 'too_small':
      return `This is ${inWords(Number(issue.minimum))} at least`
    default:
      return undefined
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  return typeof value === 'string' ? quoted(value) : String(value)
}
