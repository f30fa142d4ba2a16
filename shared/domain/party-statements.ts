import type { Party } from './document-kind'

/** A statement that a signer ticks before signing: how it is told from the others, and its words. */
export type PartyStatement = { readonly id: string; readonly text: string }

const read = { id: 'read', text: 'I have read every page of this document.' }
/** The statement by which a signer consents to sign on the screen, by its id. */
export const onThisScreen = 'electronic'

const electronic = { id: onThisScreen, text: 'I agree to sign on this screen, without paper.' }

const statements: Readonly<Record<Party, readonly PartyStatement[]>> = {
  person: [
    read,
    { id: 'discussed', text: 'We have talked it through, and my questions were answered.' },
    electronic,
  ],
  manager: [
    { id: 'discussed', text: 'I have talked this document through with the person it concerns.' },
    electronic,
  ],
  mentor: [read, { id: 'willing', text: 'I take on what this document says of the mentor.' }, electronic],
  hrPartner: [read, { id: 'noted', text: 'I have taken note of it for the organisation.' }, electronic],
  companion: [
    { id: 'present', text: 'I was in the room while it was talked through.' },
    { id: 'noParty', text: 'I sign as a companion; nothing in it binds me.' },
    electronic,
  ],
  witness: [
    { id: 'present', text: 'I was in the room when the document was presented and not signed.' },
    { id: 'noParty', text: 'I attest that alone; I take no side in what it says.' },
    electronic,
  ],
}

/** The statements that a party ticks before signing, in the order of the page. */
export function statementsOf(party: Party): readonly PartyStatement[] {
  return statements[party]
}

/** Whether every statement of a party is ticked. */
export function areTicked(party: Party, ticked: readonly string[]): boolean {
  return statements[party].every(({ id }) => ticked.includes(id))
}
