import { type DocumentKind, type Party, signingRulesOf } from './document-kind'
import { type DocumentLanguage, languageOf } from './document-language'
import { fixedWords, type PartyStatement } from './fixed-words'

/** The statement by which a signer consents to sign on the screen, by its id. */
export const onThisScreen = 'electronic'

/** What decides in which words a document has somebody confirm something. */
type Worded = {
  readonly kind?: DocumentKind | undefined
  readonly language?: DocumentLanguage | undefined
}

/**
 * The statements that a party ticks before signing a document, in the order of the page and in its language. Their ids
 * are the same in every language and kind.
 */
export function statementsOf(party: Party, document: Worded = {}): readonly PartyStatement[] {
  const { statements, letterStatements } = fixedWords(languageOf(document)).signing
  return party === 'manager' && isLetter(document) ? letterStatements : statements[party]
}

/** Whether every statement of a party is ticked. */
export function areTicked(party: Party, ticked: readonly string[]): boolean {
  return statementsOf(party).every(({ id }) => ticked.includes(id))
}

/** Whether a document asks nothing of the person. */
function isLetter({ kind }: Worded): boolean {
  return kind !== undefined && signingRulesOf(kind).response === 'none'
}
