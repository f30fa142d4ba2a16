import type { ReactElement } from 'react'
import { personIdSchema } from '../../../shared/domain/id'
import type { NameMeaning, OpenQuestion } from '../../../shared/domain/import-plan'
import type { Person } from '../../../shared/domain/person'
import { Button } from '../../components/button'
import { Choose } from '../../components/form/select-input'
import { useReader } from '../../components/reader'
import type { Answering } from './questions'
import styles from './unknown-people.module.css'

type Question = Extract<OpenQuestion, { kind: 'unknownPerson' }>

const because: Readonly<Record<Question['suggestions'][number]['because'], string>> = {
  sameName: 'has this name',
  turnedRound: 'the same name turned round',
  emailAddress: 'named in the e-mail address',
}

/** Names that are nobody's yet: each is somebody, somebody new, or left out. Nobody is guessed. */
export function UnknownPeople({
  questions,
  people,
  plan,
  onAnswer,
}: Answering & { questions: readonly Question[]; people: readonly Person[] }): ReactElement | null {
  if (questions.length === 0) return null
  const answer = (answers: readonly { name: string; means: NameMeaning }[]): void =>
    onAnswer({ people: [...plan.people, ...answers] })
  return (
    <section className={styles.unknown} aria-label="Names that are not known">
      <div className={styles.head}>
        <div>
          <h2 className={styles.title}>
            {questions.length === 1
              ? 'One name is not known here'
              : `${questions.length} names are not known here`}
          </h2>
          <p className="small">Say who is meant. It is remembered for the next file.</p>
        </div>
        {questions.length > 1 ? (
          <div className={styles.all}>
            <Button
              small
              onPress={() =>
                answer(questions.map(({ name }) => ({ name, means: { kind: 'create', name: shown(name) } })))
              }
            >
              Add all to the team
            </Button>
            <Button
              small
              look="quiet"
              onPress={() => answer(questions.map(({ name }) => ({ name, means: { kind: 'leaveOut' } })))}
            >
              Leave all out
            </Button>
          </div>
        ) : null}
      </div>
      <ul className={styles.names}>
        {questions.map((question) => (
          <UnknownName
            key={question.name}
            question={question}
            people={people}
            onAnswer={(means) => answer([{ name: question.name, means }])}
          />
        ))}
      </ul>
    </section>
  )
}

function UnknownName({
  question,
  people,
  onAnswer,
}: {
  question: Question
  people: readonly Person[]
  onAnswer: (means: NameMeaning) => void
}): ReactElement {
  const { locale } = useReader()
  const { name, rows, suggestions } = question
  const suggested = new Map(suggestions.map((each) => [each.personId, because[each.because]]))
  const sorted = [...people].sort((a, b) => Number(suggested.has(b.id)) - Number(suggested.has(a.id)))
  return (
    <li className={styles.name}>
      <span>
        <b>{shown(name)}</b>
        <span className="small muted">{` ${rows.toLocaleString(locale)} ${rows === 1 ? 'row' : 'rows'}`}</span>
      </span>
      <Choose
        label={`Who is ${shown(name)}?`}
        isLabelHidden
        placeholder="Who is this?"
        value={null}
        options={[
          ...sorted.map((person) => ({
            value: person.id,
            label: suggested.has(person.id) ? `${person.name}, ${suggested.get(person.id)}` : person.name,
          })),
          { value: 'create', label: 'Somebody new: add to the team' },
          { value: 'leaveOut', label: 'Nobody of mine: leave out' },
        ]}
        onChange={(value) => onAnswer(meaningOf(value, shown(name)))}
      />
    </li>
  )
}

function meaningOf(value: string, name: string): NameMeaning {
  if (value === 'create') return { kind: 'create', name }
  return value === 'leaveOut'
    ? { kind: 'leaveOut' }
    : { kind: 'person', personId: personIdSchema.parse(value) }
}

/** A name as it can be shown: an empty cell has words too. */
function shown(name: string): string {
  return name.trim() === '' ? 'No name' : name
}
