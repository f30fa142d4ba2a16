import { skipToken, useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { useSearch } from 'wouter'
import type { TemplateId } from '../../../shared/domain/id'
import type { TemplateVersion } from '../../../shared/domain/template'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { printPages, savePaper } from '../../api/save-paper'
import { Choose } from '../../components/form/select-input'
import { PaperRoom } from '../../components/paper-room'
import { type Which, whichOf } from './template-acts'

/**
 * A blank form of a template on paper: for the manager with everything, for the person without what is private. Where the
 * next version is being written, the manager says which of the two is printed.
 */
export function BlankPage({ id }: { id: TemplateId }): ReactElement {
  const reader = useSearch() === 'for=person' ? 'person' : 'manager'
  const template = useQuery(api.templates.get.queryOptions({ input: { templateId: id } }))
  const [wanted, setWanted] = useState<Which['kind']>('version')
  const newest = template.data?.versions[0]
  const draft = template.data?.draft ?? null
  const of =
    draft !== null && wanted === 'draft' ? draftOf(id) : whichOf({ templateId: id, newest: newest ?? null })
  const blank = useQuery(
    api.templates.blank.queryOptions({ input: template.data === undefined ? skipToken : { of, reader } }),
  )
  const name = (of.kind === 'draft' ? draft?.content.name : newest?.name) ?? ''
  const failed = template.error ?? blank.error
  return (
    <PaperRoom
      back={{ to: '/templates', name: 'Templates' }}
      title={name.trim() === '' ? 'A blank form' : name}
      lead={
        reader === 'person'
          ? 'A blank form for the person: without private sections and guides.'
          : 'A blank form for you: with private sections and guides. Do not leave it lying about.'
      }
      label={`A blank form of ${name.trim() === '' ? 'a template' : name}`}
      failure={failed === null ? null : sentenceOf(failed)}
      pages={blank.data?.pages}
      onSave={() => blank.data && void savePaper(blank.data)}
      onPrint={printPages}
    >
      {newest === undefined || draft === null ? undefined : (
        <WhichVersion newest={newest} value={wanted} onChange={setWanted} />
      )}
    </PaperRoom>
  )
}

function WhichVersion({
  newest: { number },
  value,
  onChange,
}: {
  newest: TemplateVersion
  value: Which['kind']
  onChange: (kind: Which['kind']) => void
}): ReactElement {
  return (
    <Choose
      label="Which version"
      options={[
        { value: 'version', label: `Version ${number}, in use` },
        { value: 'draft', label: `The draft of version ${number + 1}` },
      ]}
      value={value}
      onChange={(kind) => onChange(kind === 'draft' ? 'draft' : 'version')}
    />
  )
}

function draftOf(templateId: TemplateId): Which {
  return { kind: 'draft', templateId }
}
