import type { ReactElement } from 'react'
import { Button } from './button'

/** The button that turns the screen for both to read, and back. */
export function TurnButton({ isTurned, onTurn }: { isTurned: boolean; onTurn: () => void }): ReactElement {
  return (
    <Button small look={isTurned ? 'primary' : 'outlined'} keys="F8" onPress={onTurn}>
      {isTurned ? 'Turn back' : 'Turn the screen'}
    </Button>
  )
}
