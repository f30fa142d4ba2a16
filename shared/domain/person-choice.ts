import type { IsoDate } from './calendar'
import { personKey } from './import-person'
import { calledName, type Person, roleOn } from './person'

/**
 * What a person is called in a list to choose from: the name, and where somebody else in the list has it too, what
 * tells them apart: `Ann Lee (Account executive)`, and the first day where even that is the same.
 */
export function nameToChoose(person: Person, people: Iterable<Person>, today: IsoDate): string {
  const role = roleOn(person, today)
  const namesakes = [...people].filter(
    ({ id, name }) => id !== person.id && personKey(name) === personKey(person.name),
  )
  if (namesakes.length === 0) return person.name
  const isAlike = namesakes.some((other) => roleOn(other, today) === role)
  return `${person.name} (${isAlike ? `${role}, since ${person.startedOn}` : role})`
}

/** Who already has a name that is to be given to somebody; `except` is the person whom it is given to, or null. */
export function namesakeOf(name: string, people: Iterable<Person>, except: Person | null): Person | null {
  const key = personKey(name)
  if (key === '') return null
  return [...people].find((person) => person.id !== except?.id && personKey(person.name) === key) ?? null
}

/**
 * The people whom a few letters may mean, the likeliest first: those whose name, or what they are called, begins with
 * them, then those with another word that does, then those that have them anywhere. Capitals and accents do not matter:
 * `'lu'` finds Łukasz. Nothing typed means everybody, in the order given.
 */
export function peopleMeant(typed: string, people: readonly Person[]): Person[] {
  const letters = folded(typed)
  const rankOf = (person: Person): number => {
    const names = [person.name, calledName(person)].map(folded)
    if (names.some((name) => name.startsWith(letters))) return 0
    if (names.some((name) => name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(letters)))) return 1
    return names.some((name) => name.includes(letters)) ? 2 : 3
  }
  return people
    .map((person) => ({ person, rank: rankOf(person) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ person }) => person)
}

/** Letters that no decomposition takes apart. */
const plainLetters: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae' }

function folded(text: string): string {
  const bare = text.trim().toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  return bare.replace(/[łøđðßæ]/gu, (letter) => plainLetters[letter] ?? letter)
}
