import type { ReactElement, ReactNode } from 'react'
import type { Question } from '../../../shared/domain/question'
import { kindWords } from '../../../shared/domain/question-kind-words'
import { wordingFor } from '../../../shared/domain/question-wording'
import type { RatingQuestion } from '../../../shared/domain/rating-question'
import type { Section, TemplateVersion } from '../../../shared/domain/template'
import { weightWords } from '../../../shared/domain/weights'
import { numbered } from '../../components/numbered'
import { Paragraphs } from '../../components/paragraphs'
import styles from './template-view.module.css'

/** How a version reads, from its first section to what both agree. */
export function TemplateView({ template }: { template: TemplateVersion }): ReactElement {
  return (
    <article aria-label={template.name}>
      {template.instructions === '' ? null : (
        <div className={styles.instructions}>
          <Paragraphs text={template.instructions} />
        </div>
      )}
      <ol className={styles.sections}>
        <SectionView title="Since last time" minutes={template.sinceLastTimeMinutes}>
          <p className="muted">Each commitment of last time: done, in progress or dropped.</p>
        </SectionView>
        {template.sections.map((section) => (
          <SectionView
            key={section.id}
            title={section.title}
            minutes={section.minutes}
            facts={factsOf(section)}
          >
            {section.intro === '' ? null : <p className={styles.aside}>{section.intro}</p>}
            <ol>
              {section.questions.map((question) => (
                <QuestionView key={question.id} question={question} section={section} />
              ))}
            </ol>
          </SectionView>
        ))}
        <SectionView title="What we agree" minutes={template.agreementMinutes}>
          <p className="muted">New commitments of both sides: whose, what, by when.</p>
        </SectionView>
      </ol>
    </article>
  )
}

function SectionView({
  title,
  minutes,
  facts = [],
  children,
}: {
  title: string
  minutes: number
  facts?: readonly string[]
  children: ReactNode
}): ReactElement {
  return (
    <li className={styles.section}>
      <h2 className={styles.title}>{title}</h2>
      <p className="small muted">{[...(minutes > 0 ? [`${minutes} min`] : []), ...facts].join(', ')}</p>
      {children}
    </li>
  )
}

function factsOf({ visibility, weight }: Section): string[] {
  return [
    ...(visibility === 'private' ? ['only you see this'] : []),
    ...(weight === null ? [] : [`${weight} % of the score`]),
  ]
}

function QuestionView({ question, section }: { question: Question; section: Section }): ReactElement {
  return (
    <li className={styles.question}>
      <p className={styles.wording}>{wordingFor(question, { kind: 'manager', givenName: 'the person' })}</p>
      {question.hint === '' ? null : <p className={styles.aside}>{question.hint}</p>}
      <QuestionParts question={question} />
      {question.guide === '' ? null : <p className={styles.guide}>{question.guide}</p>}
      <p className="small muted">{describe(question, section)}</p>
    </li>
  )
}

/** What can be chosen, ticked or rated; nothing for a question that is answered in words. */
function QuestionParts({ question }: { question: Question }): ReactElement | null {
  switch (question.kind) {
    case 'rating':
      return <Scale question={question} />
    case 'matrix':
      return (
        <>
          <Parts words={question.rows.map(({ text }) => text)} />
          <Scale question={question} />
        </>
      )
    case 'oneOf':
    case 'manyOf':
      return <Parts words={question.options.map(({ label }) => label)} />
    case 'checklist':
      return <Parts words={question.items.map(({ text }) => text)} />
    case 'table':
      return <Parts words={question.columns.map(({ heading }) => heading)} />
    case 'acknowledgement':
      return <Parts words={[question.statement]} />
    default:
      return null
  }
}

function Parts({ words }: { words: readonly string[] }): ReactElement {
  return (
    <ul className={styles.anchors}>
      {numbered(words).map(({ place, thing }) => (
        <li key={place}>{thing}</li>
      ))}
    </ul>
  )
}

function Scale({
  question: { scale, expectedLevel },
}: {
  question: Pick<RatingQuestion, 'scale' | 'expectedLevel'>
}): ReactElement {
  return (
    <ol className={styles.anchors}>
      {scale.levels.map(({ level, label, anchor }) => (
        <li key={level} className={level === expectedLevel ? styles.expected : undefined}>
          <b>{level}</b> {[label, anchor].filter((words) => words !== '').join(': ')}
        </li>
      ))}
    </ol>
  )
}

function describe(question: Question, section: Section): string {
  const { kind, required, askedOf } = question
  return [
    kindWords[kind],
    required ? '' : 'may stay empty',
    section.visibility === 'private' ? '' : askedWords[askedOf],
    weightWords(question, section),
  ]
    .filter((words) => words !== '')
    .join(', ')
}

const askedWords: Readonly<Record<Question['askedOf'], string>> = {
  manager: '',
  person: 'in the self-assessment',
  both: 'you both answer it',
}
