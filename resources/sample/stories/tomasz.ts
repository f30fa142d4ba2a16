import type { ToldSession } from '../story'

/** Six sessions with a contractor: results and deadlines, not how he works. */
export const tomasz: readonly ToldSession[] = [
  {
    heldOn: '2026-08-26',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward':
        'Delivered the list of forty firms in the harbour area, each with a name and a reason to call.',
      numbers: 'Conversion {conversion}, {deals} deals on three days a week.',
      discovery: [3, 'One recorded call: open questions, and the answers are in the offer.'],
      'practise-next': 'His own choice; asks for our recordings on managed services.',
    },
    promised: [
      {
        key: 'recordings',
        madeBy: 'manager',
        what: 'Send Tomasz three recordings on managed services',
        dueOn: '2026-09-02',
      },
    ],
  },
  {
    heldOn: '2026-09-09',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward': 'Twelve of the forty firms called, three offers out.',
      'in-the-way': 'Hand-over notes: two of his deals could not be continued on his days off.',
      numbers: 'Conversion {conversion}.',
      discovery: [
        3,
        'Reuter: asked for the date of their next contract and built the plan backwards from it.',
      ],
      'practise-next': 'A hand-over note in every open deal.',
    },
    promised: [
      {
        key: 'handover-notes',
        madeBy: 'person',
        what: 'Hand-over note in every open deal',
        dueOn: '2026-09-23',
      },
    ],
  },
  {
    heldOn: '2026-09-23',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward': 'Every open deal has a note; Diego continued two of them on Thursday.',
      numbers: '{deals} deals in four weeks, conversion {conversion}.',
      discovery: [3, 'Reuter signed, on the date of the plan.'],
      'practise-next': 'Managed services: two first calls with it.',
    },
    promised: [],
  },
  {
    heldOn: '2026-10-07',
    templateId: 'monthly-performance-review',
    answers: {
      'own-summary': 'The harbour list works. Next to it I would like larger firms.',
      numbers: 'Conversion {conversion}, {deals} deals: above what the contract names.',
      circumstances: 'Three days a week by contract. The harbour firms decide quickly.',
      discovery: [3, 'Two calls heard; open questions, answers used.'],
      negotiation: [4, 'Petzold: four per cent against a second site and a reference.'],
      communication: [3, 'Notes complete; dates for his days off are shared a week ahead.'],
      'goal-progress': 'Hand-over notes in all deals: reached.',
      'own-development': [3, 'Two managed service calls held and heard again.'],
      'next-skill': 'Larger firms: who decides, who pays, who uses.',
    },
    promised: [
      {
        key: 'larger-firms',
        madeBy: 'manager',
        what: 'Name five larger firms that are free to be called',
        dueOn: '2026-10-21',
      },
    ],
  },
  {
    heldOn: '2026-10-21',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward': 'Two of the five larger firms reached, one appointment.',
      numbers: 'Conversion {conversion}, call time {callTime}.',
      discovery: [3, 'Hansa Kontor: found the person who decides in the second question.'],
      'practise-next': 'Nothing agreed; the next contract period is to be talked about.',
    },
    promised: [
      {
        key: 'extension',
        madeBy: 'manager',
        what: 'Clear the budget for the next contract period',
        dueOn: '2026-11-04',
      },
    ],
  },
  {
    heldOn: '2026-11-04',
    templateId: 'weekly-one-on-one',
    answers: {
      'on-your-mind': 'Would like to know by the end of the month whether the contract goes on.',
      'moved-forward': 'Hansa Kontor: offer for nine sites is out.',
      'in-the-way':
        'He uses his own telephone system since last week; its call times do not reach our export.',
      numbers:
        'Conversion {conversion}, {deals} deals. No call times since last Friday, because of the new system.',
      discovery: [
        3,
        'Hansa Kontor: asked the user and the payer the same question and compared the answers.',
      ],
      'practise-next': 'Sending the call times as a file until the export works.',
    },
    privateNote:
      'No call times means no data, not no calls: leave them out of any comparison. Budget is approved for three more quarters; put the terms in writing.',
    lookedAt: { extension: ['done', 'Budget approved; the terms follow in writing.'] },
    promised: [],
  },
]
