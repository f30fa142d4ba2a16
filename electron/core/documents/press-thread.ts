import { workerData } from 'node:worker_threads'
import * as z from 'zod'
import { answerQuestions } from '../answering-thread'
import type { PressAnswer, PressQuestion } from './press'
import { PressHere } from './press-here'

// The thread of one press: questions in, answers out.

const resourcesFolder = z.string().parse(workerData)

answerQuestions<PressQuestion, PressAnswer, never>(() => {
  const press = new PressHere(resourcesFolder)
  return (question) => press.ask(question)
})
