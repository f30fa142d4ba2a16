import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { AgreementId } from '../../../shared/domain/id'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { LinkButton } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'
import { AgreementEditor } from './agreement-editor'
import { SignedAgreement } from './signed-agreement'

/** An expectation document: written while it is a draft, shown as it was signed once somebody has. */
export function AgreementPage({ id }: { id: AgreementId }): ReactElement | null {
  const agreement = useQuery(api.agreements.get.queryOptions({ input: { agreementId: id } }))
  const people = useQuery(api.people.list.queryOptions())
  if (agreement.isError) {
    return (
      <EmptyRoom isWholePage sentence="This document is not there." detail={sentenceOf(agreement.error)}>
        <LinkButton to="/documents">All documents</LinkButton>
      </EmptyRoom>
    )
  }
  const person = people.data?.find((each) => each.id === agreement.data?.personId)
  if (agreement.data === undefined || person === undefined) return null
  return agreement.data.state.kind === 'draft' ? (
    <AgreementEditor agreement={agreement.data} person={person} />
  ) : (
    <SignedAgreement agreement={agreement.data} person={person} />
  )
}
