import type { AuditEvent } from './audit-event'
import { partyNames } from './document-kind'
import type { FixedWords } from './fixed-words'

const read = { id: 'read', text: 'I have read every page of this document.' }
const electronic = { id: 'electronic', text: 'I agree to sign on this screen, without paper.' }

/** The fixed words of documents in English. */
export const english: FixedWords = {
  head: {
    letter: ({ person, role, manager }) => `To ${person}, ${role}, from ${manager}`,
    between: ({ person, role, manager }) => `Between ${person}, ${role}, and ${manager}`,
    countsFrom: (day) => `counts from ${day}`,
    ends: (day) => `It counts up to and including ${day}`,
    again: (day) => `It is to be read and signed again by ${day}`,
    takesThePlaceOf: (number) => `Takes the place of ${number}`,
    logoOf: (organisation) => `Logo of ${organisation}`,
  },
  footer: (number, count) => `page ${number} of ${count}`,
  response: {
    title: (name) => `What ${name} says to it`,
    open: {
      agreement: (name) =>
        `Before signing, ${name} says here whether they agree, and can add words of their own. They become part of this document.`,
      receipt: (name) =>
        `Before signing, ${name} can add words of their own. They become part of this document.`,
    },
    sentence: {
      agree: 'I agree.',
      disagree: 'I do not agree, or not with everything.',
      received: 'I have received this document, and we have discussed it.',
    },
  },
  refusal: {
    title: 'Presented, signature refused',
    presented: (name) =>
      `This document was presented to ${name}, who did not sign it. That changes nothing in what it says.`,
    noReason: (name) => `${name} gave no reason.`,
    inWordsOf: (name) => `In the words of ${name}:`,
    noted: (manager) => `What ${manager} notes:`,
  },
  signing: {
    title: 'Signatures',
    meaning: {
      agreement:
        'Signing confirms that I received and discussed this document; it does not mean that I agree with it, unless I have chosen “I agree”.',
      receipt:
        'Signing confirms that I received and discussed this document; it does not mean that I agree with it.',
    },
    parties: partyNames,
    confirms: 'By signing, I confirm:',
    statements: {
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
    },
    letterStatements: [
      { id: 'discussed', text: 'What this letter says is so, and I stand behind it.' },
      electronic,
    ],
    fieldOf: (name) => `Signature of ${name}`,
    awaiting: 'not signed yet',
    clock: (day, time) => `${day}, ${time} by this laptop’s clock`,
    initialsOf: (name) => `Initials of ${name}`,
    noInitials: 'not given yet',
  },
  reasons: {
    refused: 'Presented; the signature was refused',
    refusalWitnessed: 'Witnessed that it was presented and not signed',
    response: {
      agree: 'Received, discussed and agreed',
      disagree: 'Received and discussed; not agreed, or not all of it',
      received: 'Received and discussed',
    },
    managerAgreed: 'Discussed and agreed',
    managerSigned: 'Discussed and signed',
    letter: 'Written and signed',
    others: {
      mentor: 'Discussed and agreed as the mentor',
      hrPartner: 'Noted for the organisation',
      companion: 'Present as a companion',
      witness: 'Witnessed',
    },
  },
  byHand: {
    toAdd: (name) => `In the words of ${name}, if there is anything to add:`,
    placeAndDay: 'Place and day:',
    about: (number) =>
      `Printed to be signed by hand, because somebody would rather not sign on a screen. What counts is the signed paper, of which everybody keeps a copy; the workspace holds ${number} as a draft, and no signature of it. Nothing here is legal advice.`,
  },
  self: {
    title: 'How this document is signed',
    identity: {
      number: 'Document',
      id: 'Made as',
      digest: 'SHA-256 of what it says',
      clock: 'Clock',
      clockOf: (zone) => `That of this laptop, in ${zone}`,
    },
    nothingYet: 'What happens in the room until the first signature is noted here when it is given.',
    upToFirst:
      'What happened in the room until the first signature. Later ones cannot be added to a signed page: they show in their own fields, and their events in the audit trail that the workspace prints.',
    inTheRoom: (signers) =>
      `${whoSigns(signers)} on one laptop, in the room. Each signature seals the whole document as it stood at that moment, so that any later change shows in every reader that checks signatures. The times are those of the laptop’s clock.`,
    vouched: (organisation) =>
      `The names are vouched for by the certificate “Plumbline at ${organisation}”, made on that laptop. A reader that does not know it says that the identity is not verified; that is a matter of trust, not of change. These are simple electronic signatures with a cryptographic seal. Nothing here is legal advice.`,
    superseded: (number, sha256) =>
      `Signed by everybody, it takes the place of ${number}, whose signed file is the one with the SHA-256 ${sha256}.`,
    attached: 'The content of this document is attached to it for machines, as record.json.',
    attachment: 'What this document says, for machines',
  },
  trail: {
    title: 'Audit trail',
    chain:
      'Each event is chained to the one before: its digest (SHA-256, of which the first twelve characters stand here) is taken over that of the event before it, so that none can be changed, moved or taken out unseen. The times are those of this laptop’s own clock. Nobody else vouches for them.',
    columns: ['When', 'Who', 'What', 'Chain'],
    endsIn: (sha256) => `The chain ends in ${sha256}.`,
    event,
  },
  trailPaper: {
    titleOf: (number, title) => `Audit trail of ${number}: ${title}`,
    fileName: (number) => `Audit trail ${number}`,
    document: 'The document',
    state: 'State',
    states: {
      refused: 'Closed: presented, and the signature was refused',
      closed: 'Closed: signed by everybody',
      open: (signed, asked) => `Open: ${signed} of ${asked} have signed`,
    },
    fileDigest: 'SHA-256 of its file',
    fileSize: 'Size of its file',
    bytes: 'bytes',
    columns: ['Who', 'As', 'When', 'Said by signing'],
    attachment: 'What happened while the document was signed, for machines',
    noEvents: 'This document was signed before events were noted; there are none of it.',
    broken: (place) => `The chain does not hold from event ${place} on. Do not rely on what follows.`,
    doesNotGoOn: 'These events do not go on from those in the signed file. Do not rely on them.',
    about:
      'A file is the one meant here when its SHA-256 is the one above. The document itself carries the events up to its first signature, sealed by every signature in it; what followed is kept by the workspace that printed this page, and by nobody else. This page is not signed. Nothing here is legal advice.',
  },
}

