import type { AuditEvent } from './audit-event'
import type { Party } from './document-kind'
import type { DocumentLanguage } from './document-language'
import type { EmployeeResponse } from './employee-response'
import { english } from './english-words'
import { german } from './german-words'

/** A statement that a signer ticks before signing: how it is told from the others, and its words. */
export type PartyStatement = { readonly id: string; readonly text: string }

/**
 * Every word that Plumbline itself puts on a document, in one language. A language is added by a file with all of these,
 * its entry below, and its tag in `document-language.ts`; what is missing does not compile. Days come written out in
 * the language. What the manager, the person and the firm write stays in the words that they wrote.
 */
export type FixedWords = {
  readonly head: {
    readonly letter: (of: { person: string; role: string; manager: string }) => string
    readonly between: (of: { person: string; role: string; manager: string }) => string
    readonly countsFrom: (day: string) => string
    readonly ends: (day: string) => string
    readonly again: (day: string) => string
    readonly takesThePlaceOf: (number: string) => string
    readonly logoOf: (organisation: string) => string
  }
  readonly footer: (number: number, count: number) => string
  readonly response: {
    readonly title: (name: string) => string
    /** Stands there until the person has said something. */
    readonly open: Readonly<Record<'agreement' | 'receipt', (name: string) => string>>
    readonly sentence: Readonly<Record<EmployeeResponse['kind'], string>>
  }
  readonly refusal: {
    readonly title: string
    readonly presented: (name: string) => string
    readonly noReason: (name: string) => string
    readonly inWordsOf: (name: string) => string
    readonly noted: (manager: string) => string
  }
  readonly signing: {
    readonly title: string
    /** What a signature of the person means, where they sign. */
    readonly meaning: Readonly<Record<'agreement' | 'receipt', string>>
    readonly parties: Readonly<Record<Party, string>>
    readonly confirms: string
    readonly statements: Readonly<Record<Party, readonly PartyStatement[]>>
    /** Those of the manager under a letter, which nobody discusses; by the same ids. */
    readonly letterStatements: readonly PartyStatement[]
    readonly fieldOf: (name: string) => string
    readonly awaiting: string
    /** A moment by the clock of the laptop, from a day that is written out and `14:51`. */
    readonly clock: (day: string, time: string) => string
    readonly initialsOf: (name: string) => string
    readonly noInitials: string
  }
  /** Why each party signed, as readers of signatures show it. */
  readonly reasons: {
    readonly refused: string
    readonly refusalWitnessed: string
    readonly response: Readonly<Record<EmployeeResponse['kind'], string>>
    readonly managerAgreed: string
    readonly managerSigned: string
    /** The manager alone signs a letter, which nobody discusses. */
    readonly letter: string
    readonly others: Readonly<Record<Exclude<Party, 'person' | 'manager'>, string>>
  }
  /** On a paper that is signed with a pen. */
  readonly byHand: {
    readonly toAdd: (name: string) => string
    readonly placeAndDay: string
    readonly about: (number: string) => string
  }
  readonly self: {
    readonly title: string
    readonly identity: {
      readonly number: string
      readonly id: string
      readonly digest: string
      readonly clock: string
      readonly clockOf: (zone: string) => string
    }
    readonly nothingYet: string
    readonly upToFirst: string
    readonly inTheRoom: (signers: number) => string
    readonly vouched: (organisation: string) => string
    readonly superseded: (number: string, sha256: string) => string
    readonly attached: string
    /** What the attached record is, for the readers that list it. */
    readonly attachment: string
  }
  readonly trail: {
    readonly title: string
    readonly chain: string
    readonly columns: readonly [when: string, who: string, what: string, chain: string]
    readonly endsIn: (sha256: string) => string
    readonly event: (event: Pick<AuditEvent, 'kind' | 'detail'>, quoted: string) => string
  }
  /** The audit trail as a paper of its own. */
  readonly trailPaper: {
    readonly titleOf: (number: string, title: string) => string
    readonly fileName: (number: string) => string
    readonly document: string
    readonly state: string
    readonly states: {
      readonly refused: string
      readonly closed: string
      readonly open: (signed: number, asked: number) => string
    }
    readonly fileDigest: string
    readonly fileSize: string
    readonly bytes: string
    readonly columns: readonly [who: string, as: string, when: string, said: string]
    readonly attachment: string
    readonly noEvents: string
    readonly broken: (event: number) => string
    readonly doesNotGoOn: string
    readonly about: string
  }
}

const words: Readonly<Record<DocumentLanguage, FixedWords>> = { 'en-GB': english, 'de-DE': german }

/** The fixed words of a language. */
export function fixedWords(language: DocumentLanguage): FixedWords {
  return words[language]
}
