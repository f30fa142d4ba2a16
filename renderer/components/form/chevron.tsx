import type { ReactElement } from 'react'

/** The mark of a field that opens a list. */
export function Chevron(): ReactElement {
  return (
    <svg aria-hidden="true" width="10" height="6" viewBox="0 0 10 6">
      <path d="M.8.8 5 5 9.2.8" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}
