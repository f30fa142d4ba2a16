import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useSearch } from 'wouter'
import type { TemplateId } from '../../../shared/domain/id'
import { api, client } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { printPages, savePaper } from '../../api/save-paper'
import { PaperRoom } from '../../components/paper-room'

/** A blank form of a template on paper: for the manager with everything, for the person without what is private. */
export function BlankPage({ id }: { id: TemplateId }): ReactElement {
  const reader = useSearch() === 'for=person' ? 'person' : 'manager'
  const blank = useQuery({
    queryKey: [...api.templates.key(), 'blank', id, reader],
    queryFn: async () => {
      const { versions, draft } = await client.templates.get({ templateId: id })
      const [newest] = versions
      return {
        name: newest?.name ?? draft?.content.name ?? '',
        paper: await client.templates.blank({
          of:
            newest === undefined
              ? { kind: 'draft', templateId: id }
              : { kind: 'version', versionId: newest.id },
          reader,
        }),
      }
    },
  })
  return (
    <PaperRoom
      back={{ to: '/templates', name: 'Templates' }}
      title={blank.data?.name ?? 'A blank form'}
      lead={
        reader === 'person'
          ? 'A blank form for the person: without private sections and guides.'
          : 'A blank form for you: with private sections and guides. Do not leave it lying about.'
      }
      label={`A blank form of ${blank.data?.name ?? 'a template'}`}
      failure={blank.isError ? sentenceOf(blank.error) : null}
      pages={blank.data?.paper.pages}
      onSave={() => blank.data && void savePaper(blank.data.paper)}
      onPrint={printPages}
    />
  )
}