function whoSigns(signers: number): string {
  if (signers === 1) return 'This is signed'
  return signers === 2 ? 'Both sign' : 'Everybody signs'
}

/** An event in words; `quoted` are the document’s own words where the event names a statement or an answer. */
function event({ kind, detail }: Pick<AuditEvent, 'kind' | 'detail'>, quoted: string): string {
  switch (kind) {
    case 'opened':
      return 'Opened the document'
    case 'pageSeen':
      return `Saw page ${detail}`
    case 'ticked':
      return `Ticked “${quoted}”`
    case 'unticked':
      return `Took back “${quoted}”`
    case 'consented':
      return 'Agreed to sign on this screen'
    case 'responseChosen':
      return quoted === '' ? 'Chose an answer' : `Chose “${quoted}”`
    case 'initialled':
      return `Put their initials beside clause ${detail}`
    case 'signed':
      return detail === 'drawn' ? 'Signed, drawn by hand' : 'Signed, the name typed'
    case 'handedOver':
      return 'Was handed the laptop'
    case 'refused':
      return 'Did not sign'
    case 'paperAsked':
      return 'Asked to sign on paper instead'
    case 'sealedWithout': {
      const what = 'Was not there, and it was sealed without them'
      return detail === '' ? what : `${what}: ${detail}`
    }
    case 'paused':
      return 'Paused'
    case 'resumed':
      return 'Went on'
  }
}
