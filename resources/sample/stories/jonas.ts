import type { ToldSession } from '../story'

/** Eight sessions: steady at first, a territory that was split, a drop, and the way back. */
export const jonas: readonly ToldSession[] = [
  {
    heldOn: '2026-08-03',
    templateId: 'weekly-one-on-one',
    answers: {
      'on-your-mind':
        'Back from two weeks off, rested. Asked for a quiet first day to sort the pipeline; agreed.',
      'moved-forward':
        'Closed Brandt Optik after three calls. Sent the summary the same evening, and the buyer forwarded it inside.',
      numbers:
        'Conversion {conversion} over four weeks, {deals} deals. Half of the leads came from the fair, which is over.',
      discovery: [
        3,
        'Brandt, first call: asked how orders reach the branches today and used the answer in the offer.',
      ],
      'practise-next':
        'Asking for the decision maker on the first call. Listens to one of his own calls a week.',
    },
    promised: [
      {
        key: 'pipeline',
        madeBy: 'person',
        what: 'Close or re-date every deal that is older than sixty days',
        dueOn: '2026-08-14',
      },
      {
        key: 'fair-leads',
        madeBy: 'manager',
        what: 'Find out from marketing what follows the fair leads',
        dueOn: '2026-08-12',
      },
    ],
  },
  {
    heldOn: '2026-08-17',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward':
        'Pipeline is clean: eleven deals closed as lost, four with a new date. Two of the four answered within a day.',
      'in-the-way':
        'The new price list came without the bundle prices. Wrote the gaps down and sent them to product.',
      numbers:
        'Conversion {conversion}. Call time {callTime} a call; shorter than before, because many were call-backs.',
      discovery: [3, 'Ohlsson call: four open questions, then the price. The next step had no date.'],
      'practise-next': 'Ending each call with a date both can see in the calendar.',
    },
    promised: [
      {
        key: 'next-step',
        madeBy: 'person',
        what: 'End ten calls in a row with a dated next step',
        dueOn: '2026-08-28',
      },
      {
        key: 'bundle-prices',
        madeBy: 'manager',
        what: 'Get the bundle prices from product',
        dueOn: '2026-08-24',
      },
    ],
  },
  {
    heldOn: '2026-09-02',
    templateId: 'monthly-performance-review',
    answers: {
      'own-summary': 'Good start, thin end. The deals I prepared came in; I did not prepare enough new ones.',
      numbers:
        'Conversion {conversion}, {deals} deals in four weeks. Activity fell in the second half, the result will follow.',
      circumstances:
        'Fair leads ended. Two large prospects moved their budgets to next year and told him so.',
      discovery: [3, 'Two recorded calls: open questions in both, and the answers came back in the offer.'],
      negotiation: [
        2,
        'Ohlsson: explained the price, then took five per cent off without asking for anything.',
      ],
      communication: [3, 'Next steps were logged the same day in eight of ten calls.'],
      'goal-progress':
        'No goal of his own yet. Agreed to set one on conversion when the new territory plan is known.',
      'own-development': [
        3,
        'One own call a week heard and noted; could say what he changed after the second.',
      ],
      'next-skill': 'Holding the price. We listen to one price talk together at the end of the month.',
      'for-the-manager': 'Wants answers on prices within a day. Fair: the bundle prices took me a week.',
    },
    lookedAt: {
      'next-step': ['done', 'Ten of ten; two of them moved the deal forward the same week.'],
    },
    promised: [
      {
        key: 'price-talk',
        madeBy: 'person',
        what: 'Record two calls in which the price comes up',
        dueOn: '2026-09-14',
      },
      {
        key: 'answer-prices',
        madeBy: 'manager',
        what: 'Answer questions on prices within one working day',
        dueOn: '2026-09-30',
      },
    ],
  },
  {
    heldOn: '2026-09-14',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward': 'Asked the buyer at Falk for a two-year term before giving three per cent. Got it.',
      numbers:
        'Conversion {conversion}, {deals} deals. Three weeks in the same direction, so more than luck.',
      discovery: [3, 'Falk: asked what happens on the day a branch is offline, and waited for the answer.'],
      'practise-next': 'The same in writing: the price email names what the customer gains first.',
    },
    lookedAt: { 'answer-prices': ['inProgress', 'Two of two so far, each the same day.'] },
    promised: [
      {
        key: 'price-email-draft',
        madeBy: 'person',
        what: 'Draft a price email that begins with the gain',
        dueOn: '2026-09-25',
      },
    ],
  },
  {
    heldOn: '2026-09-28',
    templateId: 'weekly-one-on-one',
    answers: {
      'on-your-mind':
        'Has heard that territories will be cut anew and asks what stays his. I do not know yet and said so.',
      'moved-forward': 'New price email went to six prospects; two called back by themselves.',
      numbers: 'Conversion {conversion}, on target. Call time {callTime}, a little short of it.',
      discovery: [
        3,
        'Berg & Sohn: the need behind the question for a discount was a second line, and it is in the offer.',
      ],
      'practise-next': 'Two role-plays on the first three minutes of a call.',
    },
    promised: [
      {
        key: 'territory-news',
        madeBy: 'manager',
        what: 'Tell Jonas what the new territory is, with reasons, before it counts',
        dueOn: '2026-10-02',
      },
    ],
  },
  {
    heldOn: '2026-10-12',
    templateId: 'weekly-one-on-one',
    answers: {
      'on-your-mind':
        'Half of his accounts went to the new territory. Says he understands the reason and misses the contacts he had built.',
      'moved-forward': 'Called the thirty largest firms of the new area in one week to introduce himself.',
      'in-the-way':
        'Many of the new leads were last spoken to a year ago; names and numbers are out of date.',
      numbers:
        'Conversion {conversion} over four weeks, and clearly lower in the last one. Before the split it was on target, so we look at the leads first.',
      discovery: [
        2,
        'Wendt call: went through the script question by question; the customer’s remark on the warehouse was left lying.',
      ],
      'practise-next': 'One open question that is his own in every first call.',
    },
    privateNote:
      'His patch was split on Monday of last week. Look at that before we talk about pace, and ask rather than guess. Compare with Priya’s half of the split.',
    promised: [
      {
        key: 'clean-leads',
        madeBy: 'manager',
        what: 'Have marketing check the contact data of the new territory',
        dueOn: '2026-10-23',
      },
      {
        key: 'intro-calls',
        madeBy: 'person',
        what: 'Hold twenty introductory calls and note one need from each',
        dueOn: '2026-10-23',
      },
    ],
  },
  {
    heldOn: '2026-10-26',
    templateId: 'monthly-performance-review',
    answers: {
      'own-summary':
        'The hardest month since I came. I worked more and closed less, and I do not like showing these numbers.',
      numbers:
        'Conversion {conversion} and {deals} deals in four weeks. Calls went up by a tenth while fewer of them led on: the effort is there, the calls have become shorter.',
      circumstances:
        'Territory was split three weeks ago. A third of the new contacts could not be reached under the number we had. Both are outside his control and written down.',
      discovery: [
        2,
        'Of five recorded calls, three followed the script to its end. The price came before the second question in two of them.',
      ],
      negotiation: [3, 'Kranz: gave four per cent and received a reference and an earlier start.'],
      communication: [2, 'Next step missing in three of five calls; notes came two days later in two.'],
      'goal-progress': 'Set today: conversion, a next step on every discovery call, and role-play.',
      'own-development': [2, 'Role-plays took place when Amara had time; none was planned.'],
      'next-skill': 'Discovery: three open questions before any offer. Amara helps, Wednesdays at nine.',
      'for-the-manager': 'Listen to calls with him instead of reading about them. I will, two a week.',
      'before-next-time':
        'Did Priya’s half of the split drop as well? It fell by one point, his by almost four. So the split explains a part. Check the age of his leads.',
    },
    lookedAt: {
      'intro-calls': ['done', 'Twenty-two calls, nineteen needs noted.'],
      'clean-leads': ['inProgress', 'Half of the list is checked; the rest by the end of next week.'],
    },
    promised: [
      {
        key: 'role-plays-first',
        madeBy: 'person',
        what: 'Two role-plays with Amara, planned in the calendar',
        dueOn: '2026-11-06',
      },
      {
        key: 'price-email',
        madeBy: 'person',
        what: 'Rewrite the price email for the new territory',
        dueOn: '2026-11-06',
      },
      {
        key: 'two-calls',
        madeBy: 'manager',
        what: 'Listen to two calls a week with Jonas and answer within a day',
        dueOn: '2026-11-09',
      },
    ],
  },
  {
    heldOn: '2026-11-09',
    templateId: 'weekly-one-on-one',
    answers: {
      'on-your-mind':
        'Sleeps better since the plan is written down. Asks to keep Wednesday mornings free for practice.',
      'moved-forward':
        'Both role-plays held and scored, from 2.0 to 2.8. Closed Kranz with the reference as part of it.',
      'in-the-way':
        'The checked contacts came in on Thursday; until then a third of the calls reached nobody.',
      numbers:
        'Conversion {conversion}: lowest two weeks ago, up since. Call time {callTime} and up for three weeks.',
      discovery: [
        3,
        'In the Lauer call three open questions before the price, and the delivery problem of the warehouse came up. In two of five calls there was no agreed next step.',
      ],
      'practise-next': 'The next step: say the date aloud and write it down while the customer listens.',
    },
    privateNote:
      'Two calls a week kept, both weeks. The trend is up; say so plainly. If it holds, revise the date of the conversion goal and not the goal.',
    lookedAt: {
      'clean-leads': ['done', 'Whole list checked; a third was out of date.'],
      'price-email': ['dropped', 'Dropped together: the new price list makes it unnecessary.'],
    },
    promised: [
      { key: 'hartmann', madeBy: 'manager', what: 'Send Jonas the Hartmann recording', dueOn: '2026-11-20' },
      { key: 'role-plays', madeBy: 'person', what: 'Two role-plays with Amara', dueOn: '2026-11-27' },
      {
        key: 'log-next-step',
        madeBy: 'person',
        what: 'Log the next step after each call',
        dueOn: '2026-12-04',
      },
    ],
  },
]
