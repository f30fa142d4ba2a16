import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { Question } from '../../../shared/domain/question'
import { kindWords } from '../../../shared/domain/question-kind-words'
import { wordingFor } from '../../../shared/domain/question-wording'
import type { RatingQuestion } from '../../../shared/domain/rating-question'
import { plannedMinutes, questionsOf, type TemplateVersion } from '../../../shared/domain/template'
import { api } from '../../api/api'
import { PageHead } from '../../components/page-head'
import styles from './templates-page.module.css'

/** The library: what each template is for, and how it reads. */
export function TemplatesPage(): ReactElement | null {
  const templates = useQuery(api.templates.list.queryOptions())
  const [chosen, setChosen] = useState<string | null>(null)
  if (templates.data === undefined) return null
  const shown = templates.data.find(({ id }) => id === chosen) ?? templates.data[0]
  return (
    <>
      <PageHead
        title="Templates"
        lead="What a review asks, in which order. A session keeps the version that it was held with."
      />
      <div className={styles.columns}>
        <ul className={styles.library}>
          {templates.data.map((template) => (
            <li key={template.id}>
              <button
                type="button"
                aria-current={template.id === shown?.id ? 'true' : undefined}
                onClick={() => setChosen(template.id)}
              >
                <span className={styles.name}>{template.name}</span>
                <span className="small muted">
                  {`${plannedMinutes(template)} min, ${questionsOf(template).length} questions, version ${template.number}`}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {shown === undefined ? null : <TemplateView template={shown} />}
      </div>
    </>
  )
}

function TemplateView({ template }: { template: TemplateVersion }): ReactElement {
  return (
    <article aria-label={template.name}>
      <h2>{template.name}</h2>
      <p className="muted">{template.purpose}</p>
      <ol className={styles.sections}>
        <SectionView title="Since last time" minutes={template.sinceLastTimeMinutes}>
          <p className="muted">Each commitment of last time: done, in progress or dropped.</p>
        </SectionView>
        {template.sections.map((section) => (
          <SectionView
            key={section.id}
            title={section.title}
            minutes={section.minutes}
            isPrivate={section.visibility === 'private'}
          >
            <ol>
              {section.questions.map((question) => (
                <QuestionView key={question.id} question={question} />
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
  isPrivate = false,
  children,
}: {
  title: string
  minutes: number
  isPrivate?: boolean
  children: ReactElement
}): ReactElement {
  return (
    <li className={styles.section}>
      <h3>{title}</h3>
      <p className="small muted">{isPrivate ? `${minutes} min, only you see this` : `${minutes} min`}</p>
      {children}
    </li>
  )
}

function QuestionView({ question }: { question: Question }): ReactElement {
  return (
    <li className={styles.question}>
      <p className={styles.wording}>{wordingFor(question, { kind: 'manager', givenName: 'the person' })}</p>
      <QuestionParts question={question} />
      <p className="small muted">{describe(question)}</p>
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
      {words.map((each) => (
        <li key={each}>{each}</li>
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

function describe({ kind, required }: Question): string {
  return required ? kindWords[kind] : `${kindWords[kind]}, may stay empty`
}
