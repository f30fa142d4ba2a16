import { describe, expect, test } from 'vitest'
import { auditEventKindSchema } from '../../shared/domain/audit-event'
import { partySchema } from '../../shared/domain/document-kind'
import { documentLanguageSchema, languageNames } from '../../shared/domain/document-language'
import { responseSentence } from '../../shared/domain/employee-response'
import { type FixedWords, fixedWords } from '../../shared/domain/fixed-words'
import { areTicked, statementsOf } from '../../shared/domain/party-statements'

/** Every word of a language by its place; those that are made from something, made from signs that are told apart. */
function leavesOf(value: unknown, place = ''): [string, string][] {
  if (typeof value === 'string') return [[place, value]]
  if (typeof value === 'function') {
    const asked = value.length === 1 ? [{ person: '§1', role: '§2', manager: '§3' }, '§1'] : [['§1', '§2']]
    const made = asked.map((given) => String(value(...[given].flat())))
    return [[place, made.find((text) => !text.includes('[object')) ?? made.join(' ')]]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, `${place}.${key}`))
}

const isEvent = ([place]: [string, string]): boolean => place.endsWith('.trail.event')
const isId = ([place]: [string, string]): boolean => /[sS]tatements(\.\w+)?\.\d+\.id$/u.test(place)
const leaves = (words: FixedWords) => leavesOf(words).filter((leaf) => !isEvent(leaf) && !isId(leaf))

const english = leaves(fixedWords('en-GB'))
const others = documentLanguageSchema.options.filter((language) => language !== 'en-GB')

test('the languages are offered by what they call themselves', () => {
  expect(documentLanguageSchema.options.map((each) => languageNames[each])).toEqual(['English', 'Deutsch'])
})

describe.each(others)('the fixed words in %s', (language) => {
  const words = leaves(fixedWords(language))

  test('are all there, none of them empty or left in English', () => {
    expect(words.map(([place]) => place)).toEqual(english.map(([place]) => place))
    expect(words.filter(([, text]) => text.trim() === '')).toEqual([])
    const same = words.filter(([, text], index) => text === english[index]?.[1]).map(([, text]) => text)
    // the same word in both
    expect(same).toEqual(['Person'])
  })

  test('name everything that the English ones name', () => {
    const named = (text: string): string[] => [...new Set(text.match(/§\d/gu) ?? [])].sort()
    expect(words.map(([place, text]) => [place, named(text)])).toEqual(
      english.map(([place, text]) => [place, named(text)]),
    )
  })

  test('have the same statements by the same ids, and their own words', () => {
    for (const party of partySchema.options) {
      const ids = statementsOf(party, { language }).map(({ id }) => id)
      expect(ids).toEqual(statementsOf(party).map(({ id }) => id))
      expect(areTicked(party, ids)).toBe(true)
      expect(areTicked(party, ids.slice(1))).toBe(false)
    }
  })

  test('tell every event in other words', () => {
    const kinds = auditEventKindSchema.options
    const told = kinds.map((kind) => fixedWords(language).trail.event({ kind, detail: '2' }, '§'))
    expect(new Set(told).size).toBe(kinds.length)
    expect(told.filter((text) => /undefined|Signed|Opened/u.test(text))).toEqual([])
    expect(told[kinds.indexOf('ticked')]).toContain('§')
    expect(told[kinds.indexOf('pageSeen')]).toContain('2')
  })
})

test('the manager says under a letter what is true of a letter, by the ids of every other document', () => {
  for (const language of documentLanguageSchema.options) {
    const [letter, plan] = (['recognition', 'improvementPlan'] as const).map((kind) =>
      statementsOf('manager', { kind, language }),
    )
    expect(letter?.map(({ id }) => id)).toEqual(plan?.map(({ id }) => id))
    expect(letter?.[0]?.text).not.toBe(plan?.[0]?.text)
  }
})

test('an answer is said in the language of the document', () => {
  expect(responseSentence({ kind: 'agree' }, 'de-DE')).toBe('Ich stimme zu.')
  expect(responseSentence({ kind: 'agree' })).toBe('I agree.')
})
