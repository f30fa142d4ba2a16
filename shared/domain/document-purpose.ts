import type { DocumentKind } from './document-kind'

/** The kinds by what they are for, each with a sentence on when to write one. */
export const documentPurposes: readonly {
  readonly purpose: string
  readonly kinds: readonly { readonly kind: DocumentKind; readonly when: string }[]
}[] = [
  {
    purpose: 'To agree on what is expected',
    kinds: [
      {
        kind: 'expectations',
        when: 'What the role asks for, how it is measured, and what you owe in return.',
      },
      { kind: 'goalAgreement', when: 'The goals you set together, each with its measure and its day.' },
      {
        kind: 'development',
        when: 'Getting better as a part of the role: what is practised, and with what time.',
      },
      { kind: 'mentorship', when: 'Somebody learns from a colleague, who signs as well.' },
    ],
  },
  {
    purpose: 'Around a review',
    kinds: [
      { kind: 'reviewNotice', when: 'Announces a review: when it is, and what it is about.' },
      { kind: 'reviewAcknowledgement', when: 'Confirms that the record of the last session was received.' },
      { kind: 'recognition', when: 'A letter of thanks for something that was done. You alone sign it.' },
    ],
  },
  {
    purpose: 'When something has to change',
    kinds: [
      { kind: 'improvementPlan', when: 'Dated facts, the standard, goals, help, and what follows.' },
      { kind: 'monitoringPlan', when: 'What is looked at more often for a while, and until when.' },
      { kind: 'consequences', when: 'What is at stake for evaluation, incentives and position.' },
      {
        kind: 'separation',
        when: 'What was done and is handed over when somebody leaves. It ends no contract.',
      },
    ],
  },
]
