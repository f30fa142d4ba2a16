import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { SigningRoom } from '../../../shared/contract/signing'
import type { Party } from '../../../shared/domain/document-kind'
import type { EmployeeResponse } from '../../../shared/domain/employee-response'
import { isolated } from '../../../shared/domain/isolated-name'
import { api } from '../../api/api'
import { takeSigningBack } from '../../api/guest-mode'
import { sentenceOf } from '../../api/refusal'
import { TakeBack } from '../../components/take-back'
import { hush } from '../../components/toasts'
import { saveWhatIsTyped } from '../../components/typing'
import { type BetweenKind, BetweenTurns } from './between-turns'
import { HandingOver } from './handing-over'
import { OnPaper } from './on-paper'
import { ReadingPane } from './reading-pane'
import { RefusalCloses } from './refusal-closes'
import { SignerTurn } from './signer-turn'
import styles from './signing-page.module.css'
import { managerOf, type SigningScene, sceneOf } from './signing-scene'

/** One quiet page: the document at the left, and at the right what whoever has the laptop is to do. */
export function Ceremony({
  room,
  guest,
}: {
  room: SigningRoom
  /** Set while the laptop is with those who sign; null while the manager has it. */
  guest: { readonly isSample: boolean } | null
}): ReactElement {
  const { agreement } = room
  const isGuest = guest !== null
  const [response, setResponse] = useState<EmployeeResponse | null>(null)
  const [takenBy, setTakenBy] = useState<Party | null>(null)
  const [handedOnTo, setHandedOnTo] = useState<Party | null>(null)
  const scene = sceneOf(room, { isGuest, takenBy })
  const comer = takenBy === null && scene.kind === 'turn' ? scene.signer.party : takenBy
  useEffect(() => setTakenBy(comer), [comer])
  const preview = useQuery({
    ...api.agreements.preview.queryOptions({
      input: {
        agreementId: agreement.id,
        response: agreement.state.kind === 'draft' && scene.kind === 'turn' ? response : null,
        byHand: scene.kind === 'onPaper',
      },
    }),
    placeholderData: (before) => before,
  })
  useEffect(() => {
    document.title = `${agreement.title} · Plumbline`
    hush()
  }, [agreement.title])
  const paper = preview.data
  const shown = paper === undefined || preview.isPlaceholderData ? null : { digest: paper.digest, response }
  return (
    <div className={styles.room}>
      <header className={styles.head}>
        {guest === null ? (
          <Link href={`/agreements/${agreement.id}`} className={styles.leave}>
            ‹ Stop, nothing is lost
          </Link>
        ) : (
          <Stop manager={managerOf(room)} isSample={guest.isSample} />
        )}
        <h1>{agreement.title}</h1>
        <p className={styles.place}>{agreement.number}</p>
      </header>
      <main className={styles.spread}>
        {scene.kind === 'turn' && paper !== undefined ? (
          <SignerTurn
            key={scene.signer.party}
            room={room}
            signer={scene.signer}
            isHandedOn={scene.signer.party === handedOnTo}
            paper={paper}
            shown={shown}
            onResponse={setResponse}
          />
        ) : (
          <>
            <ReadingPane key={paper?.wordsDigest} pages={paper?.pages ?? []} title={agreement.title} />
            <section className={styles.right}>
              {preview.isError ? <p role="alert">{sentenceOf(preview.error)}</p> : null}
              {scene.kind === 'give' ? <HandingOver room={room} next={scene.signer} /> : null}
              {scene.kind === 'closing' ? <RefusalCloses room={room} shown={shown?.digest ?? null} /> : null}
              {scene.kind === 'onPaper' ? (
                <OnPaper room={room} signer={scene.signer} paper={paper ?? null} />
              ) : null}
              {isBetween(scene) ? (
                <BetweenTurns
                  room={room}
                  scene={scene}
                  guest={guest}
                  onTaken={(party) => {
                    setTakenBy(party)
                    setHandedOnTo(party)
                  }}
                />
              ) : null}
            </section>
          </>
        )}
      </main>
    </div>
  )
}

function isBetween(scene: SigningScene): scene is Extract<SigningScene, { kind: BetweenKind }> {
  return ['closed', 'back', 'pass', 'declined', 'paperAsked'].includes(scene.kind)
}

/** The way out for the manager alone, at any moment. */
function Stop({ manager, isSample }: { manager: string; isSample: boolean }): ReactElement {
  return (
    <div className={styles.leave}>
      <TakeBack
        small
        look="quiet"
        verb="Stop, nothing is lost"
        managerName={isolated(manager)}
        isSample={isSample}
        kept="What was filled in is kept for the next time; a signature counts only once it is given."
        takeBack={async (passphrase) => {
          await saveWhatIsTyped()
          return takeSigningBack(passphrase, 'document')
        }}
      />
    </div>
  )
}
