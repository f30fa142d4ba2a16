import { describe, expect, test } from 'vitest'
import { tellsOf, withoutPerson } from '../../shared/domain/import-erasure'
import { type ImportRecord, importRecordSchema } from '../../shared/domain/import-record'
import { anImport } from '../builders/import-record'
import { aPerson } from '../builders/person'

const jonas = aPerson({ name: 'Jonas Lindqvist' })
const mara = aPerson({ name: 'Mara Silva' })

function remembering(name: string, personId: string): ImportRecord {
  const memory = importRecordSchema.shape.memory.parse({
    headers: ['Agent', 'Date'],
    who: { kind: 'column', column: 0 },
    when: { kind: 'column', column: 1, order: null },
    measures: [],
    people: [{ name, means: { kind: 'person', personId } }],
  })
  return anImport({ memory })
}

describe('what an import remembers for the next file', () => {
  test.each([
    ['by id', remembering('JL', jonas.id)],
    ['by name', remembering('J. Lindqvist', mara.id)],
  ])('goes when it tells of an erased person %s', (_how, record) => {
    expect(tellsOf(record, jonas)).toBe(true)
    expect(withoutPerson(record, jonas).memory).toBeNull()
  })

  test('stays when it tells of others', () => {
    const record = remembering('Silva', mara.id)
    expect(tellsOf(record, jonas)).toBe(false)
    expect(withoutPerson(record, jonas).memory).toEqual(record.memory)
  })
})
