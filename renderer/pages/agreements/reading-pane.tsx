import { type ReactElement, useEffect, useState } from 'react'
import type { PlacedPage } from '../../../shared/domain/page'
import { Button } from '../../components/button'
import { PaperPages } from '../../components/paper-pages'
import { ScrollRegion } from '../../components/scroll-region'
import styles from './reading-pane.module.css'

/** The document to read, a page at a time, and how many pages have been seen. */
export function ReadingPane({
  pages,
  title,
  onAllSeen,
}: {
  pages: readonly PlacedPage[]
  title: string
  onAllSeen: () => void
}): ReactElement {
  const [at, setAt] = useState(0)
  const [furthest, setFurthest] = useState(0)
  const shown = Math.min(at, Math.max(0, pages.length - 1))
  const page = pages[shown]
  const isAllSeen = pages.length > 0 && furthest >= pages.length - 1
  useEffect(() => {
    if (isAllSeen) onAllSeen()
  }, [isAllSeen, onAllSeen])
  const turnTo = (index: number): void => {
    setAt(index)
    setFurthest(Math.max(furthest, index))
  }
  return (
    <section className={styles.pane} aria-label="The document">
      <ScrollRegion className={styles.sheet} label={`Page ${shown + 1}`}>
        {page === undefined ? null : <PaperPages pages={[page]} label={`${title}, page ${shown + 1}`} />}
      </ScrollRegion>
      <div className={styles.pager}>
        <Button small look="quiet" isDisabled={shown === 0} onPress={() => turnTo(shown - 1)}>
          {shown === 0 ? 'First page' : `‹ Page ${shown}`}
        </Button>
        <span role="status">{`Page ${shown + 1} of ${pages.length}${isAllSeen ? ', all seen' : ''}`}</span>
        <Button small look="quiet" isDisabled={shown >= pages.length - 1} onPress={() => turnTo(shown + 1)}>
          {shown >= pages.length - 1 ? 'Last page' : `Page ${shown + 2} ›`}
        </Button>
      </div>
    </section>
  )
}
