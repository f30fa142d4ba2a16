/**
 * Why there is no time stamp:
 * - `unreachable` the service did not answer in time, or there is no network
 * - `refused` it answered that it does not stamp this
 * - `notFitting` what it answered is no stamp of this signature
 * - `clocksDiffer` its clock and this laptop's are more than an hour apart
 */
export type NotStamped = 'unreachable' | 'refused' | 'notFitting' | 'clocksDiffer'

const reasons: Readonly<Record<NotStamped, string>> = {
  unreachable: 'The time stamp service does not answer. Is there a network?',
  refused: 'The time stamp service refused to stamp this signature.',
  notFitting: 'What the time stamp service answered is no stamp of this signature.',
  clocksDiffer: 'The clock of this laptop and that of the time stamp service are more than an hour apart.',
}

/** What is said in the room, with what can be done. */
export function notStampedWords(reason: NotStamped): string {
  return `${reasons[reason]} Nothing is signed yet: try again, or sign without a time stamp.`
}
