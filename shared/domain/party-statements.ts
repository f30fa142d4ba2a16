import type { Party } from './document-kind'
import { type DocumentLanguage, usualLanguage } from './document-language'
import { fixedWords, type PartyStatement } from './fixed-words'

/** The statements that a party ticks before signing, in the order of the page and in the language of the document. */
export function statementsOf(
  party: Party,
  language: DocumentLanguage = usualLanguage,
): readonly PartyStatement[] {
  return fixedWords(language).signing.statements[party]
}

/** Whether every statement of a party is ticked. They have the same ids in every language. */
export function areTicked(party: Party, ticked: readonly string[]): boolean {
  return statementsOf(party).every(({ id }) => ticked.includes(id))
}
