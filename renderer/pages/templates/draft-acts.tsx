import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { useLocation } from 'wouter'
import type { TemplateContent } from '../../../shared/domain/template'
import type { TemplateDraft } from '../../../shared/domain/template-draft'
import { client } from '../../api/api'
import type { Autosaver } from '../../api/autosaver'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Confirm } from '../../components/dialog'
import { tell } from '../../components/toasts'

/** Publishes the draft, or throws it away; both say first what they mean. */
export function DraftActs({
  draft,
  saver,
  next,
  faults,
}: {
  draft: TemplateDraft
  saver: Autosaver<TemplateContent>
  /** The number that the version is going to have. */
  next: number
  /** How many things are still missing. */
  faults: number
}): ReactElement {
  const [, go] = useLocation()
  const [asking, setAsking] = useState<'publish' | 'discard' | null>(null)
  const templateId = draft.id
  const publish = useMutation({
    mutationFn: async () => {
      if (!(await saver.flush())) throw new Error('What was typed is not saved')
      return client.templates.publish({ templateId, revision: saver.revision })
    },
    onSuccess: () => tell(`Version ${next} is published. New sessions use it.`),
    onError: (error) => tell(sentenceOf(error)),
  })
  const discard = useMutation({
    mutationFn: async () => {
      await saver.flush()
      return client.templates.discardDraft({ templateId, revision: saver.revision })
    },
    onSuccess: () => go(next === 1 ? '/templates' : `/templates/${templateId}`),
    onError: (error) => tell(sentenceOf(error)),
  })
  return (
    <>
      <Button changes look="quiet" onPress={() => setAsking('discard')}>
        Discard the draft
      </Button>
      <Button
        changes
        look="primary"
        isDisabled={faults > 0 || publish.isPending}
        onPress={() => setAsking('publish')}
      >
        {`Publish version ${next}`}
      </Button>
      <Confirm
        question={`Publish version ${next}?`}
        consequence="It cannot be changed any more. New sessions use it; sessions that are open or were held keep the version they have. What is to be different later comes into the next version."
        verb={`Publish version ${next}`}
        isOpen={asking === 'publish'}
        onClose={() => setAsking(null)}
        onConfirm={() => publish.mutate()}
      />
      <Confirm
        question="Discard this draft?"
        consequence={
          next === 1
            ? 'The template was never published: it will be gone.'
            : `What you changed since version ${next - 1} will be gone. The version itself stays.`
        }
        verb="Discard the draft"
        keep="Keep it"
        danger
        isOpen={asking === 'discard'}
        onClose={() => setAsking(null)}
        onConfirm={() => discard.mutate()}
      />
    </>
  )
}
