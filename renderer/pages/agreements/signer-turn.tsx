import { type ReactElement, useCallback, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { SigningRoom } from '../../../shared/contract/signing'
import { type Agreement, isClosed } from '../../../shared/domain/agreement'
import { canBeRefused, signingRulesOf } from '../../../shared/domain/document-kind'
import type { EmployeeResponse } from '../../../shared/domain/employee-response'
import { isolated } from '../../../shared/domain/isolated-name'
import { emptyTurn, resumedTurn } from '../../../shared/domain/open-signing'
import type { PlacedPage } from '../../../shared/domain/page'
import { givenName } from '../../../shared/domain/person'
import type { Signer } from '../../../shared/domain/signing-order'
import { useSaving } from '../../api/use-autosave'
import { tell } from '../../components/toasts'
import { AskForPaper } from './ask-for-paper'
import { PartySigns } from './party-signs'
import { type ReadingHandle, ReadingPane } from './reading-pane'
import { Refusal } from './refusal'
import { SigningOrder } from './signing-order'
import styles from './signing-page.module.css'
import { managerOf } from './signing-scene'
import { TurnKeeper } from './turn-keeper'

/** The turn of one signer: they read, tick, say what is asked of them, and sign or do not. Saved at every pause. */
export function SignerTurn({
  room,
  signer,
  isHandedOn,
  paper,
  shown,
  onResponse,
}: {
  room: SigningRoom
  signer: Signer
  /** The one before has just given them the laptop, on this very page. */
  isHandedOn: boolean
  paper: { readonly pages: readonly PlacedPage[]; readonly wordsDigest: string }
  shown: { readonly digest: string; readonly response: EmployeeResponse | null } | null
  onResponse: (response: EmployeeResponse | null) => void
}): ReactElement {
  const { agreement, calledName } = room
  const { pages, wordsDigest: words } = paper
  const [, go] = useLocation()
  const asked = signer.party === 'person' ? signingRulesOf(agreement.kind).response : 'none'
  const [before] = useState(() => (room.turn?.party === signer.party ? room.turn : null))
  const [start] = useState(() =>
    before === null
      ? emptyTurn(signer.party, { wordsDigest: words, response: asked === 'receipt' ? 'received' : '' })
      : resumedTurn(before, words),
  )
  const [keeper] = useState(
    () => new TurnKeeper(agreement.id, { turn: start, note: room.note, witness: room.witness }),
  )
  useSaving(keeper.saver, 'form')
  useEffect(() => {
    keeper.begin([...(isHandedOn ? ['handedOver' as const] : []), before === null ? 'opened' : 'resumed'])
  }, [keeper, isHandedOn, before])
  // the words that were read to their end: a document that another window changes is read again
  const [seenWords, setSeenWords] = useState(() =>
    pages.length > 0 && start.pagesSeen >= pages.length ? words : null,
  )
  const [aside, setAside] = useState<'refusal' | 'paper' | null>(null)
  const pane = useRef<ReadingHandle>(null)
  const back = useCallback(() => setAside(null), [])
  const see = useCallback(
    (pagesSeen: number, isAll: boolean) => {
      keeper.change({ wordsDigest: words, pagesSeen })
      if (isAll) setSeenWords(words)
    },
    [keeper, words],
  )
  const signed = (then: Agreement): void => {
    if (!isClosed(then) || signer.party !== 'manager') return
    go(`/agreements/${agreement.id}`)
    tell(`Signed by everybody. Save a copy for ${calledName}.`)
  }
  return (
    <>
      <ReadingPane
        key={words}
        pages={pages}
        title={agreement.title}
        seen={start.wordsDigest === words ? start.pagesSeen : 0}
        ref={pane}
        onSeen={see}
      />
      <section className={styles.right}>
        <div hidden={aside !== null}>
          <PartySigns
            agreement={agreement}
            signer={signer}
            {...wordsFor(room, signer)}
            takesFocus={isHandedOn}
            start={start}
            keeper={keeper}
            pageCount={pages.length}
            shown={shown}
            reading={seenWords === null ? 'first' : seenWords === words ? 'done' : 'again'}
            onResponse={onResponse}
            onShowResponse={() => pane.current?.showResponse()}
            onSigned={signed}
            onDoNotSign={
              signer.party === 'person' && canBeRefused(agreement.kind) ? () => setAside('refusal') : null
            }
            onPaper={
              signer.party === 'manager' || signer.party === 'witness' ? null : () => setAside('paper')
            }
          />
          {room.isWitnessed ? null : <SigningOrder room={room} />}
        </div>
        {aside === 'refusal' ? <Refusal keeper={keeper} start={start.reason} onBack={back} /> : null}
        {aside === 'paper' ? (
          <AskForPaper keeper={keeper} manager={managerOf(room)} party={signer.party} onBack={back} />
        ) : null}
      </section>
    </>
  )
}

/** How a signer is spoken to, and what happens after their signature. */
function wordsFor(
  { agreement, signers, calledName }: SigningRoom,
  { party, name }: Signer,
): { title: string; lead: string; next: string } {
  const after = signers[signers.findIndex((each) => each.party === party) + 1]
  const next =
    after === undefined
      ? 'With this signature the document is complete.'
      : `Then turn the laptop to ${isolated(givenName(after.name))}.`
  if (party === 'person') {
    const lead = 'Signing confirms that you received and discussed it.'
    return { title: `${calledName}, this is yours to sign`, lead, next }
  }
  if (party === 'witness') {
    const lead = `${calledName} was shown this document and has not signed it. You say that it was so, and no more.`
    const closing = 'With this the document is closed as presented and not signed.'
    return { title: `${isolated(givenName(name))}, now you`, lead, next: closing }
  }
  const { state } = agreement
  const lead =
    state.kind === 'signing'
      ? `${calledName} has signed${saidBy(agreement)}.`
      : 'You sign this document alone.'
  return { title: `${isolated(givenName(name))}, now you`, lead, next }
}

/** What the manager finds first of the answer of who has signed, where they were asked whether they agree. */
function saidBy({ kind, state }: Agreement): string {
  if (state.kind !== 'signing' || signingRulesOf(kind).response !== 'agreement') return ''
  switch (state.response?.kind) {
    case 'disagree':
      return ' and does not agree with everything'
    case 'received':
      return ' and does not say whether they agree'
    default:
      return ''
  }
}
