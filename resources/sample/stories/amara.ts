import type { ToldSession } from '../story'

/** Fourteen sessions: on target throughout, and from winning alone to making others better. */
export const amara: readonly ToldSession[] = [
  {
    heldOn: '2026-05-18',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward':
        'Signed Kessler Logistik for twelve sites. Showed the cost of their last two outages before she named a price.',
      'in-the-way': 'The contract team took nine days for the redlines; the customer asked twice.',
      numbers: 'Conversion {conversion} over four weeks, {deals} deals. Two of them came from one referral.',
      discovery: [
        4,
        'Kessler: asked what an hour without a line costs. They had not worked it out before that call.',
      ],
      'practise-next': 'Opening the first call without the company slide.',
    },
    promised: [
      {
        key: 'kessler-case',
        madeBy: 'person',
        what: 'Write the Kessler case on one page for the team',
        dueOn: '2026-05-29',
      },
      {
        key: 'redlines',
        madeBy: 'manager',
        what: 'Agree a five-day answer on redlines with the contract team',
        dueOn: '2026-06-01',
      },
    ],
  },
  {
    heldOn: '2026-06-01',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward': 'The one-page case is used: Diego took it into two calls last week.',
      numbers: 'Conversion {conversion}, call time {callTime}. On target for the fifth month.',
      discovery: [
        4,
        'Asked the facility manager how he explains an outage to his board, and wrote the offer in those words.',
      ],
      'practise-next': 'Waiting ten seconds after the price before she speaks again.',
    },
    lookedAt: { redlines: ['done', 'Five working days, in writing.'] },
    promised: [
      {
        key: 'library',
        madeBy: 'person',
        what: 'Record three first calls for the call library',
        dueOn: '2026-06-12',
      },
    ],
  },
  {
    heldOn: '2026-06-15',
    templateId: 'weekly-one-on-one',
    answers: {
      'on-your-mind': 'Wants to know what comes after senior. I did not have an answer ready and owe one.',
      'moved-forward': 'Re-opened Lindner after eight silent months with a question about their new branch.',
      numbers: '{deals} deals in four weeks; conversion {conversion}.',
      discovery: [
        4,
        'Lindner: found out that two departments buy separately, and asked who could bring them together.',
      ],
      'practise-next': 'Putting the next step into the first half of the call.',
    },
    lookedAt: { library: ['inProgress', 'Two of three recorded.'] },
    promised: [
      {
        key: 'career',
        madeBy: 'manager',
        what: 'Find out which roles follow senior, and what they ask for',
        dueOn: '2026-06-29',
      },
    ],
  },
  {
    heldOn: '2026-06-29',
    templateId: 'monthly-performance-review',
    answers: {
      'own-summary': 'A strong month with one deal I should have let go three weeks earlier.',
      numbers:
        'Conversion {conversion}, {deals} deals. Win rate rose with fewer offers: she qualifies harder.',
      circumstances: 'Referrals helped. Nothing in the territory changed.',
      discovery: [
        4,
        'Two calls heard: in both she named a need the customer had not, and was thanked for it.',
      ],
      negotiation: [4, 'Lindner: three per cent against a two-year term and a reference visit.'],
      communication: [3, 'Notes the same day in all three deals we opened.'],
      'goal-progress':
        'Win rate is at 56 of 100 decided; the goal of 55 is reached if it holds for another month.',
      'own-development': [
        4,
        'Asked two colleagues to score one of her calls and changed the opening after it.',
      ],
      'next-skill': 'Teaching: explain in two minutes what she does in the first five.',
      'for-the-manager': 'More time on large deals before the offer, less after it.',
    },
    lookedAt: { career: ['done', 'Team lead or key accounts; both ask for a year of mentoring others.'] },
    promised: [
      {
        key: 'two-minutes',
        madeBy: 'person',
        what: 'Show the first five minutes of a call to the team in two',
        dueOn: '2026-07-10',
      },
      {
        key: 'large-deals',
        madeBy: 'manager',
        what: 'Give half an hour to each deal above ten sites before the offer goes out',
        dueOn: '2026-07-27',
      },
    ],
  },
  {
    heldOn: '2026-07-13',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward': 'Showed her opening in the team meeting; Priya and Jonas tried it the same day.',
      numbers: 'Conversion {conversion}. Fewer leads because of the holidays, the share is the same.',
      discovery: [
        4,
        'Seidel: asked what they would do if nothing changed, and stayed quiet until they had answered.',
      ],
      'practise-next': 'Saying no to a deal that will not close, in one sentence.',
    },
    lookedAt: { 'large-deals': ['inProgress', 'Held for Lindner; Seidel is next.'] },
    promised: [],
  },
  {
    heldOn: '2026-07-27',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward': 'Let two deals go with a friendly mail each; one came back with a real budget.',
      'in-the-way': 'Holiday cover took six hours of her week.',
      numbers: '{deals} deals in four weeks, call time {callTime}.',
      discovery: [5, 'The Seidel recording is the one that new colleagues now hear first.'],
      'practise-next': 'Nothing new: two weeks of holiday from Friday.',
    },
    promised: [
      {
        key: 'cover',
        madeBy: 'manager',
        what: 'Share holiday cover evenly from next month, with a list',
        dueOn: '2026-08-10',
      },
    ],
  },
  {
    heldOn: '2026-08-10',
    templateId: 'weekly-one-on-one',
    answers: {
      'on-your-mind':
        'Joined from home for half an hour before her last holiday week; wished it short, so it was.',
      'moved-forward': 'Handed her open deals over with a note each. Nobody had to call her.',
      numbers: 'Conversion {conversion}, in fewer weeks of work.',
      discovery: [4, 'One call heard: found out that the IT lead decides and the owner signs.'],
      'practise-next': 'Off. Nothing.',
    },
    promised: [],
  },
  {
    heldOn: '2026-08-24',
    templateId: 'monthly-performance-review',
    answers: {
      'own-summary': 'Half a month, and half of it was catching up. The pipeline is full again.',
      numbers: 'Conversion {conversion}, {deals} deals. Fewer than usual for the two weeks away, as planned.',
      circumstances: 'Holiday, and the new price list without bundles in its first week.',
      discovery: [
        4,
        'Two calls heard; the needs of the second site came up in both before the customer named them.',
      ],
      negotiation: [4, 'Bauer: held the list price and gave an earlier start instead.'],
      communication: [4, 'Told two customers of a delay before they noticed it.'],
      'goal-progress': 'Win rate held above 55 for two months: reached.',
      'own-development': [4, 'Read one book on questions and brought three of them to the team.'],
      'next-skill': 'Mentoring. A new colleague starts in six weeks, and she would like to accompany her.',
    },
    promised: [
      {
        key: 'mentor-plan',
        madeBy: 'person',
        what: 'Draft four mentor hours for the new colleague',
        dueOn: '2026-09-18',
      },
      {
        key: 'mentor-time',
        madeBy: 'manager',
        what: 'Take one hour a week of other work from her for mentoring',
        dueOn: '2026-10-02',
      },
    ],
  },
  {
    heldOn: '2026-09-07',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward':
        'Seidel signed: eight sites, list price. The owner said the first question had decided it.',
      numbers: 'Conversion {conversion}, {deals} deals.',
      discovery: [
        4,
        'Ritter: asked for the last three complaints of their customers and built the offer on them.',
      ],
      'practise-next': 'Explaining while doing: says aloud why she asks what she asks.',
    },
    lookedAt: {
      'mentor-plan': ['inProgress', 'First two hours are drafted.'],
      'mentor-time': ['inProgress', 'Reports go to me from next week.'],
    },
    promised: [],
  },
  {
    heldOn: '2026-09-21',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward': 'Four mentor hours are planned, each with one call to hear and one to hold.',
      'in-the-way': 'Two demos fell out because the demo room was booked twice.',
      numbers: 'Call time {callTime}, conversion {conversion}. Nothing to explain.',
      discovery: [
        4,
        'Ritter, second call: noticed that the buyer’s questions were about staff, and changed the offer.',
      ],
      'practise-next': 'Giving feedback in two sentences: what I heard, what it did.',
    },
    lookedAt: { 'mentor-time': ['inProgress', 'One report is mine now, the second follows.'] },
    promised: [
      {
        key: 'demo-room',
        madeBy: 'manager',
        what: 'Settle the booking of the demo room',
        dueOn: '2026-09-28',
      },
    ],
  },
  {
    heldOn: '2026-10-05',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward': 'Met Mei-Ling on her first day and agreed what they both expect of the four hours.',
      numbers: '{deals} deals in four weeks, conversion {conversion}.',
      discovery: [
        4,
        'Ritter signed. In the recording the customer explains the offer to a colleague in her words.',
      ],
      'practise-next': 'Letting Mei-Ling speak for the first ten minutes of a joint call.',
    },
    promised: [
      {
        key: 'mentor-first',
        madeBy: 'person',
        what: 'Mentor hour with Mei-Ling, first of four',
        dueOn: '2026-10-16',
      },
    ],
  },
  {
    heldOn: '2026-10-19',
    templateId: 'monthly-performance-review',
    answers: {
      'own-summary': 'I gave more time away than ever and sold no less. I did not expect that.',
      numbers: 'Conversion {conversion}, {deals} deals, revenue above target for the third month.',
      circumstances: 'The territory of a colleague was split; hers was not touched.',
      discovery: [5, 'Three colleagues name her recordings as what they learn from.'],
      negotiation: [4, 'Two deals at list price; one with four per cent against a second site.'],
      communication: [4, 'Any of the three deals we opened could be taken over from the notes.'],
      'goal-progress': 'First mentor hour held, three to come.',
      'own-development': [5, 'Mei-Ling’s first own call used two of the questions from their hour.'],
      'next-skill': 'Coaching by questions: three questions before any advice.',
      'for-the-manager':
        'Tell the team what mentoring costs and what it is worth. I will, in the next meeting.',
    },
    promised: [
      {
        key: 'tell-team',
        madeBy: 'manager',
        what: 'Explain in the team meeting what mentoring hours are for',
        dueOn: '2026-10-26',
      },
      {
        key: 'role-play-slots',
        madeBy: 'person',
        what: 'Offer Jonas two role-plays at fixed times',
        dueOn: '2026-11-02',
      },
    ],
  },
  {
    heldOn: '2026-11-02',
    templateId: 'weekly-one-on-one',
    answers: {
      'moved-forward':
        'Wednesdays at nine belong to role-play with Jonas now; the first one was scored by both.',
      numbers: 'Conversion {conversion}, call time {callTime}.',
      discovery: [4, 'Thoma: asked who in the firm is woken up when the line is down.'],
      'practise-next': 'Three questions before any advice, in each mentor hour.',
    },
    privateNote:
      'She carries a good deal of the team’s learning. Check in two weeks whether the hour a week I took off her is really gone.',
    promised: [],
  },
  {
    heldOn: '2026-11-16',
    templateId: 'weekly-one-on-one',
    answers: {
      'on-your-mind':
        'Enjoys the mentoring. Says that eight to nine on Monday is the only hour without a call.',
      'moved-forward':
        'Signed Thoma for six sites. Second role-play with Jonas: 2.8 after 2.0, and she could say why.',
      numbers: '{deals} deals in four weeks, conversion {conversion}. Ahead of an even pace.',
      discovery: [
        5,
        'The Thoma call went into the library on the day it was held, at the request of two colleagues.',
      ],
      'practise-next': 'Handing the next step to the person she coaches instead of naming it.',
    },
    promised: [
      {
        key: 'mentor-second',
        madeBy: 'person',
        what: 'Mentor hour with Mei-Ling, second of four',
        dueOn: '2026-11-25',
      },
    ],
  },
]
