import type { ReactElement, ReactNode } from 'react'

/** A part of a room that scrolls by itself: it takes the focus, so that the arrow keys can scroll it. */
export function ScrollRegion({
  label,
  className,
  children,
}: {
  label: string
  className: string | undefined
  children: ReactNode
}): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a stop of its own, what is below cannot be reached by keys
    <section aria-label={label} className={className} tabIndex={0}>
      {children}
    </section>
  )
}
