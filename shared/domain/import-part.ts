import * as z from 'zod'
import { importIdSchema, metricIdSchema, type PersonId, personIdSchema } from './id'
import { type ImportMemory, importMemorySchema, rememberedWhoSchema } from './import-memory'
import { peopleNamed } from './import-person'
import { namedSchema } from './import-plan'
import { type ImportRecord, type KeptImport, keptImportSchema } from './import-record'
import { measurementSchema } from './measurement'
import type { Person } from './person'

/** Stands in the place of a file name in which somebody was named who is erased. */
export const erasedFileName = 'file of an erased person'

const partOfSchema = z.object({ id: z.string(), importId: importIdSchema })

/** A log of rows (row-log.ts) in base64; without a packing as earlier versions kept it, byte for byte. */
const keptLogSchema = z.object({ log: z.string(), packing: z.literal('deflate').optional() })
export type KeptLog = z.infer<typeof keptLogSchema>

/**
 * The parts of an import that tell of people, each a record of its own: what tells of one person is sealed with that
 * person's key and goes with it, wherever it lies. Words can name anybody and are apart from everything else.
 */
export const importPartSchema = z.discriminatedUnion('kind', [
  partOfSchema.extend({
    kind: z.literal('person'),
    personId: personIdSchema,
    /** Whether the import added this person. */
    isCreated: z.boolean(),
    /** Spellings it taught of this person. */
    aliases: z.array(z.string()),
    /** Measurements of this person that it took the place of. */
    replaced: z.array(measurementSchema),
    /** What was said of this person's names in the file. */
    named: z.array(namedSchema),
    /** Whether every row of the file was this person's. */
    isWhose: z.boolean(),
    /** This person's rows one by one, in the measures of `metricIds`, for the next file to know. */
    rows: keptLogSchema.extend({ metricIds: z.array(metricIdSchema) }).optional(),
  }),
  partOfSchema.extend({
    kind: z.literal('words'),
    fileName: z.string(),
    /** What is remembered, without what parts of people have of it. `who` is null where one of them is the answer. */
    memory: importMemorySchema.extend({ who: rememberedWhoSchema.nullable() }).nullable(),
  }),
])
export type ImportPart = z.infer<typeof importPartSchema>
export type PersonPart = Extract<ImportPart, { kind: 'person' }>
export type WordsPart = Extract<ImportPart, { kind: 'words' }>

export type SplitImport = { readonly kept: KeptImport; readonly parts: readonly ImportPart[] }

type Named = Pick<Person, 'id' | 'name' | 'aliases'>

/** What is kept of a person's rows. */
export type KeptRows = ReadonlyMap<PersonId, NonNullable<PersonPart['rows']>>

/** An import in its parts. `people` are asked only whom it created under which name. */
export function splitImport(
  record: ImportRecord,
  people: Iterable<Named>,
  rows: KeptRows = new Map(),
): SplitImport {
  const created = [...people].filter(({ id }) => record.createdPeople.includes(id))
  const { memory } = record
  const said = (memory?.people ?? []).map((named) => ({ named, personId: whomMeans(named, created) }))
  const whose = memory?.who.kind === 'person' ? memory.who.personId : null
  const ids = new Set([
    ...said.flatMap(({ personId }) => personId ?? []),
    ...record.createdPeople,
    ...record.learntAliases.map(({ personId }) => personId),
    ...record.replaced.map(({ personId }) => personId),
    ...(whose === null ? [] : [whose]),
    ...rows.keys(),
  ])
  const own = [...ids].map(
    (personId): PersonPart => ({
      kind: 'person',
      id: `${record.id}/${personId}`,
      importId: record.id,
      personId,
      isCreated: record.createdPeople.includes(personId),
      aliases: record.learntAliases
        .filter((taught) => taught.personId === personId)
        .map(({ alias }) => alias),
      replaced: record.replaced.filter((each) => each.personId === personId),
      named: said.filter((each) => each.personId === personId).map(({ named }) => named),
      isWhose: whose === personId,
      rows: rows.get(personId),
    }),
  )
  const words: WordsPart = {
    kind: 'words',
    id: `${record.id}/words`,
    importId: record.id,
    fileName: record.fileName,
    memory: memory && {
      ...memory,
      who: whose === null ? memory.who : null,
      people: said.filter(({ personId }) => personId === null).map(({ named }) => named),
    },
  }
  return { kept: keptImportSchema.parse(record), parts: [...own, words] }
}

/**
 * The import again, of whatever parts are still there. Without its words it has no name and remembers nothing; so it
 * does when it was one person's file and that person is erased.
 */
export function wholeImport(kept: KeptImport, parts: readonly ImportPart[]): ImportRecord {
  const own = parts.filter((part) => part.kind === 'person')
  const words = parts.find((part) => part.kind === 'words')
  return {
    ...kept,
    fileName: words?.fileName ?? erasedFileName,
    memory: memoryFrom(words, own),
    createdPeople: own.filter(({ isCreated }) => isCreated).map(({ personId }) => personId),
    learntAliases: own.flatMap(({ personId, aliases }) => aliases.map((alias) => ({ personId, alias }))),
    replaced: own.flatMap(({ replaced }) => replaced),
  }
}

function memoryFrom(words: WordsPart | undefined, own: readonly PersonPart[]): ImportMemory | null {
  const memory = words?.memory ?? null
  if (memory === null) return null
  const whose = own.find(({ isWhose }) => isWhose)
  const who = whose === undefined ? memory.who : { kind: 'person' as const, personId: whose.personId }
  if (who === null) return null
  return { ...memory, who, people: [...own.flatMap(({ named }) => named), ...memory.people] }
}

function whomMeans({ means }: ImportMemory['people'][number], created: readonly Named[]): PersonId | null {
  if (means.kind === 'person') return means.personId
  if (means.kind === 'leaveOut') return null
  return peopleNamed(means.name, created)[0]?.id ?? null
}
