import type { ToldSession } from '../story'

/** Eleven sessions: precise, well prepared, and calls that became a little short. */
export const priya: readonly ToldSession[] = [
  {
    heldOn: '2026-06-22',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward': 'Won Hafen Spedition back after a year. Began the call with what went wrong then.',
      numbers: 'Conversion {conversion} over four weeks, {deals} deals.',
      discovery: [4, 'Hafen: asked what had to be true for them to try again. The list became the offer.'],
      'practise-next': 'The first minute with somebody who is annoyed.',
    },
    promised: [
      {
        key: 'hafen-notes',
        madeBy: 'person',
        what: 'Share the Hafen opening with the team in writing',
        dueOn: '2026-07-03',
      },
    ],
  },
  {
    heldOn: '2026-07-06',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward': 'Hafen opening is shared; Diego and she practise it on Mondays.',
      numbers: 'Conversion {conversion}, call time {callTime}.',
      discovery: [
        3,
        'Two calls: well prepared, open questions, then a long demo before the customer had asked.',
      ],
      'practise-next': 'Showing only what was asked for.',
    },
    promised: [],
  },
  {
    heldOn: '2026-07-20',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward': 'Demos are down from forty to twenty minutes; two of three ended with a date.',
      'in-the-way': 'Demo environment was offline on Tuesday morning.',
      numbers: '{deals} deals in four weeks.',
      discovery: [
        3,
        'Kolb: asked which of three functions they would use on the first day, and showed that one.',
      ],
      'practise-next': 'The same with two people in the room who want different things.',
    },
    promised: [
      {
        key: 'demo-uptime',
        madeBy: 'manager',
        what: 'Agree with IT who is called when the demo environment is down',
        dueOn: '2026-07-31',
      },
    ],
  },
  {
    heldOn: '2026-08-03',
    templateId: 'monthly-performance-review',
    answers: {
      'own-summary': 'Solid. I prepared more and talked less, and I want to see whether that carries.',
      numbers: 'Conversion {conversion}, {deals} deals. Win rate is up since the demos are shorter.',
      circumstances: 'Two of her largest accounts are on holiday until the end of the month.',
      discovery: [
        4,
        'Kolb, second call: found the reason behind the request for a trial, which was an old contract.',
      ],
      negotiation: [3, 'Kolb: came back to the old contract each time the price was named.'],
      communication: [4, 'Told two customers early that the installation would slip by a week.'],
      'goal-progress': 'Logistics references: one of two. The product for the second is uncertain.',
      'own-development': [3, 'Every Monday with Diego; notes of what changed.'],
      'next-skill': 'Two people in the room: finding out who wants what.',
    },
    lookedAt: { 'demo-uptime': ['done', 'Name and number are on the wall.'] },
    promised: [
      {
        key: 'two-people',
        madeBy: 'person',
        what: 'Prepare three calls with two people by writing down what each wants',
        dueOn: '2026-08-17',
      },
    ],
  },
  {
    heldOn: '2026-08-17',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward': 'Three calls prepared like that; in one she noticed that the quiet one decides.',
      numbers: 'Conversion {conversion}. Holiday weeks, the share is stable.',
      discovery: [3, 'Engel: asked both what a good result would be, one after the other.'],
      'practise-next': 'Going on with it.',
    },
    promised: [],
  },
  {
    heldOn: '2026-08-31',
    templateId: 'weekly-one-on-one',
    answers: {
      'on-your-mind':
        'The product for the second logistics reference was withdrawn. Says it openly and suggests to drop the goal.',
      'moved-forward': 'Engel signed, after she had asked the quiet one for a second call.',
      numbers: '{deals} deals in four weeks, call time {callTime}.',
      discovery: [4, 'Engel, third call: named a need about night shifts that neither had mentioned.'],
      'practise-next': 'Longer first calls: she ends them early when the customer is in a hurry.',
    },
    promised: [
      {
        key: 'longer-first',
        madeBy: 'person',
        what: 'Offer a second appointment instead of a short first call, five times',
        dueOn: '2026-09-14',
      },
    ],
  },
  {
    heldOn: '2026-09-14',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward':
        'Five offers of a second appointment, four taken. Two of them are the best calls of the month.',
      numbers: 'Call time {callTime}, conversion {conversion}.',
      discovery: [4, 'Brenner: second appointment; they brought their own figures.'],
      'practise-next': 'Saying the length of the call in the invitation.',
    },
    promised: [],
  },
  {
    heldOn: '2026-09-30',
    templateId: 'monthly-performance-review',
    answers: {
      'own-summary': 'Good results, tiring weeks: six days on trains this month.',
      numbers: 'Conversion {conversion}, {deals} deals. Call time fell again in the travel weeks.',
      circumstances:
        'Six travel days for the fair and two customers; calls on trains are short. Outside her control as planned, so we look at the plan.',
      discovery: [4, 'Brenner and Jahn: needs named that were not in the request.'],
      negotiation: [3, 'Jahn: back to the value twice, then three per cent for a longer term.'],
      communication: [4, 'Every delay announced before it happened.'],
      'goal-progress':
        'Call time set as her goal today: 3:30 a call by the end of the quarter. The logistics references are dropped.',
      'own-development': [3, 'Mondays with Diego, also by telephone from the road.'],
      'next-skill': 'Calls of full length on office days, none on trains.',
      'for-the-manager': 'Plan travel days together, a month ahead. I will ask what is possible.',
    },
    promised: [
      {
        key: 'travel-plan',
        madeBy: 'manager',
        what: 'Plan next month’s travel days together',
        dueOn: '2026-10-09',
      },
    ],
  },
  {
    heldOn: '2026-10-12',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward': 'Travel is on two days a week now; the others have four call hours each.',
      'in-the-way':
        'A part of her territory was exchanged with Jonas; she lost eight warm leads and handed them over with notes.',
      numbers: 'Conversion {conversion}, down a little with the exchange.',
      discovery: [3, 'One call heard, from the new area: well prepared, short.'],
      'practise-next': 'First calls in the new area: forty minutes, said in the invitation.',
    },
    promised: [
      {
        key: 'handover',
        madeBy: 'person',
        what: 'Talk Jonas through the eight leads handed over',
        dueOn: '2026-10-16',
      },
    ],
  },
  {
    heldOn: '2026-10-26',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward': 'Jahn signed. Handed eight leads over with a call each; Jonas has met three of them.',
      numbers: '{deals} deals in four weeks, call time {callTime}: up for two weeks.',
      discovery: [3, 'New area: asked what the last supplier did well.'],
      'practise-next': 'Staying with the second answer.',
    },
    promised: [],
  },
  {
    heldOn: '2026-11-09',
    templateId: 'weekly-one-on-one',
    answers: {
      'on-your-mind':
        'Offered it herself: the travel days weigh on her at home this quarter. Asks what is possible, not for less work.',
      'moved-forward': 'Two first calls of forty minutes; both led to a dated second one.',
      numbers: 'Conversion {conversion}, {deals} deals, call time {callTime}: under target and rising.',
      discovery: [4, 'Marten: found out that the new warehouse opens earlier than the tender says.'],
      'practise-next': 'Two longer first calls on each office day.',
    },
    privateNote:
      'She brought up the travel days by herself; ask HR in general terms, without reasons. No change to targets before I know.',
    promised: [
      {
        key: 'travel-days',
        madeBy: 'manager',
        what: 'Ask Ruth in HR about Priya’s travel days',
        dueOn: '2026-11-23',
      },
      {
        key: 'longer-calls',
        madeBy: 'person',
        what: 'Book two longer first calls on each office day',
        dueOn: '2026-11-27',
      },
    ],
  },
]
