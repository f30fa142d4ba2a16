import { type EvidenceEntry, type EvidenceKind, evidenceEntrySchema } from '../../shared/domain/evidence'

type Told = {
  readonly personId: string
  readonly on: string
  readonly kind: EvidenceKind
  readonly what: string
  readonly about?:
    | { readonly kind: 'metric'; readonly metricId: string }
    | { readonly kind: 'goal'; readonly goalId: string }
  /** The number of the session that it was talked about in; one without still waits, or was set aside. */
  readonly session?: number
  readonly isSetAside?: true
}

const told: readonly Told[] = [
  {
    personId: 'jonas-lindqvist',
    on: '2026-09-10',
    kind: 'praise',
    what: 'Asked the buyer at Falk for a two-year term before he gave three per cent, and got it.',
    session: 4,
  },
  {
    personId: 'jonas-lindqvist',
    on: '2026-10-07',
    kind: 'concern',
    what: 'Wendt call: the customer spoke of the warehouse, and the next question was about something else.',
    session: 6,
  },
  {
    personId: 'jonas-lindqvist',
    on: '2026-10-15',
    kind: 'praise',
    what: 'Called thirty firms of the new area in one week to introduce himself, without being asked to.',
    session: 7,
  },
  {
    personId: 'jonas-lindqvist',
    on: '2026-10-21',
    kind: 'concern',
    what: 'In three of five recorded calls there was no next step with a date.',
    about: { kind: 'goal', goalId: 'jonas-next-step' },
    session: 7,
  },
  {
    personId: 'jonas-lindqvist',
    on: '2026-11-04',
    kind: 'praise',
    what: 'Lauer call: three open questions before the price, and the delivery problem came up by itself.',
    session: 8,
  },
  {
    personId: 'amara-okafor',
    on: '2026-11-11',
    kind: 'praise',
    what: 'Could say why the second role-play was a 2.8 and not a 2.0, line by line.',
    session: 14,
  },
  {
    personId: 'amara-okafor',
    on: '2026-11-18',
    kind: 'praise',
    what: 'In the hour with Mei-Ling she waited until Mei-Ling named the next step herself.',
  },
  {
    personId: 'diego-fuentes',
    on: '2026-10-27',
    kind: 'praise',
    what: 'Let two long silences stand in a call, and the customer filled both with what mattered.',
    session: 10,
  },
  {
    personId: 'diego-fuentes',
    on: '2026-11-18',
    kind: 'praise',
    what: 'Third call without a sheet: the customer summed up the offer in his own words.',
    about: { kind: 'metric', metricId: 'conversionRate' },
  },
  {
    personId: 'mei-ling-chen',
    on: '2026-11-12',
    kind: 'concern',
    what: 'Ten minutes late for the team call. Her train had stood still; she had written before it began.',
    isSetAside: true,
  },
  {
    personId: 'mei-ling-chen',
    on: '2026-11-17',
    kind: 'praise',
    what: 'Called a customer back who had said no, asked what was missing, and won the deal.',
    session: 3,
  },
  {
    personId: 'priya-raghunathan',
    on: '2026-10-21',
    kind: 'praise',
    what: 'Handed over eight leads with a call each, so that Jonas knew the people before he rang them.',
    session: 10,
  },
  {
    personId: 'priya-raghunathan',
    on: '2026-11-17',
    kind: 'praise',
    what: 'Second call with Marten: stayed with the answer about the night shift, and learnt who signs.',
    about: { kind: 'metric', metricId: 'conversionRate' },
  },
  {
    personId: 'priya-raghunathan',
    on: '2026-11-19',
    kind: 'concern',
    what: 'Two offers went out without a date for the talk about them.',
  },
  {
    personId: 'tomasz-wojcik',
    on: '2026-11-16',
    kind: 'concern',
    what: 'The offer to Hansa Kontor left out the second site that we had agreed on. He sent it the same day.',
  },
]

/** The evidence log of the sample: what was seen between the sessions, most of it talked about since. */
export function sampleEvidence(): EvidenceEntry[] {
  return told.map(({ session, isSetAside, ...entry }) => {
    const addedAt = `${entry.on}T15:40:00.000Z`
    const state =
      session !== undefined
        ? { kind: 'used', sessionId: `${entry.personId}-session-${session}` }
        : isSetAside === true
          ? { kind: 'setAside', at: addedAt }
          : { kind: 'waiting' }
    return evidenceEntrySchema.parse({
      id: `${entry.personId}-seen-${entry.on}`,
      about: null,
      ...entry,
      addedAt,
      state,
      revision: state.kind === 'waiting' ? 0 : 1,
    })
  })
}
