import { useCallback, useEffect, useRef, useState } from 'react'
import { type TemplateContent, templateContentSchema } from '../../../shared/domain/template'
import type { TemplateDraft } from '../../../shared/domain/template-draft'
import { client } from '../../api/api'
import { Autosaver } from '../../api/autosaver'
import { useSaving } from '../../api/use-autosave'

/** Changes what is written: given what there is, what there is to be. */
export type ChangeContent = (change: (content: TemplateContent) => TemplateContent) => void

/** A draft while it is written in this window: every change goes to the disk at the next pause. */
export type WrittenDraft = {
  readonly content: TemplateContent
  readonly change: ChangeContent
  readonly saver: Autosaver<TemplateContent>
  /** Shows something else than what was written here; forms begin anew with the next `epoch`. */
  readonly replace: (content: TemplateContent) => void
  readonly epoch: number
}

export function useTemplateDraft(draft: TemplateDraft): WrittenDraft {
  const [saver] = useState(
    () =>
      new Autosaver<TemplateContent>(
        draft,
        ({ revision, value }) =>
          client.templates.saveDraft({ templateId: draft.id, revision, content: value }),
        (content) => templateContentSchema.safeParse(content).success,
      ),
  )
  const [content, setContent] = useState(draft.content)
  const [epoch, setEpoch] = useState(0)
  const handed = useRef(content)
  useEffect(() => {
    if (handed.current === content) return
    handed.current = content
    saver.change(content)
  }, [saver, content])
  useSaving(saver, 'document')
  const replace = useCallback((next: TemplateContent): void => {
    handed.current = next
    setContent(next)
    setEpoch((before) => before + 1)
  }, [])
  return { content, change: setContent, saver, replace, epoch }
}
