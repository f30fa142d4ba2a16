import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import {
  type Absent,
  type Agreement,
  type AgreementState,
  isClosed,
  nextSigner,
} from '../../../shared/domain/agreement'
import { assertNever } from '../../../shared/domain/assert-never'
import { dayHere } from '../../../shared/domain/calendar'
import { formatLongDay, formatTime } from '../../../shared/domain/calendar-format'
import { partyNames } from '../../../shared/domain/document-kind'
import { type DocumentLanguage, languageOf } from '../../../shared/domain/document-language'
import { responseSentence } from '../../../shared/domain/employee-response'
import { isolated } from '../../../shared/domain/isolated-name'
import type { Person } from '../../../shared/domain/person'
import { api, client } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { printPages, savePaper } from '../../api/save-paper'
import { Button, LinkButton } from '../../components/button'
import { PageHead } from '../../components/page-head'
import { PaperPages } from '../../components/paper-pages'
import { useReader } from '../../components/reader'
import { tell } from '../../components/toasts'
import { LineOfDocuments } from './line-of-documents'
import { LockedCopyDialog } from './locked-copy-dialog'
import { SealWithout } from './seal-without'
import styles from './signed-agreement.module.css'
import { SigningOrder } from './signing-order'

/** The paper of a document as it is signed by now: what was there before its last signature is never taken for it. */
function paperOf({ id, state }: Agreement) {
  const input = { agreementId: id, response: null }
  const file = state.kind === 'draft' ? null : state.file.sha256
  const queryKey = [...api.agreements.preview.queryKey({ input }), file]
  return api.agreements.preview.queryOptions({ input, queryKey })
}

/** A document that somebody has signed: who, when, what they said, and the file with its hash. */
export function SignedAgreement({
  agreement,
  person,
}: {
  agreement: Agreement
  person: Person
}): ReactElement | null {
  const preview = useQuery(paperOf(agreement))
  const [isLocking, setLocking] = useState(false)
  const saveTrail = useMutation({
    mutationFn: async () => savePaper(await client.agreements.auditTrail({ agreementId: agreement.id })),
    onError: (error) => tell(sentenceOf(error)),
  })
  const { state } = agreement
  if (state.kind === 'draft') return null
  const isSealed = isClosed(agreement)
  return (
    <div className={styles.page}>
      <div className={styles.chrome}>
        <PageHead
          title={agreement.title}
          lead={`${agreement.number}, with ${isolated(person.name)}. ${stateWords(state)}`}
        >
          {preview.data === undefined ? null : (
            <>
              <Button onPress={printPages}>Print</Button>
              <Button isDisabled={saveTrail.isPending} onPress={() => saveTrail.mutate()}>
                Save the audit trail
              </Button>
              <Button look={isSealed ? 'primary' : 'outlined'} onPress={() => void savePaper(preview.data)}>
                Save the signed PDF
              </Button>
            </>
          )}
          {isSealed ? null : (
            <LinkButton changes look="primary" to={`/agreements/${agreement.id}/sign`}>
              Sign it
            </LinkButton>
          )}
        </PageHead>
      </div>
      {preview.isError ? <p role="alert">{sentenceOf(preview.error)}</p> : null}
      <div className={styles.columns}>
        {preview.data === undefined ? (
          <div />
        ) : (
          <PaperPages pages={preview.data.pages} label={agreement.title} />
        )}
        <aside className={styles.facts} aria-label="Signatures">
          <h2>Signatures</h2>
          {state.kind === 'signing' ? <Waiting agreement={agreement} /> : <Signed state={state} />}
          <Said state={state} language={languageOf(agreement)} />
          <LineOfDocuments agreement={agreement} isPersonHere={person.archivedAt === null} />
          <h2>The file</h2>
          <p className="small muted">
            SHA-256, by which this very file can be recognised:
            <code className={styles.hash}>{state.file.sha256}</code>
          </p>
          {isSealed ? (
            <div>
              <Button onPress={() => setLocking(true)}>Save a locked copy to send</Button>
            </div>
          ) : null}
        </aside>
      </div>
      {isLocking ? (
        <LockedCopyDialog
          agreementId={agreement.id}
          personName={person.name}
          onClose={() => setLocking(false)}
        />
      ) : null}
    </div>
  )
}

function stateWords(state: Exclude<AgreementState, { kind: 'draft' }>): string {
  switch (state.kind) {
    case 'signing':
      return 'Somebody has not signed yet.'
    case 'sealed':
      if (state.without !== undefined) return 'Signed, and sealed without somebody.'
      return state.signatures.length === 2 ? 'Signed by both of you.' : 'Signed by everybody.'
    case 'refused':
      return 'Presented, signature refused.'
    default:
      return assertNever(state)
  }
}

/** What the person said to it, or why they did not sign. */
function Said({
  state,
  language,
}: {
  state: Exclude<AgreementState, { kind: 'draft' }>
  language: DocumentLanguage
}): ReactElement | null {
  if (state.kind === 'refused') {
    return (
      <>
        <h2>Why it was not signed</h2>
        {state.refusal.reason === '' ? (
          <p className="small muted">No reason was given.</p>
        ) : (
          <p className="quote">{state.refusal.reason}</p>
        )}
        <p>{state.refusal.note}</p>
      </>
    )
  }
  if (state.response === null) return null
  return (
    <>
      <p className={styles.said} lang={language}>
        {responseSentence(state.response, language)}
      </p>
      {state.response.words === '' ? null : <p className="quote">{state.response.words}</p>}
    </>
  )
}

/** Who signed, and without whom it was sealed. */
function Signed({ state }: { state: Exclude<AgreementState, { kind: 'draft' }> }): ReactElement {
  return (
    <>
      {state.signatures.map(({ party, name, at }) => (
        <SignatureFact key={party} party={partyNames[party]} name={name} at={at} />
      ))}
      {state.without?.map((absent) => (
        <AbsentFact key={absent.party} absent={absent} />
      ))}
    </>
  )
}

/** Who has signed and who has not yet, in their order. */
function Waiting({ agreement }: { agreement: Agreement }): ReactElement | null {
  const room = useQuery(api.signing.room.queryOptions({ input: { agreementId: agreement.id } }))
  if (room.data === undefined) return null
  const next = nextSigner(room.data.agreement, room.data.signers)
  return (
    <>
      <SigningOrder room={room.data} />
      {next === null ? null : (
        <div>
          <SealWithout agreement={room.data.agreement} next={next} />
        </div>
      )}
    </>
  )
}

function AbsentFact({ absent: { party, name, reason, at } }: { absent: Absent }): ReactElement {
  const { locale } = useReader()
  return (
    <p>
      <b>{`Sealed without ${isolated(name)}`}</b>
      <span className={styles.when}>
        {`${partyNames[party]}, ${formatLongDay(dayHere(at), locale)}: ${reason}`}
      </span>
    </p>
  )
}

function SignatureFact({ party, name, at }: { party: string; name: string; at: string }): ReactElement {
  const { locale } = useReader()
  return (
    <p>
      <b>{name}</b>
      <span className={styles.when}>
        {`${party}, ${formatLongDay(dayHere(at), locale)}, ${formatTime(at, { locale, seconds: false })} by this laptop’s clock`}
      </span>
    </p>
  )
}
