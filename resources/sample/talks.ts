import type { ToldTalk } from './story'

/** What was put down to talk about, decided and said at the end, by the session; one that is not named had none of it. */
export const talks: Readonly<Record<string, ToldTalk>> = {
  'jonas-lindqvist-session-1': {
    agenda: [
      {
        key: 'leads',
        by: 'person',
        what: 'The fair is over: where do the next leads come from?',
        note: 'Nobody knows yet. I ask marketing.',
      },
    ],
    summary: 'A good start after the holidays. The old deals are sorted first, then come new ones.',
  },
  'jonas-lindqvist-session-2': {
    decisions: [{ by: 'both', what: 'A deal without a date for sixty days is closed or gets a new date.' }],
    summary: 'The pipeline says what is there now. Next: a date at the end of each call.',
  },
  'jonas-lindqvist-session-3': {
    summary: 'Well prepared deals came in. The next ones need the same preparation, and a firm price.',
    comment: 'I would like an answer on prices before the customer has to ask twice.',
  },
  'jonas-lindqvist-session-4': {
    agenda: [
      {
        key: 'falk',
        by: 'manager',
        what: 'How the two-year term at Falk came about',
        note: 'He asked for it before he gave anything. Worth telling the team.',
      },
      { key: 'fridays', by: 'person', what: 'Working from home on Fridays', isLeft: true },
    ],
    comment: 'Good to hear what worked, call by call.',
  },
  'jonas-lindqvist-session-5': {
    talkedAbout: { fridays: 'Tried for one quarter; calls as on any other day.' },
    agenda: [
      {
        key: 'territories',
        by: 'person',
        what: 'What the new territories mean for my accounts',
        note: 'I do not know yet. He hears it from me before it counts.',
      },
    ],
    decisions: [
      { by: 'manager', what: 'Jonas works from home on Fridays for one quarter, then we look again.' },
    ],
  },
  'jonas-lindqvist-session-6': {
    agenda: [
      {
        key: 'contacts',
        by: 'person',
        what: 'Half of the new contacts lead nowhere',
        note: 'He collects the wrong ones in a list; I take it to marketing.',
      },
    ],
    summary:
      'The territory changed, and the leads in it are old. We put those right before we talk about pace.',
    comment: 'I understand the reason for the split. It still hurts to hand over contacts I had built.',
  },
  'jonas-lindqvist-session-7': {
    agenda: [
      {
        key: 'role-play',
        by: 'manager',
        what: 'A fixed time for role-play',
        note: 'Wednesday at nine, with Amara.',
      },
      {
        key: 'numbers-in-team',
        by: 'person',
        what: 'Do these numbers go into the team meeting?',
        note: 'No. The team sees totals; what is his stays between us.',
      },
    ],
    decisions: [
      { by: 'both', what: 'Wednesday at nine is for role-play, and nobody books over it.' },
      { by: 'manager', what: 'Contacts that are out of date do not count in his conversion goal.' },
    ],
    summary:
      'A hard month, for reasons that are written down. Three goals, fixed times for practice, two calls a week heard together.',
    comment: 'I did not like to look at these numbers. It helps that the reasons stand next to them.',
  },
  'jonas-lindqvist-session-8': {
    agenda: [
      {
        key: 'wednesdays',
        by: 'person',
        what: 'Keep Wednesday mornings free',
        note: 'Yes, until the goal is reached.',
      },
      {
        key: 'goal-date',
        by: 'manager',
        what: 'Is the date of the conversion goal still right?',
        note: 'It gets a step of its own on the way to 22.',
      },
    ],
    decisions: [{ by: 'both', what: 'The conversion goal is 20 first; 22 stays the target of the role.' }],
    summary: 'Two weeks up, and the role-plays show in the calls. Now the dated next step in each of them.',
    comment: 'I know what to do on Monday. That was different four weeks ago.',
  },
  'amara-okafor-session-12': {
    agenda: [
      {
        key: 'mentoring-time',
        by: 'person',
        what: 'What mentoring costs me in calls',
        note: 'About four calls a week. The team should know.',
      },
    ],
    summary: 'Results above target while she gives time to others. We say aloud what that is worth.',
    comment: 'I would do it again. I want it to be seen as work.',
  },
  'amara-okafor-session-13': {
    decisions: [
      { by: 'both', what: 'Role-play with Jonas takes the place of the Wednesday prospecting hour.' },
    ],
    summary: 'The first role-play was scored by both, and the scores were half a point apart.',
  },
  'amara-okafor-session-14': {
    agenda: [
      {
        key: 'library',
        by: 'manager',
        what: 'The Thoma call in the library',
        note: 'She adds three sentences on why it worked.',
      },
      { key: 'monday-hour', by: 'person', what: 'Who could take over the Monday hour', isLeft: true },
    ],
    summary: 'Six sites signed. Her mentoring moves from showing to asking.',
    comment: 'Glad to go on. One quiet hour a week would help.',
  },
  'diego-fuentes-session-10': {
    agenda: [
      {
        key: 'old-deals',
        by: 'person',
        what: 'Forty old deals, and no idea where to begin',
        note: 'We begin together, with the twenty oldest.',
      },
    ],
    summary: 'His best discovery call so far. The list of old deals is something we do together.',
  },
  'diego-fuentes-session-11': {
    decisions: [{ by: 'both', what: 'One hour on the first Monday of a month is for old deals.' }],
    summary: 'Half of the old list is gone in an hour. Discovery without a sheet goes on.',
    comment: 'An hour with you did more than a month of good intentions.',
  },
  'mei-ling-chen-session-1': {
    agenda: [
      {
        key: 'contract-archive',
        by: 'person',
        what: 'No access to the contract archive',
        note: 'Mine to solve, by Monday.',
      },
    ],
    summary: 'Three weeks in: six calls alone, one deal. What counts now is calls held.',
    comment: 'Everybody answers when I ask. Thank you.',
  },
  'mei-ling-chen-session-3': {
    agenda: [
      {
        key: 'price',
        by: 'person',
        what: 'What to say when the price is too high',
        note: 'Her own list of objections, in her own words.',
      },
    ],
    decisions: [{ by: 'both', what: 'She leads the next price talk, and Priya listens.' }],
    summary: 'On target for week seven, and at home in the calls. Price is the next thing to learn.',
    comment: 'I am less afraid of the word “expensive” than I was.',
  },
  'priya-raghunathan-session-9': {
    decisions: [{ by: 'both', what: 'Two travel days a week; the other three have four call hours each.' }],
    summary: 'Eight warm leads handed over with notes. The new area begins with prepared first calls.',
  },
  'priya-raghunathan-session-10': {
    summary: 'The hand-over is done well, and Jahn signed. Call time is rising again.',
    comment: 'Good to see the hand-over counted as work.',
  },
  'priya-raghunathan-session-11': {
    agenda: [
      {
        key: 'travel',
        by: 'person',
        what: 'Travel days in this quarter',
        note: 'I ask what is possible, in general terms.',
      },
      { key: 'tenders', by: 'manager', what: 'Which tenders are worth the travel', isLeft: true },
    ],
    summary: 'Longer first calls lead to a dated second one. I find out what is possible about travel.',
    comment: 'I am not asking for less work, only for fewer nights away.',
  },
  'tomasz-wojcik-session-5': {
    agenda: [
      {
        key: 'next-period',
        by: 'person',
        what: 'Does the contract go on after this year?',
        note: 'I clear the budget and tell him within two weeks.',
      },
    ],
  },
  'tomasz-wojcik-session-6': {
    decisions: [
      { by: 'both', what: 'Until the export works, he sends his call times as a file on Fridays.' },
    ],
    summary: 'The budget for the next period is there. Missing call times are missing data and nothing else.',
    comment: 'Thank you for the quick answer on the budget.',
  },
}
