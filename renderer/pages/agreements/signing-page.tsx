import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { AgreementId } from '../../../shared/domain/id'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { LinkButton } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'
import { Ceremony } from './ceremony'
import styles from './signing-page.module.css'

/** Signing in the room, as long as the manager has the laptop: they hand it over, sign, or note a refusal. */
export function SigningPage({ id }: { id: AgreementId }): ReactElement | null {
  const room = useQuery(api.signing.room.queryOptions({ input: { agreementId: id } }))
  if (room.isError) {
    return (
      <main className={styles.lost}>
        <EmptyRoom isWholePage sentence="This document is not there." detail={sentenceOf(room.error)}>
          <LinkButton to="/documents">All documents</LinkButton>
        </EmptyRoom>
      </main>
    )
  }
  return room.data === undefined ? null : <Ceremony room={room.data} guest={null} />
}
