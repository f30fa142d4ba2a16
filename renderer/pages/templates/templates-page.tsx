import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { type Question, wordingFor } from '../../../shared/domain/question'
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
      {question.kind === 'rating' ? (
        <ol className={styles.anchors}>
          {question.anchors.map(({ level, anchor }) => (
            <li key={level} className={level === question.expectedLevel ? styles.expected : undefined}>
              <b>{level}</b> {anchor}
            </li>
          ))}
        </ol>
      ) : null}
      <p className="small muted">{describe(question)}</p>
    </li>
  )
}

function describe(question: Question): string {
  const kind = {
    longText: 'Free text',
    rating: 'Rating with evidence',
    metric: 'The numbers, and what is behind them',
  }
  return question.required ? kind[question.kind] : `${kind[question.kind]}, may stay empty`
}
