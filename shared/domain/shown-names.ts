import * as z from 'zod'
import type { PersonId } from './id'
import { calledName, type Person } from './person'

/** How people are named on a paper that others see. */
export const namesShownSchema = z.enum(['full', 'called', 'initials'])
export type NamesShown = z.infer<typeof namesShownSchema>

/**
 * The name of each person as a paper shows it. Two people never share one: those who would are told apart by a number,
 * in the order they are given. `['Jonas Lindqvist', 'Jonas Berg']` with `initials` → `'J. L.'`, `'J. B.'`; with `called`
 * → `'Jonas 1'`, `'Jonas 2'`.
 */
export function shownNames(people: readonly Person[], shown: NamesShown): ReadonlyMap<PersonId, string> {
  const wanted = people.map((person) => ({ id: person.id, name: shownName(person, shown) }))
  return new Map(
    wanted.map(({ id, name }, index) => {
      const alike = wanted.filter((each) => each.name === name)
      if (alike.length === 1) return [id, name]
      const place = wanted.slice(0, index + 1).filter((each) => each.name === name).length
      return [id, `${name} ${place}`]
    }),
  )
}

function shownName(person: Person, shown: NamesShown): string {
  if (shown === 'full') return person.name
  return shown === 'called' ? calledName(person) : initialsOf(person.name)
}

/** The first letters of the words of a name: `'Łukasz Żółć'` → `'Ł. Ż.'`, `'山田太郎'` → `'山.'`. */
function initialsOf(name: string): string {
  return name
    .split(/[\s,]+/u)
    .flatMap((word) => /\p{L}\p{M}*/u.exec(word)?.[0] ?? [])
    .map((letter) => `${letter.toLocaleUpperCase('en')}.`)
    .join(' ')
}

/** The person as a paper shows them: nothing in it says more of the name than `shown`. */
export function namedAs(person: Person, shown: string): Person {
  return { ...person, name: shown, calledName: shown, aliases: [] }
}

/**
 * Those of the texts that name one of the people by more than is `shown`: by a word of the name of three letters at
 * least, or by what they are called. Capitals make no difference. Full names are nothing to look for.
 */
export function textsNaming(
  texts: readonly string[],
  people: readonly Person[],
  shown: NamesShown,
): string[] {
  if (shown === 'full') return []
  const words = new Set(people.flatMap((person) => hiddenWords(person, shown)))
  const patterns = [...words].map(
    (word) => new RegExp(`(?<![\\p{L}\\p{M}])${escaped(word)}(?![\\p{L}\\p{M}])`, 'u'),
  )
  return texts.filter((text) => patterns.some((pattern) => pattern.test(folded(text))))
}

/** The words of a name that say more than is shown: `'Jonas Lindqvist'` with `called` → `'lindqvist'`. */
function hiddenWords(person: Person, shown: NamesShown): string[] {
  const called = wordsOf(calledName(person))
  const all = [...called, ...wordsOf(person.name)]
  const hidden = shown === 'called' ? all.filter((word) => !called.includes(word)) : all
  return hidden.filter((word) => [...word].length >= shortestName)
}

/** Shorter words, such as `de` or `An`, are words of many languages too. */
const shortestName = 3

function wordsOf(name: string): string[] {
  return name
    .split(/[\s,]+/u)
    .map(folded)
    .filter((word) => word !== '')
}

function folded(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('en').trim()
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
