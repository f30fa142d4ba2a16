import type { ReactElement } from 'react'
import { Input, SearchField } from 'react-aria-components'
import styles from './search-box.module.css'

/** Words that a list below is to have. Escape empties it. */
export function SearchBox({
  label,
  placeholder = label,
  value,
  onChange,
  autoFocus = false,
}: {
  label: string
  placeholder?: string
  value: string
  onChange: (words: string) => void
  autoFocus?: boolean
}): ReactElement {
  return (
    <SearchField aria-label={label} value={value} onChange={onChange} autoFocus={autoFocus}>
      <Input className={styles.input ?? ''} placeholder={placeholder} />
    </SearchField>
  )
}
