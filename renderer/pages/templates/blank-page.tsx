import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link, useSearch } from 'wouter'
import type { TemplateId } from '../../../shared/domain/id'
import { api, client } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { printPages, savePaper } from '../../api/save-paper'
import { Button } from '../../components/button'
import { PageHead } from '../../components/page-head'
import { PaperPages } from '../../components/paper-pages'
import styles from './blank-page.module.css'

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
    <div className={styles.blank}>
      <div className={styles.chrome}>
        <Link href="/templates" className={styles.leave}>
          ‹ Templates
        </Link>
        <PageHead
          title={blank.data?.name ?? 'A blank form'}
          lead={
            reader === 'person'
              ? 'A blank form for the person: without private sections and guides.'
              : 'A blank form for you: with private sections and guides. Do not leave it lying about.'
          }
        >
          {blank.data === undefined ? null : (
            <>
              <Button onPress={() => void savePaper(blank.data.paper)}>Save as PDF</Button>
              <Button look="primary" onPress={printPages}>
                Print
              </Button>
            </>
          )}
        </PageHead>
      </div>
      {blank.isError ? <p role="alert">{sentenceOf(blank.error)}</p> : null}
      {blank.data === undefined ? null : (
        <PaperPages pages={blank.data.paper.pages} label={`A blank form of ${blank.data.name}`} />
      )}
    </div>
  )
}
