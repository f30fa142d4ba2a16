import { describe, expect, test } from 'vitest'
import { erasedFileName, splitImport, wholeImport } from '../../shared/domain/import-part'
import { type ImportRecord, importRecordSchema } from '../../shared/domain/import-record'
import { anImport } from '../builders/import-record'
import { aMeasurement } from '../builders/measurement'
import { aPerson } from '../builders/person'

const jonas = aPerson({ name: 'Jonas Lindqvist' })
const mara = aPerson({ name: 'Mara Silva' })
const stranger = { name: 'Trainee', means: { kind: 'leaveOut' as const } }

function rememberedOf(who: unknown, people: readonly unknown[]): ImportRecord['memory'] {
  return importRecordSchema.shape.memory.parse({
    headers: ['Agent', 'Date'],
    who,
    when: { kind: 'column', column: 1, order: null },
    measures: [],
    people,
  })
}

const ofTwo = anImport({
  memory: rememberedOf({ kind: 'column', column: 0 }, [
    { name: 'JLQ', means: { kind: 'person', personId: jonas.id } },
    { name: 'silva, m.', means: { kind: 'create', name: 'Mara Silva' } },
    stranger,
  ]),
  createdPeople: [mara.id],
  learntAliases: [{ personId: jonas.id, alias: 'JLQ' }],
  replaced: [aMeasurement({ personId: jonas.id }), aMeasurement({ personId: mara.id })],
})

describe('an import in its parts', () => {
  test('is the same again when they are all there', () => {
    const { kept, parts } = splitImport(ofTwo, [jonas, mara])
    expect(wholeImport(kept, parts)).toEqual(ofTwo)
  })

  test('names nobody in what all of them have in common', () => {
    const { kept } = splitImport(anImport({ ...ofTwo, fileName: 'lindqvist.csv' }), [jonas, mara])
    const told = JSON.stringify(kept)
    for (const word of ['lindqvist', 'JLQ', 'silva', jonas.id, mara.id]) expect(told).not.toContain(word)
  })

  test('tells in the part of one person of nobody else', () => {
    const { parts } = splitImport(ofTwo, [jonas, mara])
    const own = JSON.stringify(parts.find((part) => part.kind === 'person' && part.personId === jonas.id))
    expect(own).toContain('JLQ')
    for (const word of ['silva', 'Mara', 'Trainee', mara.id]) expect(own).not.toContain(word)
  })

  test('has in its words nothing of the people of the workspace', () => {
    const words = splitImport(ofTwo, [jonas, mara]).parts.find((part) => part.kind === 'words')
    expect(words?.memory?.people).toEqual([stranger])
  })

  test('without the part of one person is the same without that person', () => {
    const { kept, parts } = splitImport(ofTwo, [jonas, mara])
    const left = parts.filter((part) => part.kind === 'words' || part.personId !== jonas.id)
    expect(wholeImport(kept, left)).toEqual({
      ...ofTwo,
      learntAliases: [],
      replaced: ofTwo.replaced.filter(({ personId }) => personId === mara.id),
      memory: { ...ofTwo.memory, people: ofTwo.memory?.people.slice(1) },
    })
  })

  test('without its words still brings the figures of everybody back', () => {
    const { kept, parts } = splitImport(ofTwo, [jonas, mara])
    const left = parts.filter(({ kind }) => kind === 'person')
    expect(wholeImport(kept, left)).toEqual({ ...ofTwo, fileName: erasedFileName, memory: null })
  })

  test('of one person alone remembers nothing once that person is gone', () => {
    const whose = anImport({ memory: rememberedOf({ kind: 'person', personId: jonas.id }, []) })
    const { kept, parts } = splitImport(whose, [jonas])
    expect(wholeImport(kept, parts)).toEqual(whose)
    expect(
      wholeImport(
        kept,
        parts.filter(({ kind }) => kind === 'words'),
      ).memory,
    ).toBeNull()
  })
})
