import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useSearch } from 'wouter'
import type { TemplateId } from '../../../shared/domain/id'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { LinkButton } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'
import { PublishedTemplate } from './published-template'
import { TemplateEditor } from './template-editor'

/** One template: its draft where one is being written, else its newest version; `?version=1` shows an earlier one. */
export function TemplatePage({ id }: { id: TemplateId }): ReactElement | null {
  // never from the cache of an earlier visit: a draft of then would be saved over one of now
  const known = useQuery(
    api.templates.get.queryOptions({ input: { templateId: id }, gcTime: 0, staleTime: 0 }),
  )
  const wanted = Number(new URLSearchParams(useSearch()).get('version') ?? Number.NaN)
  if (known.isError) {
    return (
      <EmptyRoom isWholePage sentence="This template is not there." detail={sentenceOf(known.error)}>
        <LinkButton to="/templates">Go to templates</LinkButton>
      </EmptyRoom>
    )
  }
  if (known.data === undefined) return null
  const { versions, draft } = known.data
  const asked = versions.find(({ number }) => number === wanted)
  if (draft !== null && asked === undefined) {
    return <TemplateEditor key={draft.begunAt} draft={draft} versions={versions} />
  }
  const version = asked ?? versions[0]
  return version === undefined ? null : (
    <PublishedTemplate version={version} versions={versions} hasDraft={draft !== null} />
  )
}
