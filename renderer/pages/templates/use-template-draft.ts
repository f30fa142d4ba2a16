import { useCallback, useRef, useState } from 'react'
import { savingFaults } from '../../../shared/domain/saving-faults'
import type { TemplateContent } from '../../../shared/domain/template'
import type { TemplateDraft } from '../../../shared/domain/template-draft'
import { client } from '../../api/api'
import { Autosaver } from '../../api/autosaver'
import { useSaving } from '../../api/use-autosave'

/** Changes what is written: given what there is, what there is to be; answers with what there is then. */
export type ChangeContent = (change: (content: TemplateContent) => TemplateContent) => TemplateContent

/** A draft while it is written in this window: every change goes to the disk at the next pause. */
export type WrittenDraft = {
  /** What is shown. While somebody types it may be a few letters behind what `change` is given, which is saved. */
  readonly content: TemplateContent
  readonly change: ChangeContent
  readonly saver: Autosaver<TemplateContent>
  /** Shows something else than what was written here; forms begin anew with the next `epoch`. */
  readonly replace: (content: TemplateContent) => void
  readonly epoch: number
  /** Shows at once all that was typed: called before anything else is taken hold of. */
  readonly catchUp: () => void
}

export function useTemplateDraft(draft: TemplateDraft): WrittenDraft {
  const [saver] = useState(
    () =>
      new Autosaver<TemplateContent>(
        draft,
        ({ revision, value }) =>
          client.templates.saveDraft({ templateId: draft.id, revision, content: value }),
        (content) => savingFaults(content).length === 0,
      ),
  )
  const [content, setContent] = useState(draft.content)
  const [epoch, setEpoch] = useState(0)
  const latest = useRef(content)
  const change = useCallback<ChangeContent>(
    (edit) => {
      const next = edit(latest.current)
      if (next !== latest.current) {
        latest.current = next
        saver.change(next)
        setContent(next)
      }
      return next
    },
    [saver],
  )
  useSaving(saver, 'document')
  const replace = useCallback((next: TemplateContent): void => {
    latest.current = next
    setContent(next)
    setEpoch((before) => before + 1)
  }, [])
  const catchUp = useCallback((): void => setContent(latest.current), [])
  return { content, change, saver, replace, epoch, catchUp }
}
