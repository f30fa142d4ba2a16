import type { OpenQuestion } from './import-plan'
import type { Person } from './person'

type Suggestion = Extract<OpenQuestion, { kind: 'unknownPerson' }>['suggestions'][number]

/**
 * What two spellings of a name must have in common to be the same: letters after Unicode composition (NFC), without
 * regard to case and to spaces at the ends. Nothing else is forgiven: `Ann Lee` and `Anne Lee` are two people.
 */
export function personKey(name: string): string {
  return name.trim().normalize('NFC').toLowerCase()
}

/** Everybody who has this name or alias, the archived too. */
export function peopleNamed<P extends Pick<Person, 'name' | 'aliases'>>(
  name: string,
  people: Iterable<P>,
): P[] {
  const key = personKey(name)
  return [...people].filter(
    (person) => personKey(person.name) === key || person.aliases.some((alias) => personKey(alias) === key),
  )
}

/**
 * Who could be meant by a name that is not exactly one person's: several people of that name, a name turned round
 * (`Lindqvist, Jonas`), a name in an e-mail address (`jonas.lindqvist@…`). For the manager to choose from.
 */
export function suggestPeople(name: string, people: Iterable<Person>): Suggestion[] {
  const everybody = [...people]
  const suggestion =
    (because: Suggestion['because']) =>
    ({ id, name: full }: Person): Suggestion => ({ personId: id, name: full, because })
  const same = peopleNamed(name, everybody)
  if (same.length > 0) return same.map(suggestion('sameName'))
  const turned = turnedRound(name)
  if (turned !== null) return peopleNamed(turned, everybody).map(suggestion('turnedRound'))
  const address = addressWords(name)
  if (address === null) return []
  return everybody
    .filter((person) => sameWords(plainWords(person.name), address))
    .map(suggestion('emailAddress'))
}

function turnedRound(name: string): string | null {
  const [last, first, ...more] = name.split(',').map((part) => part.trim())
  return last && first && more.length === 0 ? `${first} ${last}` : null
}

function addressWords(text: string): string[] | null {
  const local = /^([^\s@]+)@[^\s@]+\.[^\s@]+$/.exec(text.trim())?.[1]
  return local === undefined ? null : plainWords(local.replace(/\+.*$/, ''))
}

function plainWords(text: string): string[] {
  return personKey(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ł', 'l')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 1 && [...a].sort().join(' ') === [...b].sort().join(' ')
}
