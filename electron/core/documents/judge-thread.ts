import type { Verification } from '../../../shared/domain/verification'
import { answerQuestions } from '../answering-thread'
import { type JudgeQuestion, judgeHere } from './judge'

// The thread in which one file is judged.

answerQuestions<JudgeQuestion, Verification, never>(() => judgeHere)
