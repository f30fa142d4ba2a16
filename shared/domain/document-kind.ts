import * as z from 'zod'
import { assertNever } from './assert-never'

/** The documents that a manager writes with one person, by what they are for. */
export const documentKindSchema = z.enum([
  'expectations',
  'goalAgreement',
  'development',
  'reviewAcknowledgement',
  'improvementPlan',
  'consequences',
  'monitoringPlan',
  'recognition',
  'mentorship',
  'separation',
  'reviewNotice',
])
export type DocumentKind = z.infer<typeof documentKindSchema>

/** Who can take part in a signing: the person whom the document concerns, the manager, and others in the room. */
export const partySchema = z.enum(['person', 'manager', 'mentor', 'hrPartner', 'companion', 'witness'])
export type Party = z.infer<typeof partySchema>

/** One place in the order of signing. An optional one signs only where somebody is named for it. */
export type SigningPlace = { readonly party: Party; readonly isRequired: boolean }

/**
 * What the person is asked to say before signing:
 * - `agreement` whether they agree, with words of their own where they do not
 * - `receipt` that they received and discussed it; they may add words, and nobody asks whether they agree
 * - `none` nothing, because they do not sign
 */
export type AskedResponse = 'agreement' | 'receipt' | 'none'

/** How documents of a kind are numbered and signed. */
export type SigningRules = {
  /** The letters before the number: `EXP` in `EXP-2026-0001`. */
  readonly prefix: string
  /** In the order in which they sign. The first signature certifies the document. */
  readonly places: readonly SigningPlace[]
  readonly response: AskedResponse
}

const required = (party: Party): SigningPlace => ({ party, isRequired: true })
const optional = (party: Party): SigningPlace => ({ party, isRequired: false })

/** The person signs first, because what they say to it is in the file that the manager signs. */
const personThenManager = [required('person'), required('manager')] as const

/** What the manager presents: what the person says to it is in the file that the others sign after them. */
const presented = [
  required('person'),
  optional('companion'),
  required('manager'),
  optional('hrPartner'),
] as const

/** The numbering and signing rules of a kind. */
export function signingRulesOf(kind: DocumentKind): SigningRules {
  switch (kind) {
    case 'expectations':
      return { prefix: 'EXP', places: personThenManager, response: 'agreement' }
    case 'goalAgreement':
      return { prefix: 'GOA', places: personThenManager, response: 'agreement' }
    case 'development':
      return { prefix: 'DEV', places: personThenManager, response: 'agreement' }
    case 'reviewAcknowledgement':
      return { prefix: 'REV', places: personThenManager, response: 'receipt' }
    case 'improvementPlan':
      return { prefix: 'IMP', places: presented, response: 'receipt' }
    case 'consequences':
      return { prefix: 'CON', places: presented, response: 'receipt' }
    case 'monitoringPlan':
      return { prefix: 'MON', places: presented, response: 'receipt' }
    case 'recognition':
      return { prefix: 'REC', places: [required('manager')], response: 'none' }
    case 'mentorship':
      return {
        prefix: 'MEN',
        places: [required('person'), required('mentor'), required('manager')],
        response: 'agreement',
      }
    case 'separation':
      return { prefix: 'SEP', places: presented, response: 'receipt' }
    case 'reviewNotice':
      return { prefix: 'NOT', places: personThenManager, response: 'receipt' }
    default:
      return assertNever(kind)
  }
}

/** Whether the person can refuse to sign a document of the kind: wherever their signature is asked for. */
export function canBeRefused(kind: DocumentKind): boolean {
  return signingRulesOf(kind).places.some(({ party }) => party === 'person')
}

/** Whether a document of the kind can do without the signature of a party that it has a place for. */
export function isOptional(kind: DocumentKind, party: Party): boolean {
  return signingRulesOf(kind).places.some((place) => place.party === party && !place.isRequired)
}

/** What a kind is called, as the manager picks it: `'Improvement plan'`. */
export const documentKindNames: Readonly<Record<DocumentKind, string>> = {
  expectations: 'Role expectations',
  goalAgreement: 'Goal agreement',
  development: 'Development as a condition of the role',
  reviewAcknowledgement: 'Acknowledgement of a review',
  improvementPlan: 'Improvement plan',
  consequences: 'Clear consequences',
  monitoringPlan: 'Monitoring plan',
  recognition: 'Recognition letter',
  mentorship: 'Mentorship agreement',
  separation: 'Separation summary',
  reviewNotice: 'Review notice',
}

/** What a party is called on the paper, under the name: `'HR partner'`; the person's own role stands instead of `person`. */
export const partyNames: Readonly<Record<Party, string>> = {
  person: 'Person',
  manager: 'Manager',
  mentor: 'Mentor',
  hrPartner: 'HR partner',
  companion: 'Companion',
  witness: 'Witness',
}

/** What a party is called within a sentence: `'mentor'`, `'HR partner'`. */
export function partyWord(party: Party): string {
  return party === 'hrPartner' ? partyNames[party] : partyNames[party].toLowerCase()
}
