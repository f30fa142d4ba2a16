import type { ImportProgress } from '../../../shared/domain/import-progress'
import { answerQuestions } from '../answering-thread'
import type { DeskAnswer, DeskQuestion } from './desk'
import { DeskHere } from './desk-here'

// The thread of one desk: questions in, answers out.

answerQuestions<DeskQuestion, DeskAnswer, ImportProgress>((tell) => {
  const desk = new DeskHere(tell)
  return (question) => desk.ask(question)
})
