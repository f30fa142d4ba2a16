import { describe, expect, test } from 'vitest'
import { tellsOf, wordsTellOf, wordsWithoutPerson } from '../../shared/domain/import-erasure'
import { importMemorySchema } from '../../shared/domain/import-memory'
import { splitImport, type WordsPart } from '../../shared/domain/import-part'
import type { ImportRecord } from '../../shared/domain/import-record'
import { anImport } from '../builders/import-record'
import { aMeasurement } from '../builders/measurement'
import { aPerson } from '../builders/person'

const jonas = aPerson({ name: 'Jonas Lindqvist' })
const mara = aPerson({ name: 'Mara Silva' })

function memoryOf(name: string, personId: string): NonNullable<ImportRecord['memory']> {
  return importMemorySchema.parse({
    headers: ['Agent', 'Date'],
    who: { kind: 'column', column: 0 },
    when: { kind: 'column', column: 1, order: null },
    measures: [],
    people: [{ name, means: { kind: 'person', personId } }],
  })
}

function remembering(name: string, personId: string): ImportRecord {
  return anImport({ memory: memoryOf(name, personId) })
}

function leftOut(name: string) {
  return { name, means: { kind: 'leaveOut' as const } }
}

function wordsOf(record: ImportRecord): WordsPart {
  const words = splitImport(record, []).parts.find((part) => part.kind === 'words')
  if (words === undefined) throw new Error('An import has no words')
  return words
}

describe('an import tells of an erased person', () => {
  test.each([
    ['by id in what it remembers', remembering('JL', jonas.id)],
    ['by name in what it remembers', remembering('J. Lindqvist', mara.id)],
    ['in the name of its file', anImport({ fileName: 'calls of LINDQVIST.csv' })],
    ['as one it added', anImport({ createdPeople: [jonas.id] })],
    ['by a spelling that it taught', anImport({ learntAliases: [{ personId: jonas.id, alias: 'JL' }] })],
    ['in figures it took the place of', anImport({ replaced: [aMeasurement({ personId: jonas.id })] })],
  ])('%s', (_how, record) => {
    expect(tellsOf(record, jonas)).toBe(true)
  })

  test('not when all of it is about others', () => {
    expect(tellsOf(remembering('Silva', mara.id), jonas)).toBe(false)
  })
})

describe('the words of an import', () => {
  test('lose what is remembered when a name in it is that of the erased', () => {
    const stranger = anImport({
      memory: { ...memoryOf('Lindqvist (old)', mara.id), people: [leftOut('Lindqvist (old)')] },
    })
    expect(wordsTellOf(wordsOf(stranger), jonas)).toBe(true)
    expect(wordsWithoutPerson(wordsOf(stranger), jonas)).toMatchObject({
      fileName: 'calls.csv',
      memory: null,
    })
  })

  test('lose the name of the file when that names them, and remember the rest', () => {
    const words = wordsOf(anImport({ ...remembering('Silva', mara.id), fileName: 'lindqvist.csv' }))
    expect(wordsWithoutPerson(words, jonas)).toEqual({ ...words, fileName: 'file of an erased person' })
  })

  test('stay as they are when they tell of others', () => {
    const words = wordsOf(remembering('Silva', mara.id))
    expect(wordsTellOf(words, jonas)).toBe(false)
    expect(wordsWithoutPerson(words, jonas)).toEqual(words)
  })
})
