import type { ReactElement } from 'react'
import { givenName } from '../../../shared/domain/person'
import { Button } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'

/** Between two signers: the laptop changes hands, and nothing private is in sight. */
export function HandOver({
  from,
  to,
  onTaken,
}: {
  from: string
  to: string
  onTaken: () => void
}): ReactElement {
  return (
    <EmptyRoom
      sentence={`Thank you, ${from}. It is signed and sealed.`}
      detail={`Please turn the laptop back to ${givenName(to)}, who signs next.`}
    >
      <Button look="primary" onPress={onTaken}>
        {`I am ${to}, go on`}
      </Button>
    </EmptyRoom>
  )
}
