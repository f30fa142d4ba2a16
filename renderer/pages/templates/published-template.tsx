import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { formatLongDay } from '../../../shared/domain/calendar-format'
import { plannedMinutes, questionsOf, type TemplateVersion } from '../../../shared/domain/template'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { counted } from '../../components/counted'
import { PageHead } from '../../components/page-head'
import { useReader } from '../../components/reader'
import { tell } from '../../components/toasts'
import styles from './published-template.module.css'
import { StartWith } from './start-with'
import { duplicate } from './template-acts'
import { TemplateView } from './template-view'
import { VersionList } from './version-list'

/** A version as it reads. It cannot be changed; what is to be different comes into the next one. */
export function PublishedTemplate({
  version,
  versions,
  hasDraft,
}: {
  version: TemplateVersion
  versions: readonly TemplateVersion[]
  hasDraft: boolean
}): ReactElement {
  const { locale } = useReader()
  const [, go] = useLocation()
  const [isStarting, setStarting] = useState(false)
  const { templateId, name, number } = version
  const newest = versions[0]?.number ?? number
  const edit = useMutation(
    api.templates.edit.mutationOptions({
      onSuccess: () => go(`/templates/${templateId}`),
      onError: (error) => tell(sentenceOf(error)),
    }),
  )
  const copy = async (): Promise<void> => {
    const id = await duplicate({ kind: 'version', versionId: version.id }, name)
    if (id !== null) go(`/templates/${id}`)
  }
  return (
    <>
      <Link href="/templates" className={styles.leave}>
        ‹ Templates
      </Link>
      <PageHead title={name} lead={version.purpose}>
        <Button changes look="quiet" onPress={() => void copy()}>
          Duplicate
        </Button>
        <Button changes={!hasDraft} isDisabled={edit.isPending} onPress={() => edit.mutate({ templateId })}>
          {hasDraft ? 'Go on with the draft' : 'Write the next version'}
        </Button>
        {number === newest ? (
          <Button changes look="primary" onPress={() => setStarting(true)}>
            Start a session
          </Button>
        ) : null}
      </PageHead>
      <p className={styles.state}>
        {`Version ${number} of ${formatLongDay(version.publishedOn, locale)}, ${plannedMinutes(version)} min, ${counted(questionsOf(version).length, 'question', 'questions')}. `}
        {number === newest
          ? 'It does not change any more.'
          : `An earlier version; sessions that were held with it keep it. Version ${newest} is used now.`}
      </p>
      <VersionList versions={versions} shown={number} />
      <TemplateView template={version} />
      {isStarting ? (
        <StartWith templateId={templateId} name={name} onClose={() => setStarting(false)} />
      ) : null}
    </>
  )
}
