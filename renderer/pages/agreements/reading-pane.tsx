import { type ReactElement, useCallback, useEffect, useRef, useState } from 'react'
import type { PlacedPage } from '../../../shared/domain/page'
import { Button } from '../../components/button'
import { PaperPages } from '../../components/paper-pages'
import { ScrollRegion } from '../../components/scroll-region'
import styles from './reading-pane.module.css'

/** Less than this below the edge is the page's own margin. */
const marginPx = 8

/** The document to read, a page at a time. A page counts as seen once its end was on the screen. */
export function ReadingPane({
  pages,
  title,
  seen = 0,
  onSeen,
}: {
  pages: readonly PlacedPage[]
  title: string
  /** How many pages, from the first on, were read before. */
  seen?: number
  /** The end of a page was on the screen: how many that makes, and whether it is all. */
  onSeen?: (count: number, isAll: boolean) => void
}): ReactElement {
  const [at, setAt] = useState(0)
  const [seenCount, setSeenCount] = useState(seen)
  const sheet = useRef<HTMLElement>(null)
  const shown = Math.min(at, Math.max(0, pages.length - 1))
  const page = pages[shown]
  const isAllSeen = pages.length > 0 && seenCount >= pages.length
  useEffect(() => {
    if (seenCount > 0) onSeen?.(seenCount, isAllSeen)
  }, [seenCount, isAllSeen, onSeen])
  const look = useCallback((): void => {
    const region = sheet.current
    if (region === null || page === undefined) return
    const below = region.scrollHeight - region.clientHeight - region.scrollTop
    if (below <= marginPx) setSeenCount((count) => Math.max(count, shown + 1))
  }, [page, shown])
  useEffect(() => {
    const region = sheet.current
    if (region === null) return
    const observer = new ResizeObserver(look)
    observer.observe(region)
    return () => observer.disconnect()
  }, [look])
  const turnTo = (index: number): void => {
    setAt(index)
    sheet.current?.scrollTo({ top: 0 })
  }
  const readOn = (): void => sheet.current?.scrollBy({ top: sheet.current.clientHeight * 0.85 })
  return (
    <section className={styles.pane} aria-label="The document">
      <ScrollRegion className={styles.sheet} label={`Page ${shown + 1}`} regionRef={sheet} onScroll={look}>
        {page === undefined ? null : <PaperPages pages={[page]} label={`${title}, page ${shown + 1}`} />}
      </ScrollRegion>
      <div className={styles.pager}>
        <Button small look="quiet" isDisabled={shown === 0} onPress={() => turnTo(shown - 1)}>
          {shown === 0 ? 'First page' : `‹ Page ${shown}`}
        </Button>
        <span role="status">{`Page ${shown + 1} of ${pages.length}${isAllSeen ? ', all seen' : ''}`}</span>
        {seenCount <= shown ? (
          <Button small look="quiet" isDisabled={page === undefined} onPress={readOn}>
            Read on ↓
          </Button>
        ) : (
          <Button small look="quiet" isDisabled={shown >= pages.length - 1} onPress={() => turnTo(shown + 1)}>
            {shown >= pages.length - 1 ? 'Last page' : `Page ${shown + 2} ›`}
          </Button>
        )}
      </div>
    </section>
  )
}
