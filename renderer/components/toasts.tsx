import type { ReactElement } from 'react'
import {
  Button,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import styles from './toasts.module.css'

type Slip = {
  readonly text: string
  readonly action: { readonly name: string; readonly run: () => void } | null
}

const queue = new ToastQueue<Slip>({ maxVisibleToasts: 2 })

/** Says in a slip at the bottom left what happened, and offers one act, mostly “Undo”. */
export function tell(text: string, action: Slip['action'] = null): void {
  queue.add({ text, action }, { timeout: 8000 })
}

/** Takes all slips away: before a screen is turned they may name somebody else. */
export function hush(): void {
  queue.clear()
}

export function Toasts(): ReactElement {
  return (
    <ToastRegion queue={queue} className={styles.region} aria-label="What just happened">
      {({ toast }) => (
        <Toast toast={toast} className={styles.toast}>
          <ToastContent>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action === null ? null : (
            <button
              type="button"
              className={styles.act}
              onClick={() => {
                toast.content.action?.run()
                queue.close(toast.key)
              }}
            >
              {toast.content.action.name}
            </button>
          )}
          <Button slot="close" className={styles.close} aria-label="Close">
            ✕
          </Button>
        </Toast>
      )}
    </ToastRegion>
  )
}
