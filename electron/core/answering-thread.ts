import { parentPort } from 'node:worker_threads'
import type { FromThread, ToThread } from './asked-thread'

/**
 * The other side of an `AskedThread`, in the thread itself: answers each question as `begin` says, which is handed the way to
 * tell news. What `handedOver` finds in an answer belongs to whoever asked from then on, and is not copied.
 */
export function answerQuestions<Question, Answer, News>(
  begin: (tell: (news: News) => void) => (question: Question) => Promise<Answer>,
  handedOver: (answer: Answer) => ArrayBuffer[] = () => [],
): void {
  const port = parentPort
  if (port === null) throw new Error('Questions are answered in a thread only')
  const post = (message: FromThread<Answer, News>, handed: ArrayBuffer[] = []): void =>
    port.postMessage(message, handed)
  const answer = begin((news) => post({ kind: 'news', news }))
  port.on('message', ({ id, question }: ToThread<Question>) => {
    answer(question).then(
      (answered) => post({ kind: 'answer', id, answer: answered }, handedOver(answered)),
      (error: unknown) => post({ kind: 'failure', id, error }),
    )
  })
}
