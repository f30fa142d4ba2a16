import { Component, type ReactElement, type ReactNode } from 'react'
import { Button } from './button'
import { EmptyRoom } from './empty-room'
import styles from './page-fault.module.css'

/**
 * Stands in the place of the whole window when a part of it cannot be shown: a fault of the program, or a file of it that
 * did not arrive. Without it React would leave the window empty. It says nothing of what was on the screen.
 */
export class PageFault extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Fault /> : this.props.children
  }
}

function Fault(): ReactElement {
  return (
    <main className={styles.page}>
      <div role="alert">
        <EmptyRoom
          isWholePage
          sentence="This window could not be shown."
          detail="That is a fault of Plumbline. Everything that was shown as saved is safe. Load the window again to go on."
        >
          <Button look="primary" onPress={() => location.reload()}>
            Load it again
          </Button>
        </EmptyRoom>
      </div>
    </main>
  )
}
