import { type SmartFields, type SmartGoal, smartGoalSchema } from '../../shared/domain/goal'
import type { CheckIn } from '../../shared/domain/goal-check-in'
import { sampleObjectives } from './objectives'

type Told = {
  readonly id: string
  readonly personId: string
  readonly setAt: string
  readonly fields: Omit<SmartFields, 'measure'> & {
    readonly measure: { metricId: string | null; what: string; baseline: number; target: number }
  }
  readonly revisions?: readonly { before: Told['fields']; reason: string; at: string }[]
  readonly checkIns?: readonly Pick<
    CheckIn,
    'on' | 'value' | 'confidence' | 'wins' | 'blockers' | 'nextSteps'
  >[]
  readonly closed?: { status: 'reached' | 'dropped'; at: string }
}

const conversionBefore: Told['fields'] = {
  statement: 'Conversion is back at the target of the role',
  measure: { metricId: 'conversionRate', what: 'Conversion rate', baseline: 15.8, target: 22 },
  achievableBecause: 'It was reached for seven months before the territory was split.',
  objective: 'Inside sales reaches its plan for the year',
  dueOn: '2026-11-30',
}

const told: readonly Told[] = [
  {
    id: 'jonas-conversion',
    personId: 'jonas-lindqvist',
    setAt: '2026-10-26T13:50:00.000Z',
    fields: {
      ...conversionBefore,
      statement: 'One worked lead in five converts again',
      measure: { ...conversionBefore.measure, target: 20 },
      achievableBecause:
        'The contact data of the new territory is checked, and Wednesday mornings are free for role-play.',
      dueOn: '2026-12-18',
    },
    revisions: [
      {
        before: conversionBefore,
        reason:
          'A third of the new contacts was out of date; the split needs a step of its own. 22 stays the target.',
        at: '2026-11-09T13:35:00.000Z',
      },
    ],
  },
  {
    id: 'jonas-next-step',
    personId: 'jonas-lindqvist',
    setAt: '2026-10-26T13:52:00.000Z',
    fields: {
      statement: 'Every discovery call ends with a dated next step',
      measure: {
        metricId: null,
        what: 'Of five recorded calls, those with a dated next step',
        baseline: 2,
        target: 5,
      },
      achievableBecause: 'He held ten such calls in a row before.',
      objective: 'Deals move forward without a reminder',
      milestones: [
        { on: '2026-11-09', value: 3 },
        { on: '2026-11-20', value: 4 },
      ],
      checkInEveryDays: 14,
      dueOn: '2026-12-04',
    },
    checkIns: [
      {
        on: '2026-11-02',
        value: 2,
        confidence: 'atRisk',
        wins: '',
        blockers: 'The next step is offered, and then no day is named.',
        nextSteps: 'Two days to choose from, in every call.',
      },
      {
        on: '2026-11-16',
        value: 3,
        confidence: 'onTrack',
        wins: 'Three of the five calls that we heard together had one.',
        blockers: '',
        nextSteps: 'The same for callbacks.',
      },
    ],
  },
  {
    id: 'jonas-role-play',
    personId: 'jonas-lindqvist',
    setAt: '2026-10-26T13:54:00.000Z',
    fields: {
      statement: 'Discovery role-plays are scored at 4.0',
      measure: { metricId: null, what: 'Mean score of the last three role-plays', baseline: 2, target: 4 },
      achievableBecause: 'Two role-plays a week at fixed times, with Amara.',
      objective: 'Everybody on the team learns every week',
      dueOn: '2026-12-18',
    },
  },
  {
    id: 'amara-win-rate',
    personId: 'amara-okafor',
    setAt: '2026-05-18T13:30:00.000Z',
    fields: {
      statement: 'Fewer offers, more of them won',
      measure: { metricId: 'winRate', what: 'Win rate', baseline: 51, target: 55 },
      achievableBecause: 'Deals that will not close are let go earlier.',
      objective: 'Inside sales reaches its plan for the year',
      dueOn: '2026-08-31',
    },
    closed: { status: 'reached', at: '2026-08-24T13:58:00.000Z' },
  },
  {
    id: 'amara-mentor',
    personId: 'amara-okafor',
    setAt: '2026-08-24T13:50:00.000Z',
    fields: {
      statement: 'Mei-Ling holds discovery calls alone',
      measure: { metricId: null, what: 'Mentor hours held, of four', baseline: 0, target: 4 },
      achievableBecause: 'An hour a week of other work was taken over for it.',
      objective: 'New colleagues reach the targets of their role in twelve weeks',
      dueOn: '2026-12-16',
    },
  },
  {
    id: 'diego-conversion',
    personId: 'diego-fuentes',
    setAt: '2026-10-01T13:50:00.000Z',
    fields: {
      statement: 'Conversion reaches the target of the role',
      measure: { metricId: 'conversionRate', what: 'Conversion rate', baseline: 20, target: 22 },
      achievableBecause:
        'Web leads are qualified in two questions, and the form asks for a telephone number now.',
      objective: 'Inside sales reaches its plan for the year',
      dueOn: '2026-12-18',
    },
  },
  {
    id: 'mei-ling-deals',
    personId: 'mei-ling-chen',
    setAt: '2026-10-23T13:30:00.000Z',
    fields: {
      statement: 'Eight deals in a month, the ramp-up target, twice in a row',
      measure: { metricId: 'closedDeals', what: 'Closed deals in a month', baseline: 0, target: 8 },
      achievableBecause: 'The first deal came in week two, and four mentor hours are planned.',
      objective: 'New colleagues reach the targets of their role in twelve weeks',
      dueOn: '2026-12-31',
    },
  },
  {
    id: 'priya-references',
    personId: 'priya-raghunathan',
    setAt: '2026-06-22T13:30:00.000Z',
    fields: {
      statement: 'Two customers in logistics speak for us',
      measure: { metricId: null, what: 'Reference customers in logistics', baseline: 0, target: 2 },
      achievableBecause: 'Two of them asked about it themselves.',
      objective: 'Growth in logistics',
      dueOn: '2026-09-30',
    },
    closed: { status: 'dropped', at: '2026-09-30T13:55:00.000Z' },
  },
  {
    id: 'priya-call-time',
    personId: 'priya-raghunathan',
    setAt: '2026-09-30T13:57:00.000Z',
    fields: {
      statement: 'First calls are long enough to hear the second need',
      measure: { metricId: 'callTime', what: 'Seconds a call', baseline: 189, target: 210 },
      achievableBecause: 'Travel is planned on two days a week, the others are for calls.',
      objective: 'Inside sales reaches its plan for the year',
      dueOn: '2026-12-18',
    },
  },
  {
    id: 'tomasz-handover',
    personId: 'tomasz-wojcik',
    setAt: '2026-09-09T13:30:00.000Z',
    fields: {
      statement: 'Every open deal can be continued on a day off',
      measure: {
        metricId: null,
        what: 'Open deals with a hand-over note, in percent',
        baseline: 40,
        target: 100,
      },
      achievableBecause: 'Five lines a deal are enough.',
      objective: 'No customer waits because of our calendar',
      dueOn: '2026-10-07',
    },
    closed: { status: 'reached', at: '2026-10-07T13:55:00.000Z' },
  },
]

/** The goals of the team, with what they were before they were revised. */
export function sampleGoals(): SmartGoal[] {
  const objectives = sampleObjectives()
  return told.map(({ id, personId, setAt, fields, revisions = [], checkIns = [], closed }) =>
    smartGoalSchema.parse({
      id,
      personId,
      fields: {
        ...fields,
        objectiveId: objectives.find((each) => each.fields.statement === fields.objective)?.id ?? null,
      },
      checkIns: checkIns.map((each) => ({
        ...each,
        sessionId: null,
        at: `${each.on}T14:00:00.000Z`,
        by: 'Katarina Vogel',
      })),
      status: closed?.status ?? 'active',
      setAt,
      revisions,
      closedAt: closed?.at ?? null,
      revision: revisions.length + checkIns.length + (closed === undefined ? 0 : 1),
    }),
  )
}
