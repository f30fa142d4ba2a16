import { type ReactElement, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { responseAnchor } from '../../../shared/domain/employee-response'
import type { PlacedPage } from '../../../shared/domain/page'
import { Button } from '../../components/button'
import { PaperPages } from '../../components/paper-pages'
import { ScrollRegion } from '../../components/scroll-region'
import styles from './reading-pane.module.css'

/** What can be done to the pane from outside. */
export type ReadingHandle = {
  /** Turns to what the person says to the document. */
  readonly showResponse: () => void
}

/** Less than this below the edge is the page's own margin. */
const marginPx = 8

/**
 * The document to read, a page at a time. A page counts as read once its end was on the screen, and every page before it
 * was read: at any zoom, whichever part of the window scrolls.
 */
export function ReadingPane({
  pages,
  title,
  seen = 0,
  ref,
  onSeen,
}: {
  pages: readonly PlacedPage[]
  title: string
  /** How many pages, from the first on, were read before. */
  seen?: number
  ref?: Ref<ReadingHandle>
  /** The end of a page was on the screen: how many that makes, and whether it is all. */
  onSeen?: (count: number, isAll: boolean) => void
}): ReactElement {
  const [at, setAt] = useState(0)
  const [seenCount, setSeenCount] = useState(seen)
  const [isToResponse, setToResponse] = useState(false)
  const sheet = useRef<HTMLElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const shown = Math.min(at, Math.max(0, pages.length - 1))
  const page = pages[shown]
  const isAllSeen = pages.length > 0 && seenCount >= pages.length
  useEffect(() => {
    if (seenCount > 0) onSeen?.(seenCount, isAllSeen)
  }, [seenCount, isAllSeen, onSeen])
  useEffect(() => {
    if (end.current === null || page === undefined) return
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) {
        setSeenCount((count) => (count === shown ? shown + 1 : count))
      }
    })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [page, shown])
  useEffect(() => {
    if (!isToResponse) return
    setToResponse(false)
    sheet.current?.querySelector<SVGElement>(`#${responseAnchor}`)?.focus()
  }, [isToResponse])
  useImperativeHandle(ref, () => ({
    showResponse: () => {
      const index = pages.findIndex(({ blocks }) => blocks.some(({ anchor }) => anchor === responseAnchor))
      if (index < 0) return
      setAt(index)
      setToResponse(true)
    },
  }))
  const turnTo = (index: number): void => {
    setAt(index)
    sheet.current?.scrollTo({ top: 0 })
    sheet.current?.scrollIntoView({ block: 'start' })
  }
  return (
    <section className={styles.pane} aria-label="The document">
      <ScrollRegion className={styles.sheet} label={`Page ${shown + 1}`} regionRef={sheet}>
        {page === undefined ? null : <PaperPages pages={[page]} label={`${title}, page ${shown + 1}`} />}
        <div ref={end} className={styles.end} />
      </ScrollRegion>
      <div className={styles.pager}>
        <Button small look="quiet" isDisabled={shown === 0} onPress={() => turnTo(shown - 1)}>
          {shown === 0 ? 'First page' : `‹ Page ${shown}`}
        </Button>
        <span role="status">{`Page ${shown + 1} of ${pages.length}${isAllSeen ? ', all seen' : ''}`}</span>
        {seenCount < shown ? (
          <Button small look="quiet" onPress={() => turnTo(seenCount)}>
            {`Back to page ${seenCount + 1}`}
          </Button>
        ) : seenCount === shown ? (
          <Button small look="quiet" isDisabled={page === undefined} onPress={() => readOn(sheet.current)}>
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

/** Moves most of a screen down: the page within its frame, or in a small window the whole of it. */
function readOn(sheet: HTMLElement | null): void {
  if (sheet === null) return
  const below = sheet.scrollHeight - sheet.clientHeight - sheet.scrollTop
  if (below > marginPx) sheet.scrollBy({ top: sheet.clientHeight * 0.85 })
  else scrollBy({ top: innerHeight * 0.6 })
}
