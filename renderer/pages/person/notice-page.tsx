import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { type PersonId, templateIdSchema } from '../../../shared/domain/id'
import { isolated } from '../../../shared/domain/isolated-name'
import { headingOf } from '../../../shared/domain/template-use'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { printPages, savePaper } from '../../api/save-paper'
import { Choose } from '../../components/form/select-input'
import { PaperRoom } from '../../components/paper-room'
import { usualTemplate } from './usual-template'

/** How and when a person will be evaluated: looked at here, printed, or saved as a PDF for them. */
export function NoticePage({ id }: { id: PersonId }): ReactElement | null {
  const [chosen, setChosen] = useState<string | null>(null)
  const people = useQuery(api.people.list.queryOptions())
  const templates = useQuery(api.templates.list.queryOptions())
  const sessions = useQuery(api.sessions.list.queryOptions({ input: { personId: id } }))
  const known = templates.data ?? []
  const templateId = chosen ?? usualTemplate(known, sessions.data ?? [])?.templateId ?? null
  const notice = useQuery({
    ...api.schedule.notice.queryOptions({
      input: { personId: id, templateId: templateIdSchema.parse(templateId ?? 'none') },
    }),
    enabled: templateId !== null && sessions.data !== undefined,
  })
  const name = people.data?.find((person) => person.id === id)?.name ?? ''
  return (
    <PaperRoom
      back={{ to: `/people/${id}`, name }}
      title="Review notice"
      lead={`How and when ${isolated(name)} will be evaluated. Hand it over before the first session it is about.`}
      label={`Review notice for ${isolated(name)}`}
      failure={notice.isError ? sentenceOf(notice.error) : null}
      pages={notice.data?.pages}
      onSave={() => notice.data && void savePaper(notice.data)}
      onPrint={printPages}
    >
      <Choose
        label="Template"
        options={known.map(({ templateId: value, name: label, use }) => ({
          value,
          label,
          heading: headingOf(use),
        }))}
        value={templateId}
        onChange={setChosen}
      />
    </PaperRoom>
  )
}
