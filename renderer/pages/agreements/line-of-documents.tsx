import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link, useLocation } from 'wouter'
import { type Agreement, isClosed } from '../../../shared/domain/agreement'
import { countsWords } from '../../../shared/domain/document-term'
import { openRenewal, supersedingOf } from '../../../shared/domain/renewal'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { useReader } from '../../components/reader'
import { tell } from '../../components/toasts'
import styles from './signed-agreement.module.css'

/** How long a closed document counts, which one it took the place of, which took its own, and how to renew it. */
export function LineOfDocuments({
  agreement,
  isPersonHere,
}: {
  agreement: Agreement
  /** Nothing new is written with somebody who is archived. */
  isPersonHere: boolean
}): ReactElement | null {
  const { locale } = useReader()
  const [, go] = useLocation()
  const documents = useQuery(api.agreements.list.queryOptions({ input: { personId: agreement.personId } }))
  const renew = useMutation(
    api.agreements.renew.mutationOptions({
      onSuccess: ({ id }) => go(`/agreements/${id}`),
      onError: (error) => tell(sentenceOf(error)),
    }),
  )
  if (documents.data === undefined) return null
  const { supersedes } = agreement
  const newer = supersedingOf(agreement.id, documents.data)
  const begun = openRenewal(agreement.id, documents.data)
  const isEarlierHere = documents.data.some(({ id }) => id === supersedes?.agreementId)
  const counts = countsWords(agreement, locale)
  return (
    <>
      <h2>How long it counts</h2>
      <p className="small muted">{`${counts.charAt(0).toUpperCase()}${counts.slice(1)}.`}</p>
      {newer === null ? null : (
        <p>
          <Link className="link" href={`/agreements/${newer.id}`}>
            {newer.number}
          </Link>{' '}
          has taken its place. This one is kept, and verifies as before.
        </p>
      )}
      {supersedes === undefined ? null : (
        <p className="small">
          {'It takes the place of '}
          {isEarlierHere ? (
            <Link className="link" href={`/agreements/${supersedes.agreementId}`}>
              {supersedes.number}
            </Link>
          ) : (
            supersedes.number
          )}
          {isEarlierHere ? (
            <>
              {': '}
              <Link className="link" href={`/agreements/${agreement.id}/compare`}>
                what has changed
              </Link>
            </>
          ) : null}
          <code className={styles.hash}>{supersedes.sha256}</code>
        </p>
      )}
      {newer !== null || !isClosed(agreement) || !isPersonHere ? null : (
        <div>
          <Button
            changes
            isDisabled={renew.isPending}
            onPress={() => renew.mutate({ agreementId: agreement.id })}
          >
            {begun === null ? 'Renew it' : `Go on with ${begun.number}`}
          </Button>
        </div>
      )}
    </>
  )
}
