import type { ReactElement } from 'react'
import {
  type ComparedQuestion,
  comparedQuestions,
  type HeldSession,
  type Said,
} from '../../../shared/domain/compare-sessions'
import { givenName, type Person } from '../../../shared/domain/person'
import { wordingFor } from '../../../shared/domain/question-wording'
import { type TextPart, wordDifferences } from '../../../shared/domain/word-differences'
import { MarkedWords } from '../../components/marked-words'
import { numbered } from '../../components/numbered'
import { ChangeMark } from './change-mark'
import styles from './compare-page.module.css'

/** Every question with both answers; words that only one side has are marked. */
export function ComparedQuestions({
  earlier,
  later,
  person,
}: {
  earlier: HeldSession
  later: HeldSession
  person: Person
}): ReactElement {
  const said = comparedQuestions(earlier, later).filter(
    (row) => (row.earlier?.words ?? '') !== '' || (row.later?.words ?? '') !== '',
  )
  return (
    <section className={styles.questions}>
      <h2>What was said</h2>
      {said.length === 0 ? <p className="muted">Nothing was said in either.</p> : null}
      {numbered(said).map(({ place, thing }) => (
        <Row
          key={place}
          row={thing}
          numbers={[earlier.session.number, later.session.number]}
          person={person}
        />
      ))}
    </section>
  )
}

function Row({
  row,
  numbers: [left, right],
  person,
}: {
  row: ComparedQuestion
  numbers: readonly [number, number]
  person: Person
}): ReactElement | null {
  const { earlier, later, change } = row
  const asked = later ?? earlier
  if (asked === null) return null
  const reader = { kind: 'manager', givenName: givenName(person.name) } as const
  const differences = earlier === null || later === null ? null : wordDifferences(earlier.words, later.words)
  const isReworded = earlier !== null && later !== null && earlier.question.wording !== later.question.wording
  return (
    <article className={styles.row}>
      <h3>{wordingFor(asked.question, reader)}</h3>
      <p className={styles.about}>
        <span>{asked.section.title}</span>
        {asked.section.visibility === 'private' ? <span className={styles.private}>Only you</span> : null}
        {change === null ? null : <ChangeMark change={change} />}
        {isReworded ? <span>{`Asked then: ${wordingFor(earlier.question, reader)}`}</span> : null}
      </p>
      <div className={styles.sides}>
        <Side title={`Session ${left}`} said={earlier} parts={differences?.earlier ?? null} />
        <Side title={`Session ${right}`} said={later} parts={differences?.later ?? null} />
      </div>
    </article>
  )
}

function Side({
  title,
  said,
  parts,
}: {
  title: string
  said: Said | null
  parts: readonly TextPart[] | null
}): ReactElement {
  return (
    <div>
      <h4 className="label">{title}</h4>
      {said === null ? (
        <p className="muted">Not asked in this session.</p>
      ) : said.words === '' ? (
        <p className="muted">Nothing was said.</p>
      ) : (
        <MarkedWords text={said.words} parts={parts} />
      )}
    </div>
  )
}
