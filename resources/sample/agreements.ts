import { type Sample, sampleSchema } from '../../shared/domain/sample'

const meetings =
  'We meet every two weeks for half an hour, and once a month for an hour with the questions of the monthly review. You know both sets of questions beforehand. The numbers come from the exports of the CRM and of the dialler and are the same that you see yourself.'

/** Three documents: signed by both, waiting for the manager, and a draft. */
export function sampleAgreementsTold(): Sample['agreements'] {
  return sampleSchema.shape.agreements.parse([
    {
      id: 'jonas-expectations',
      kind: 'expectations',
      personId: 'jonas-lindqvist',
      draftedAt: '2026-01-09T15:10:00.000Z',
      draft: {
        others: [],
        title: 'What we expect of each other this year',
        from: '2026-01-12',
        clauses: [
          {
            id: 'purpose',
            heading: 'What this document is for',
            body: 'It says what good work means this year, how it is measured, and what Jonas and Katarina do for it. It does not change the contract of employment.',
            table: null,
          },
          {
            id: 'targets',
            heading: 'What we measure',
            body: 'A month’s worth for the role of account executive. A target that changes during the year counts from the month in which it is announced, never before.',
            table: {
              columns: ['Metric', 'What is counted', 'Target a month'],
              rows: [
                ['Conversion rate', 'leads converted of leads worked', '22 %'],
                ['Win rate', 'deals won of deals decided', '50 %'],
                ['Call time', 'minutes and seconds a call', '3:30'],
                ['Closed deals', 'deals won', '14'],
                ['Revenue', 'money from deals won', '€25,000'],
              ],
            },
          },
          {
            id: 'jonas',
            heading: 'What Jonas will do',
            body: 'Agree a next step, with a date, in each discovery call and log it the same day.\n\nPractise every week, on his own or with a colleague, and be able to say what changed.\n\nSay early when something will be late.',
            table: null,
          },
          {
            id: 'katarina',
            heading: 'What Katarina will do',
            body: 'Keep the dates of the reviews. Answer questions on prices within one working day. Clear obstacles that are hers to clear, with a date.',
            table: null,
          },
          { id: 'meetings', heading: 'How and when we look at it', body: meetings, table: null },
        ],
      },
      signing: {
        person: {
          at: '2026-01-12T09:12:00.000Z',
          mark: { kind: 'typed', text: 'Jonas Lindqvist' },
        },
        response: { kind: 'agree', words: 'Good to have it in writing.' },
        manager: {
          at: '2026-01-12T09:20:00.000Z',
          mark: { kind: 'typed', text: 'Katarina Vogel' },
        },
      },
    },
    {
      id: 'jonas-next-weeks',
      kind: 'expectations',
      personId: 'jonas-lindqvist',
      draftedAt: '2026-11-18T16:05:00.000Z',
      draft: {
        others: [],
        title: 'What we expect of each other until the end of the quarter',
        from: '2026-11-23',
        clauses: [
          {
            id: 'purpose',
            heading: 'What this document is for',
            body: 'It says what Jonas and Katarina will do in the next four weeks so that conversion comes back to where it was before the territory was split. It adds to what was agreed for this year and does not replace it.',
            table: null,
          },
          {
            id: 'facts',
            heading: 'What has happened',
            body: 'Seven weeks ago the territory was split. In the three weeks after that conversion fell from about 22 to about 16 per cent; since then it has risen for four weeks. In two of five recorded calls no next step was agreed. A third of the contacts of the new territory could not be reached under the number that was given. All of it was discussed in the last two reviews.',
            table: null,
          },
          {
            id: 'goals',
            heading: 'What we want to reach',
            body: 'Three goals, each with where it starts and where it should get.',
            table: {
              columns: ['Goal', 'From', 'To'],
              rows: [
                ['Conversion rate', '15.8 %', '20 %'],
                ['Discovery calls with a dated next step, of five', '2', '5'],
                ['Mean score of the last three role-plays', '2.0', '4.0'],
              ],
            },
          },
          {
            id: 'jonas',
            heading: 'What Jonas will do',
            body: 'Agree a next step, with a date, in each discovery call and log it the same day. Hold two role-plays a week with Amara Okafor.',
            table: null,
          },
          {
            id: 'katarina',
            heading: 'What Katarina will do',
            body: 'Listen to two calls a week and answer within a day. Keep Wednesday mornings free for role-play. Have the contact data of the territory checked again each month.',
            table: null,
          },
          {
            id: 'then',
            heading: 'What comes after',
            body: 'At the end of the quarter we look at the numbers together. If 20 per cent is not reached, we meet every week until the end of the following month and put the next step in writing. If it is reached, the targets of the role count again.',
            table: null,
          },
        ],
      },
      signing: {
        person: {
          at: '2026-11-20T16:05:00.000Z',
          mark: { kind: 'typed', text: 'Jonas Lindqvist' },
        },
        response: {
          kind: 'agree',
          words:
            'I stand by the goals. The drop came after my territory was split; I would like that to be written down.',
        },
        manager: null,
      },
    },
    {
      id: 'tomasz-expectations',
      kind: 'expectations',
      personId: 'tomasz-wojcik',
      draftedAt: '2026-11-22T17:40:00.000Z',
      draft: {
        others: [],
        title: 'Expectations for the next contract period',
        from: '2026-12-01',
        clauses: [
          {
            id: 'purpose',
            heading: 'What this document is for',
            body: 'It describes the results that the client expects in the next contract period. How, where and when the work is done is for the contractor to decide. It adds to the contract for services and does not change it.',
            table: null,
          },
          {
            id: 'results',
            heading: 'Results',
            body: 'A month’s worth, for three days a week.',
            table: {
              columns: ['Result', 'What is counted', 'A month'],
              rows: [
                ['Conversion rate', 'leads converted of leads worked', '22 %'],
                ['Closed deals', 'deals won', '10'],
                ['Revenue', 'money from deals won', '€15,000'],
              ],
            },
          },
          {
            id: 'handover',
            heading: 'Hand-over',
            body: 'Each open deal has a note of five lines, so that it can be continued on a day on which the contractor does not work. Call times are delivered once a week as a file.',
            table: null,
          },
          {
            id: 'client',
            heading: 'What the client provides',
            body: 'A list of firms that are free to be called, access to the CRM and to the call recordings, and an answer to questions on prices within one working day.',
            table: null,
          },
        ],
      },
      signing: null,
    },
  ])
}
