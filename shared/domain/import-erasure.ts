import { erasedFileName, type WordsPart } from './import-part'
import type { ImportRecord } from './import-record'
import type { Person } from './person'

/** Letters that a part of a name must have to be looked for in the name of a file: `Li` would be in many. */
const shortestPart = 3

/** Whether an import tells of a person: as one it added, by an alias, in figures it replaced, in its file's name. */
export function tellsOf(record: ImportRecord, person: Person): boolean {
  return (
    record.createdPeople.includes(person.id) ||
    record.learntAliases.some(({ personId }) => personId === person.id) ||
    record.replaced.some(({ personId }) => personId === person.id) ||
    tells(record.memory, person) ||
    namesPerson(record.fileName, person)
  )
}

/** Whether what was chosen for the file, kept for the next one, tells of the person by id or by a name. */
function tells(memory: object | null, person: Person): boolean {
  if (memory === null) return false
  const told = JSON.stringify(memory)
  return told.includes(JSON.stringify(person.id)) || namesPerson(told, person)
}

/** Whether the words of an import tell of a person: the name of its file, or what is remembered of its columns. */
export function wordsTellOf({ fileName, memory }: WordsPart, person: Person): boolean {
  return namesPerson(fileName, person) || tells(memory, person)
}

/** The words without the person: what was remembered goes as a whole where it names them. */
export function wordsWithoutPerson(words: WordsPart, person: Person): WordsPart {
  return {
    ...words,
    fileName: namesPerson(words.fileName, person) ? erasedFileName : words.fileName,
    memory: tells(words.memory, person) ? null : words.memory,
  }
}

/**
 * Whether a text has a part of the person's name or of an alias in it, as a word or within one:
 * `namesPerson('calls-lindqvist.csv', jonas)` → true. Parts under three letters are not looked for.
 */
export function namesPerson(text: string, person: Pick<Person, 'name' | 'aliases'>): boolean {
  const plain = folded(text)
  return [person.name, ...person.aliases]
    .flatMap((name) => folded(name).split(/[^\p{L}]+/u))
    .some((part) => part.length >= shortestPart && plain.includes(part))
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
