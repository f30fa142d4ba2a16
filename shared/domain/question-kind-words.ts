import type { QuestionKind } from './question'

/** What each kind of question is called, and what it is answered with. */
export const kindWords: Readonly<Record<QuestionKind, string>> = {
  longText: 'Free text',
  shortText: 'One line',
  rating: 'Rating on a scale',
  range: 'Place between two ends',
  number: 'Number',
  yesNo: 'Yes or no',
  oneOf: 'One of several',
  manyOf: 'Several of many',
  matrix: 'Rows on one scale',
  table: 'Table',
  checklist: 'Checklist',
  metric: 'The numbers, and what is behind them',
  goals: 'Goals, with a check-in on each',
  commitments: 'New commitments',
  acknowledgement: 'A statement to read and tick',
}
