import type { ReactElement } from 'react'
import type { AgreementDraft, Blank } from '../../../shared/domain/agreement'
import type { Party } from '../../../shared/domain/document-kind'
import { partyWord } from '../../../shared/domain/document-kind'
import { isTooLongForOneFile, tooLongForOneFile } from '../../../shared/domain/document-size'
import { Button } from '../../components/button'
import { numbered } from '../../components/numbered'
import styles from './draft-notices.module.css'

/** What keeps a draft from being signed, each empty place by its name; every one leads to its field. */
export function DraftNotices({
  clauses,
  blanks,
  unnamed,
  onShow,
  onNext,
  onName,
}: {
  clauses: AgreementDraft['clauses']
  blanks: readonly Blank[]
  /** Places that the kind asks for and nobody is named for. */
  unnamed: readonly Party[]
  /** Leads to one of the blanks, by its place among them. */
  onShow: (index: number) => void
  onNext: () => void
  /** Leads to the first place without a name. */
  onName: () => void
}): ReactElement {
  return (
    <>
      {blanks.length === 0 ? null : (
        <div className={styles.notice}>
          <p role="status">
            {blanks.length === 1 ? 'One place is' : `${blanks.length} places are`} still empty. A document
            with an empty place cannot be signed. What stands in [[double brackets]] is for you to fill.
          </p>
          <div className={styles.ways}>
            <Button small keys="F2" onPress={onNext}>
              Show the next
            </Button>
            <details className={styles.places}>
              <summary>Which ones</summary>
              <ul>
                {numbered(blanks).map(({ place, thing }) => (
                  <li key={place}>
                    <button type="button" className={styles.place} onClick={() => onShow(place - 1)}>
                      <b>{whereOf(thing, clauses)}</b>
                      {` ${blankWords(thing)}`}
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          </div>
        </div>
      )}
      {isTooLongForOneFile(clauses) ? (
        <p className={styles.notice} role="status">
          {tooLongForOneFile}
        </p>
      ) : null}
      {unnamed.length === 0 ? null : (
        <div className={styles.notice}>
          <p role="status">
            {`Name who signs as ${unnamed.map((party) => partyWord(party)).join(', ')}, under the title.`}
          </p>
          <div className={styles.ways}>
            <Button small onPress={onName}>
              Show where
            </Button>
          </div>
        </div>
      )}
    </>
  )
}

/** `3 What happened` */
function whereOf({ clauseId }: Blank, clauses: AgreementDraft['clauses']): string {
  const index = clauses.findIndex(({ id }) => id === clauseId)
  return index < 0 ? 'Title' : `${index + 1} ${clauses[index]?.heading ?? ''}`.trim()
}

/** What is missing, in words: `'the day'` for a marked gap, `'its text is empty'` for a part without a word. */
export function blankWords({ part, asked }: Blank): string {
  if (asked !== undefined) return asked === '' ? 'a gap without a name' : asked
  switch (part) {
    case 'title':
      return 'it is empty'
    case 'heading':
      return 'the heading is empty'
    case 'body':
      return 'the text is empty'
    case 'table':
      return 'a cell of the table is empty'
  }
}
