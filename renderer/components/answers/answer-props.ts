import type { AnswerOf } from '../../../shared/domain/answer'
import type { Question, QuestionKind } from '../../../shared/domain/question'

/** What the fields of one kind of answer are given. They keep nothing: every change is handed out whole. */
export type AnswerProps<K extends QuestionKind> = {
  readonly question: Extract<Question, { kind: K }>
  readonly answer: AnswerOf<K>
  readonly onChange: (answer: AnswerOf<K>) => void
  /** Whether the person reads along, or answers alone. */
  readonly isFaceToFace: boolean
}
