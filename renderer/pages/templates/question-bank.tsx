import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { Question } from '../../../shared/domain/question'
import { kindWords } from '../../../shared/domain/question-kind-words'
import { api } from '../../api/api'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { FormActions } from '../../components/form/form'
import { SearchBox } from '../../components/form/search-box'
import styles from './question-bank.module.css'

const mostShown = 60

/** Every question of every template, to be taken into the section in hand. */
export function QuestionBank({
  into,
  onInsert,
  onClose,
}: {
  /** The title of the section. */
  into: string
  onInsert: (question: Question) => void
  onClose: () => void
}): ReactElement {
  const [words, setWords] = useState('')
  const bank = useQuery(
    api.templates.questionBank.queryOptions({
      input: { words: words.slice(0, 300), limit: mostShown },
      placeholderData: keepPreviousData,
    }),
  )
  const { hits, count } = bank.data ?? { hits: [], count: 0 }
  return (
    <Dialog title="Questions of all templates" isOpen wide onClose={onClose}>
      <SearchBox
        label="Words of a question"
        placeholder="Words of a question, or a kind of answer"
        value={words}
        onChange={setWords}
        autoFocus
      />
      <p className={styles.count} role="status">
        {bank.data === undefined
          ? ''
          : count > hits.length
            ? `The first ${hits.length} of ${count} questions. More words find fewer.`
            : `${count} ${count === 1 ? 'question' : 'questions'}`}
      </p>
      <ul className={styles.hits}>
        {hits.map(({ question, templateName, sectionTitle }) => (
          <li key={`${templateName} ${question.id}`} className={styles.hit}>
            <div>
              <p>{question.wording}</p>
              <p className="small muted">{`${kindWords[question.kind]}, from “${templateName}”, ${sectionTitle}`}</p>
            </div>
            <Button
              small
              aria-label={`Insert: ${question.wording}`}
              onPress={() => {
                onInsert(question)
                onClose()
              }}
            >
              Insert
            </Button>
          </li>
        ))}
      </ul>
      <FormActions>
        <p className="small muted">{`It becomes a question of “${into}”, of its own.`}</p>
        <Button look="quiet" onPress={onClose}>
          Close
        </Button>
      </FormActions>
    </Dialog>
  )
}
