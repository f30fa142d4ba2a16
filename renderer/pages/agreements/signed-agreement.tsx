import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { Agreement } from '../../../shared/domain/agreement'
import { formatLongDay, formatTime } from '../../../shared/domain/calendar-format'
import { isolated } from '../../../shared/domain/isolated-name'
import type { Person } from '../../../shared/domain/person'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { printPages, savePaper } from '../../api/save-paper'
import { Button, LinkButton } from '../../components/button'
import { PageHead } from '../../components/page-head'
import { PaperPages } from '../../components/paper-pages'
import { useReader } from '../../components/reader'
import styles from './signed-agreement.module.css'

/** A document that somebody has signed: who, when, what they said, and the file with its hash. */
export function SignedAgreement({
  agreement,
  person,
}: {
  agreement: Agreement
  person: Person
}): ReactElement | null {
  const preview = useQuery(
    api.agreements.preview.queryOptions({ input: { agreementId: agreement.id, response: null } }),
  )
  const { state } = agreement
  if (state.kind === 'draft') return null
  const isSealed = state.kind === 'sealed'
  return (
    <div className={styles.page}>
      <div className={styles.chrome}>
        <PageHead
          title={agreement.title}
          lead={`${agreement.number}, with ${isolated(person.name)}. ${isSealed ? 'Signed by both of you.' : 'Waiting for your signature.'}`}
        >
          {preview.data === undefined ? null : (
            <>
              <Button onPress={printPages}>Print</Button>
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
          <SignatureFact party="Person" name={state.person.name} at={state.person.at} />
          <p className={styles.said}>
            {state.response.kind === 'agree' ? 'Agrees.' : 'Does not agree, or not with everything.'}
          </p>
          {state.response.words === '' ? null : <p className="quote">{state.response.words}</p>}
          {state.kind === 'sealed' ? (
            <SignatureFact party="Manager" name={state.manager.name} at={state.manager.at} />
          ) : (
            <p className="small muted">Manager: not signed yet</p>
          )}
          <h2>The file</h2>
          <p className="small muted">
            SHA-256, by which this very file can be recognised:
            <code className={styles.hash}>{state.file.sha256}</code>
          </p>
        </aside>
      </div>
    </div>
  )
}

function SignatureFact({ party, name, at }: { party: string; name: string; at: string }): ReactElement {
  const { locale } = useReader()
  return (
    <p>
      <b>{name}</b>
      <span className={styles.when}>
        {`${party}, ${formatLongDay(at.slice(0, 10), locale)}, ${formatTime(at, { locale, seconds: false })} by this laptop’s clock`}
      </span>
    </p>
  )
}
