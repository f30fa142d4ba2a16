import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { Link } from 'wouter'
import { type PersonId, templateIdSchema } from '../../../shared/domain/id'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { printPages, savePaper } from '../../api/save-paper'
import { Button } from '../../components/button'
import { Choose } from '../../components/form/select-input'
import { PageHead } from '../../components/page-head'
import { PaperPages } from '../../components/paper-pages'
import styles from './sheet-page.module.css'
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
    <div className={styles.sheet}>
      <div className={styles.chrome}>
        <Link href={`/people/${id}`} className={styles.leave}>
          ‹ {name}
        </Link>
        <PageHead
          title="Review notice"
          lead={`How and when ${name} will be evaluated. Hand it over before the first session it is about.`}
        >
          {notice.data === undefined ? null : (
            <>
              <Button onPress={() => void savePaper(notice.data)}>Save as PDF</Button>
              <Button look="primary" onPress={printPages}>
                Print
              </Button>
            </>
          )}
        </PageHead>
        <div className={styles.choice}>
          <Choose
            label="Template"
            options={known.map((template) => ({ value: template.templateId, label: template.name }))}
            value={templateId}
            onChange={setChosen}
          />
        </div>
      </div>
      {notice.isError ? <p role="alert">{sentenceOf(notice.error)}</p> : null}
      {notice.data === undefined ? null : (
        <PaperPages pages={notice.data.pages} label={`Review notice for ${name}`} />
      )}
    </div>
  )
}
