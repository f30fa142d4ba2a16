import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { Encoding } from '../../../shared/domain/import-file'
import type { OpenQuestion } from '../../../shared/domain/import-plan'
import { client } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { tell } from '../../components/toasts'
import { encodingWords } from './encoding-words'
import { AnswerCard, QuestionCard } from './question-card'
import type { Answering } from './questions'

/** What the letters of a file are: the same text in each way that fits. The file is read again by the answer. */
export function EncodingQuestion({
  question,
  onReread,
}: Answering & { question: Extract<OpenQuestion, { kind: 'encoding' }> }): ReactElement {
  const { fileId, fileName, readings } = question
  const reread = useMutation({
    mutationFn: (encoding: Encoding) => client.imports.reread({ fileId, options: { encoding } }),
    onSuccess: onReread,
    onError: (error) => tell(sentenceOf(error)),
  })
  return (
    <QuestionCard
      title="Which of these is spelt right?"
      isAnswered={false}
      why={`${fileName} does not say how its letters are written, and they can be read in several ways. Names would come out wrong.`}
    >
      {readings.map(({ encoding, example }) => (
        <AnswerCard
          key={encoding}
          answer={example}
          evidence={encodingWords(encoding)}
          isChosen={false}
          onPress={() => reread.mutate(encoding)}
        />
      ))}
    </QuestionCard>
  )
}
