import type { ToldSession } from '../story'

/** Three sessions of the first seven weeks. */
export const meiLing: readonly ToldSession[] = [
  {
    heldOn: '2026-10-23',
    templateId: 'weekly-one-on-one',
    answers: {
      'on-your-mind': 'The first three weeks were full. Says the product is clear and the tools are not yet.',
      'moved-forward':
        'Held her first six calls alone. Won her first deal, a small one, from a lead nobody had called back.',
      'in-the-way': 'No access to the contract archive; asked twice. That is mine to solve.',
      numbers:
        '{deals} deal so far, conversion {conversion}, against ramp-up targets. What counts now is the number of calls held.',
      discovery: [2, 'Four calls heard: asks, listens, then goes on with the next question on the sheet.'],
      'practise-next': 'Repeating the answer in her own words before the next question.',
    },
    promised: [
      {
        key: 'archive',
        madeBy: 'manager',
        what: 'Get access to the contract archive for Mei-Ling',
        dueOn: '2026-10-26',
      },
      {
        key: 'ten-repeats',
        madeBy: 'person',
        what: 'Repeat the customer’s answer in ten calls and note what follows',
        dueOn: '2026-11-06',
      },
    ],
  },
  {
    heldOn: '2026-11-06',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward':
        'Twelve calls with the answer repeated. In five of them the customer corrected it, and the offer became a better one.',
      numbers: 'Conversion {conversion}, {deals} deals. Up every week since she started.',
      discovery: [
        3,
        'Wolff: repeated the answer, was corrected, and found that the line is needed at night.',
      ],
      'practise-next': 'The pause after the answer: three seconds.',
    },
    lookedAt: { archive: ['done', 'Two days late; she had worked around it.'] },
    promised: [
      { key: 'shadow', madeBy: 'person', what: 'Sit in on two of Priya’s price talks', dueOn: '2026-11-18' },
    ],
  },
  {
    heldOn: '2026-11-20',
    templateId: 'weekly-one-on-one',
    answers: {
      'on-your-mind': 'Feels at home in the calls. Price is where she gets quiet, she says.',
      'moved-forward': 'Three deals this week, one of them after a customer had said no on the first call.',
      numbers: 'Conversion {conversion}, call time {callTime}: on target for week seven of her ramp-up.',
      discovery: [3, 'Wolff, second call: open questions from the start, the sheet stayed closed.'],
      'practise-next': 'Objections to the price: her own list, not the printed one.',
    },
    promised: [
      { key: 'objections', madeBy: 'person', what: 'Write her own objection list', dueOn: '2026-11-24' },
    ],
  },
]
