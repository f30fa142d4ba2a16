import type { IsoDate } from './calendar'
import { personKey } from './import-person'
import { type Person, roleOn } from './person'

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
