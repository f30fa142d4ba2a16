import type { ReactElement, ReactNode, Ref } from 'react'

/** A part of a room that scrolls by itself: it takes the focus, so that the arrow keys can scroll it. */
export function ScrollRegion({
  label,
  className,
  regionRef,
  onScroll,
  children,
}: {
  label: string
  className: string | undefined
  regionRef?: Ref<HTMLElement>
  onScroll?: () => void
  children: ReactNode
}): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a stop of its own, what is below cannot be reached by keys
    <section ref={regionRef} aria-label={label} className={className} tabIndex={0} onScroll={onScroll}>
      {children}
    </section>
  )
}
