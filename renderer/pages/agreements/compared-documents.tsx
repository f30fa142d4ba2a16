import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { Agreement } from '../../../shared/domain/agreement'
import { documentDifferences } from '../../../shared/domain/document-differences'
import { languageNames, languageOf } from '../../../shared/domain/document-language'
import { countsWords } from '../../../shared/domain/document-term'
import type { AgreementId } from '../../../shared/domain/id'
import { wordDifferences } from '../../../shared/domain/word-differences'
import { api } from '../../api/api'
import { LinkButton } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'
import { MarkedWords } from '../../components/marked-words'
import { PageHead } from '../../components/page-head'
import { useReader } from '../../components/reader'
import styles from './compared-documents.module.css'

/** Every difference is marked, up to a length of clause that is still compared in an instant. */
const ofDocuments = { mostWords: 3000, leastShared: 0 }

/** A document beside the one whose place it takes: what was reworded, added and taken out, word by word. */
export function ComparedDocuments({ id }: { id: AgreementId }): ReactElement | null {
  const documents = useQuery(api.agreements.list.queryOptions({ input: { personId: null } }))
  if (documents.data === undefined) return null
  const later = documents.data.find((each) => each.id === id)
  const earlier = documents.data.find((each) => each.id === later?.supersedes?.agreementId)
  if (later === undefined || earlier === undefined) {
    return (
      <EmptyRoom
        isWholePage
        sentence="There is no earlier document to compare with."
        detail="A document that renews another can be compared with it."
      >
        <LinkButton to={later === undefined ? '/documents' : `/agreements/${id}`}>Go back</LinkButton>
      </EmptyRoom>
    )
  }
  return <BothDocuments earlier={earlier} later={later} />
}

function BothDocuments({ earlier, later }: { earlier: Agreement; later: Agreement }): ReactElement {
  const { locale } = useReader()
  const { changed, same } = documentDifferences(earlier, later)
  const heads = [
    { name: 'Title', earlier: earlier.title, later: later.title },
    {
      name: 'Language of the fixed words',
      earlier: languageNames[languageOf(earlier)],
      later: languageNames[languageOf(later)],
    },
    { name: 'How long it counts', earlier: countsWords(earlier, locale), later: countsWords(later, locale) },
  ]
  return (
    <>
      <PageHead
        title="What has changed"
        lead={`${later.number} beside ${earlier.number}. What only one of them says is underlined.`}
      >
        <LinkButton to={`/agreements/${earlier.id}`}>{`Open ${earlier.number}`}</LinkButton>
        <LinkButton to={`/agreements/${later.id}`}>{`Back to ${later.number}`}</LinkButton>
      </PageHead>
      {heads
        .filter((head) => head.earlier !== head.later)
        .map((head) => (
          <Compared
            key={head.name}
            title={head.name}
            names={[earlier.number, later.number]}
            texts={[head.earlier, head.later]}
          />
        ))}
      {changed.map((pair) => (
        <Compared
          key={`${pair.earlier?.number}/${pair.later?.number}`}
          title={titleOf(pair.earlier, pair.later)}
          names={[earlier.number, later.number]}
          texts={textsOf(pair.earlier, pair.later)}
        />
      ))}
      <section className={styles.row}>
        <h2>Unchanged</h2>
        <p className="muted">
          {same.length === 0
            ? 'No clause is as it was.'
            : same.map(({ number, heading }) => `${number} ${heading}`).join(' · ')}
        </p>
      </section>
    </>
  )
}

type Side = { readonly number: number; readonly heading: string; readonly text: string } | null

/** `'2 Goals'`, and for a clause that moved where it stood before. */
function titleOf(earlier: Side, later: Side): string {
  if (later === null) return earlier === null ? '' : `${earlier.number} ${earlier.heading}, taken out`
  if (earlier === null) return `${later.number} ${later.heading}, new`
  const was = earlier.number === later.number ? '' : `, ${earlier.number} before`
  return `${later.number} ${later.heading}${was}`
}

/** What both say; their headings too where these are not the same. */
function textsOf(earlier: Side, later: Side): readonly [string | null, string | null] {
  const isRenamed = earlier !== null && later !== null && earlier.heading !== later.heading
  const textOf = (side: Side): string | null =>
    side === null ? null : isRenamed ? `${side.heading}\n\n${side.text}` : side.text
  return [textOf(earlier), textOf(later)]
}

function Compared({
  title,
  names,
  texts: [earlier, later],
}: {
  title: string
  names: readonly [string, string]
  texts: readonly [string | null, string | null]
}): ReactElement {
  const differences = earlier === null || later === null ? null : wordDifferences(earlier, later, ofDocuments)
  const isTooMuch = earlier !== null && later !== null && differences === null
  return (
    <article className={styles.row}>
      <h2>{title}</h2>
      {isTooMuch ? <p className="muted">Too much is different for single words to be marked.</p> : null}
      <div className={styles.sides}>
        <OneSide name={names[0]} text={earlier} parts={differences?.earlier ?? null} />
        <OneSide name={names[1]} text={later} parts={differences?.later ?? null} />
      </div>
    </article>
  )
}

function OneSide({
  name,
  text,
  parts,
}: {
  name: string
  text: string | null
  parts: Parameters<typeof MarkedWords>[0]['parts']
}): ReactElement {
  return (
    <div>
      <h3 className="label">{name}</h3>
      {text === null ? <p className="muted">Not in this document.</p> : <MarkedWords {...{ text, parts }} />}
    </div>
  )
}
