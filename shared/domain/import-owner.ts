import type { IsoDate } from './calendar'
import type { PersonId } from './id'
import type { NamedFigures } from './import-figures'
import { peopleNamed, personKey, suggestPeople } from './import-person'
import type { ImportPlan, NameMeaning, OpenQuestion } from './import-plan'
import { isActive, type Person, roleOn } from './person'

/** Whose figures are: a person of the workspace, or one that the import is to add. */
export type Owner =
  | { readonly kind: 'known'; readonly person: Person }
  | { readonly kind: 'new'; readonly name: string }

/** What became of one name of the file. */
export type Ownership =
  | {
      readonly kind: 'owned'
      readonly figures: NamedFigures
      readonly owner: Owner
      readonly alias: string | null
    }
  | { readonly kind: 'leftOut'; readonly figures: NamedFigures }
  | {
      readonly kind: 'unknown'
      readonly figures: NamedFigures
      readonly question: Extract<OpenQuestion, { kind: 'unknownPerson' }>
    }
  | { readonly kind: 'impossible'; readonly sentence: string }

/**
 * Whom a name of the file means: what the plan says of it, else the one person who has exactly this name or alias,
 * archived or not. Nobody, or several people, is a question and never a guess.
 */
export function ownershipOf(figures: NamedFigures, plan: ImportPlan, people: readonly Person[]): Ownership {
  const { who } = figures
  if (who.kind === 'person') {
    const person = people.find(({ id }) => id === who.personId)
    if (person === undefined) return { kind: 'impossible', sentence: 'The person of this plan is gone.' }
    return { kind: 'owned', figures, owner: { kind: 'known', person }, alias: null }
  }
  const key = personKey(who.name)
  const said = plan.people.find(({ name }) => personKey(name) === key)
  if (said !== undefined) return saidOwnership(figures, { name: who.name, means: said.means }, people)
  const [person, ...others] = peopleNamed(who.name, people)
  if (person !== undefined && others.length === 0) {
    return { kind: 'owned', figures, owner: { kind: 'known', person }, alias: null }
  }
  const suggestions = suggestPeople(who.name, people)
  return {
    kind: 'unknown',
    figures,
    question: { kind: 'unknownPerson', name: who.name, rows: figures.rows, suggestions },
  }
}

function saidOwnership(
  figures: NamedFigures,
  { name, means }: { name: string; means: NameMeaning },
  people: readonly Person[],
): Ownership {
  switch (means.kind) {
    case 'leaveOut':
      return { kind: 'leftOut', figures }
    case 'person': {
      const person = people.find(({ id }) => id === means.personId)
      if (person === undefined) {
        return { kind: 'impossible', sentence: `The person chosen for “${name}” is gone. Choose again.` }
      }
      // a spelling that somebody else has too would only be asked about again
      const alias = peopleNamed(name, people).length === 0 ? name : null
      return { kind: 'owned', figures, owner: { kind: 'known', person }, alias }
    }
    case 'create': {
      if (peopleNamed(means.name, people).length > 0) {
        const sentence = `There is a person named “${means.name.trim()}” already. Choose that person for “${name}”, or another name.`
        return { kind: 'impossible', sentence }
      }
      const alias = personKey(means.name) === personKey(name) ? null : name
      return { kind: 'owned', figures, owner: { kind: 'new', name: means.name }, alias }
    }
  }
}

/** One key for all names that mean the same person. */
export function ownerKey(owner: Owner): string {
  return owner.kind === 'known' ? personOwnerKey(owner.person.id) : `new ${personKey(owner.name)}`
}

/** The key of an owner who is a person of the workspace. */
export function personOwnerKey(personId: PersonId): string {
  return `known ${personId}`
}

export function ownerName(owner: Owner): string {
  return owner.kind === 'known' ? owner.person.name : owner.name
}

/**
 * The role that is put down for people whom an import adds, until the manager says better: the one that most of the
 * team has on that day, else `Salesperson`.
 */
export function usualRole(people: readonly Person[], on: IsoDate): string {
  const counts = new Map<string, number>()
  for (const person of people.filter(isActive)) {
    const role = roleOn(person, on)
    counts.set(role, (counts.get(role) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? 'Salesperson'
}
