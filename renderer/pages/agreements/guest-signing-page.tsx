import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { dayHere } from '../../../shared/domain/calendar'
import type { AgreementId } from '../../../shared/domain/id'
import { api } from '../../api/api'
import { takeSigningBack, useForgottenRooms } from '../../api/guest-mode'
import { sentenceOf } from '../../api/refusal'
import { EmptyRoom } from '../../components/empty-room'
import { ReaderContext } from '../../components/reader'
import { TakeBack } from '../../components/take-back'
import { WordingContext } from '../../components/wording/wording-context'
import { Ceremony } from './ceremony'
import styles from './signing-page.module.css'

/** While the laptop is with those who sign: their document, and nothing else of the workspace. */
export function GuestSigningPage({
  agreementId,
  isSample,
}: {
  agreementId: AgreementId
  isSample: boolean
}): ReactElement | null {
  // what the manager read of this very document, such as their note, is theirs too
  const isClean = useForgottenRooms((verb) => verb === 'workspace.status')
  const room = useQuery(api.signing.room.queryOptions({ input: { agreementId } }))
  if (isClean && room.isError) return <LostDocument isSample={isSample} why={sentenceOf(room.error)} />
  if (!isClean || room.data === undefined) return null
  return (
    // amounts stand in the document as it was drafted, so that the currency is never read
    <ReaderContext
      value={{ locale: navigator.language, currency: 'EUR', today: dayHere(new Date().toISOString()) }}
    >
      <WordingContext value={false}>
        <Ceremony room={room.data} guest={{ isSample }} />
      </WordingContext>
    </ReaderContext>
  )
}

/** What is to be signed cannot be shown: only the manager can do something about that. */
function LostDocument({ isSample, why }: { isSample: boolean; why: string }): ReactElement {
  return (
    <main className={styles.lost}>
      <EmptyRoom isWholePage sentence="This document cannot be shown." detail={why}>
        <TakeBack
          managerName="the manager"
          isSample={isSample}
          verb="Back to the workspace"
          kept="Nothing that was saved is lost."
          takeBack={(passphrase) => takeSigningBack(passphrase, 'document')}
        />
      </EmptyRoom>
    </main>
  )
}
