import type { ReactElement } from 'react'
import { LinkButton } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'
import { PageHead } from '../../components/page-head'

/** An address that leads nowhere. */
export function NotFoundPage(): ReactElement {
  return (
    <>
      <PageHead title="Nothing here" />
      <EmptyRoom
        sentence="This address leads to no room."
        detail="What was here may have been removed, or the address is mistyped."
      >
        <LinkButton to="/">Go to today</LinkButton>
      </EmptyRoom>
    </>
  )
}
