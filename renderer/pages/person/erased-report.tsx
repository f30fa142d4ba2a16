import type { ReactElement } from 'react'
import type { ErasureDone } from '../../../shared/contract/people'
import { formatLongDay } from '../../../shared/domain/calendar-format'
import { LinkButton } from '../../components/button'
import { PageHead } from '../../components/page-head'
import { useReader } from '../../components/reader'
import styles from './erased-report.module.css'
import { leftWords, placeWords } from './erasure-place-words'

/** What was erased, and exactly what is left. It does not say of whom. */
export function ErasedReport({ done }: { done: ErasureDone }): ReactElement {
  const { locale } = useReader()
  const { records, keptUntil, places, stillNamedIn } = done
  const left = [
    ...(keptUntil === null
      ? []
      : [
          `The signed documents, until ${formatLongDay(keptUntil, locale)}. Today reminds you when that day is over.`,
        ]),
    ...places.flatMap((place) => {
      const words = leftWords(place)
      return words === null ? [] : [`${placeWords(place)}. ${words}`]
    }),
    ...(stillNamedIn === 0
      ? []
      : [
          `${stillNamedIn} records of others have a part of the name in their words. Only you can tell whether they mean this person.`,
        ]),
    'Papers, files and exports that left this program, and copies of its folders that somebody made or moved elsewhere.',
  ]
  return (
    <>
      <PageHead
        title="Erased"
        lead={records === 1 ? 'One record is gone for good.' : `${records} records are gone for good.`}
      />
      <h2>What is left</h2>
      <ul className={styles.left}>
        {left.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <LinkButton to="/team">Go to the team</LinkButton>
    </>
  )
}
