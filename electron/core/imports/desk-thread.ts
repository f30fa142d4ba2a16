import type { ImportProgress } from '../../../shared/domain/import-progress'
import { answerQuestions } from '../answering-thread'
import type { DeskAnswer, DeskQuestion } from './desk'
import { DeskHere } from './desk-here'

// The thread of one desk: questions in, answers out.

answerQuestions<DeskQuestion, DeskAnswer, ImportProgress>((tell) => {
  const desk = new DeskHere(tell)
  return (question) => desk.ask(question)
}, rowsOf)

/** The rows of a file one by one: 14 MB of a million. */
function rowsOf(answer: DeskAnswer): ArrayBuffer[] {
  const rows = answer.kind === 'addedUp' && answer.adding.kind === 'added' ? answer.adding.figures.rows : null
  return rows === null ? [] : [rows.buffer]
}
