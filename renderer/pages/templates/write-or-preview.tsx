import type { ReactElement } from 'react'
import { Button } from '../../components/button'
import styles from './template-editor.module.css'

/** Which of the two is shown, where the window has no room for both. */
export function WriteOrPreview({
  isPreview,
  onChange,
}: {
  isPreview: boolean
  onChange: (isPreview: boolean) => void
}): ReactElement {
  return (
    <div className={styles.switch}>
      <Button
        small
        look={isPreview ? 'quiet' : 'outlined'}
        aria-pressed={!isPreview}
        onPress={() => onChange(false)}
      >
        Write
      </Button>
      <Button
        small
        look={isPreview ? 'outlined' : 'quiet'}
        aria-pressed={isPreview}
        onPress={() => onChange(true)}
      >
        Preview
      </Button>
    </div>
  )
}
