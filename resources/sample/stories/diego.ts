import type { ToldSession } from '../story'

/** Eleven sessions: strong on the phone, on the way from a script to questions of his own. */
export const diego: readonly ToldSession[] = [
  {
    heldOn: '2026-06-25',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward': 'Closed three deals in one week from the Kessler case that Amara had written down.',
      numbers: 'Conversion {conversion}, call time {callTime} a call: the longest of the team.',
      discovery: [
        2,
        'Three calls heard: the script from the first to the last question, in a friendly voice.',
      ],
      'practise-next': 'One question in each call that is not on the sheet.',
    },
    promised: [
      {
        key: 'own-question',
        madeBy: 'person',
        what: 'Ask one question of his own in each of ten calls',
        dueOn: '2026-07-08',
      },
    ],
  },
  {
    heldOn: '2026-07-09',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward': 'Ten calls, ten questions of his own. “What would you fix first?” worked best.',
      numbers: '{deals} deals in four weeks, conversion {conversion}.',
      discovery: [
        3,
        'Mora Dental: the own question brought up the second practice, and the offer covers both.',
      ],
      'practise-next': 'Writing the answer down in the customer’s words.',
    },
    promised: [],
  },
  {
    heldOn: '2026-07-23',
    templateId: 'monthly-performance-review',
    answers: {
      'own-summary': 'Much talked, well sold, and I was slow with the notes.',
      numbers:
        'Conversion {conversion}, {deals} deals. Call time is far above target; a part of that is small talk, he says.',
      circumstances: 'Holiday time: fewer decision makers in their offices.',
      discovery: [3, 'Own questions in seven of ten calls heard since the last session.'],
      negotiation: [3, 'Mora: brought the talk back to the second practice when the price came up.'],
      communication: [2, 'Notes came up to four days later in three deals; a colleague had to ask.'],
      'goal-progress': 'No goal set yet. He would like one on conversion.',
      'own-development': [3, 'Listens to one call a week with Priya; changed his opening after it.'],
      'next-skill': 'Notes on the same day, five lines at most.',
      'for-the-manager': 'A template for the five lines. Good idea, I will write it.',
    },
    promised: [
      {
        key: 'five-lines',
        madeBy: 'manager',
        what: 'Write a template for call notes in five lines',
        dueOn: '2026-07-31',
      },
      {
        key: 'notes-same-day',
        madeBy: 'person',
        what: 'Write call notes on the same day for two weeks',
        dueOn: '2026-08-06',
      },
    ],
  },
  {
    heldOn: '2026-08-06',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward': 'Same-day notes in nine of ten deals. Tomasz took one over on Friday without a call.',
      numbers: 'Conversion {conversion}. Fewer leads, the share is stable.',
      discovery: [3, 'Albrecht: asked how they chose the last supplier, and what they would do differently.'],
      'practise-next': 'A shorter opening: thirty seconds, then the first question.',
    },
    lookedAt: { 'five-lines': ['done', 'Sent a day late.'] },
    promised: [],
  },
  {
    heldOn: '2026-08-20',
    templateId: 'weekly-one-on-one',
    answers: {
      'on-your-mind': 'Moves house next week; would like Thursday off. Fine.',
      'moved-forward': 'Opening is down to forty seconds; in the recordings customers speak sooner.',
      numbers: 'Call time {callTime}, conversion {conversion}.',
      discovery: [
        3,
        'Albrecht signed after he asked what a change in the middle of the year would mean for them.',
      ],
      'practise-next': 'Asking why, once, after the first answer.',
    },
    promised: [
      {
        key: 'why',
        madeBy: 'person',
        what: 'Ask one “why” after the first answer in ten calls',
        dueOn: '2026-09-03',
      },
    ],
  },
  {
    heldOn: '2026-09-03',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward':
        'Six of ten with a second question. Two customers told him about a tender that was not public yet.',
      numbers: '{deals} deals in four weeks.',
      discovery: [3, 'Novak: the second “why” changed the offer from lines to a managed service.'],
      'practise-next': 'The same, with decision makers.',
    },
    lookedAt: { why: ['inProgress', 'Six of ten; the other four were short call-backs.'] },
    promised: [],
  },
  {
    heldOn: '2026-09-18',
    templateId: 'weekly-one-on-one',
    answers: {
      'in-the-way': 'We moved this session twice because of me. Said sorry; it should not happen again.',
      'moved-forward': 'Novak signed: the largest contract he has closed.',
      numbers:
        'Conversion {conversion}. Three weeks slightly under target; leads from the web form were weak.',
      discovery: [3, 'Novak, last call: three open questions to the managing director, none from the sheet.'],
      'practise-next': 'Qualifying web leads in two questions.',
    },
    promised: [
      {
        key: 'web-leads',
        madeBy: 'manager',
        what: 'Look at the quality of web form leads with marketing',
        dueOn: '2026-09-30',
      },
    ],
  },
  {
    heldOn: '2026-10-01',
    templateId: 'monthly-performance-review',
    answers: {
      'own-summary': 'One very large deal and many small ones that took too long.',
      numbers: 'Conversion {conversion}, {deals} deals, revenue far above target through Novak.',
      circumstances: 'A third of the web form leads had no telephone number. Marketing has changed the form.',
      discovery: [3, 'Two calls heard; own questions in both, script for the rest.'],
      negotiation: [3, 'Novak: gave a later start, not a lower price.'],
      communication: [3, 'Five-line notes in all deals we opened, same day.'],
      'goal-progress': 'Set today: conversion from 20 to 22 by the end of the quarter.',
      'own-development': [3, 'Practises openings every Monday with Priya and can say what changed.'],
      'next-skill': 'Discovery without the script, start to end.',
    },
    promised: [
      {
        key: 'two-questions',
        madeBy: 'person',
        what: 'Test the two qualifying questions on thirty web leads',
        dueOn: '2026-10-15',
      },
    ],
  },
  {
    heldOn: '2026-10-15',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward':
        'Thirty web leads, two questions each: eleven went on, nineteen were closed politely within a day.',
      numbers: 'Conversion {conversion}, call time {callTime}.',
      discovery: [3, 'Petersen: asked what changed since the last offer, and learnt of a new owner.'],
      'practise-next': 'One whole call without the sheet on the desk.',
    },
    promised: [
      {
        key: 'one-without',
        madeBy: 'person',
        what: 'Hold one discovery call without a script and bring the recording',
        dueOn: '2026-10-29',
      },
    ],
  },
  {
    heldOn: '2026-10-29',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward':
        'Brought the recording. It has two long silences, and the customer filled both with what mattered.',
      'in-the-way': 'Forty deals are older than sixty days; the list frightens him, he says.',
      numbers: '{deals} deals in four weeks, conversion {conversion}.',
      discovery: [3, 'The recording: five open questions, and the offer repeats two answers word for word.'],
      'practise-next': 'Five calls like that one.',
    },
    promised: [
      {
        key: 'old-deals-plan',
        madeBy: 'manager',
        what: 'Go through the twenty oldest deals with Diego',
        dueOn: '2026-11-06',
      },
    ],
  },
  {
    heldOn: '2026-11-12',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward':
        'Twenty oldest deals done in an hour: fourteen closed, six with a date. Three answered already.',
      numbers: 'Conversion {conversion}: still under target, and steady. {deals} deals.',
      discovery: [3, 'Two of two calls without a sheet; in the second the next step came from the customer.'],
      'practise-next': 'Discovery without a script, five times, and what was different.',
    },
    promised: [
      {
        key: 'five-calls',
        madeBy: 'person',
        what: 'Five discovery calls without a script',
        dueOn: '2026-11-23',
      },
      {
        key: 'old-deals',
        madeBy: 'person',
        what: 'Close or re-date the other twenty old deals',
        dueOn: '2026-12-03',
      },
    ],
  },
]
