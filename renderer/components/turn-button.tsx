import type { ReactElement } from 'react'
import { Button } from './button'

/** The button that turns the screen for both to read, and back. */
export function TurnButton({
  isTurned,
  onTurn,
  small = true,
}: {
  isTurned: boolean
  onTurn: () => void
  small?: boolean
}): ReactElement {
  return (
    <Button small={small} look={isTurned ? 'primary' : 'outlined'} keys="F8" onPress={onTurn}>
      {isTurned ? 'Turn back' : 'Turn the screen'}
    </Button>
  )
}
