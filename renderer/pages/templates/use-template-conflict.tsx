import { type ReactElement, useState } from 'react'
import type { NoteDifference } from '../../../shared/domain/note-differences'
import { differencesInTemplates } from '../../../shared/domain/template-differences'
import type { TemplateDraft } from '../../../shared/domain/template-draft'
import { client } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { ConflictDialog, GivenUpDialog } from '../../components/conflict-dialog'
import { tell } from '../../components/toasts'
import type { WrittenDraft } from './use-template-draft'

type Shown =
  | { readonly kind: 'choice'; readonly theirs: TemplateDraft; readonly differences: NoteDifference[] }
  | { readonly kind: 'givenUp'; readonly differences: NoteDifference[] }

/** What happens when another window saved this draft: both are shown, and the manager says which counts. */
export function useTemplateConflict(
  draft: TemplateDraft,
  { content, saver, replace }: WrittenDraft,
): { compare: () => Promise<void>; dialog: ReactElement | null } {
  const [shown, setShown] = useState<Shown | null>(null)
  const close = (): void => setShown(null)
  const compare = async (): Promise<void> => {
    try {
      const { draft: theirs } = await client.templates.get({ templateId: draft.id })
      if (theirs === null) {
        tell('The other window published or discarded this draft.')
        return
      }
      const differences = differencesInTemplates({ mine: content, theirs: theirs.content })
      setShown({ kind: 'choice', theirs, differences })
    } catch (error) {
      tell(sentenceOf(error))
    }
  }
  const take = ({ theirs, differences }: Extract<Shown, { kind: 'choice' }>): void => {
    saver.takeOther(theirs)
    replace(theirs.content)
    const typed = differences.filter(({ mine }) => mine !== '')
    setShown(typed.length === 0 ? null : { kind: 'givenUp', differences: typed })
  }
  return {
    compare,
    dialog:
      shown === null ? null : shown.kind === 'givenUp' ? (
        <GivenUpDialog differences={shown.differences} onClose={close} />
      ) : (
        <ConflictDialog
          differences={shown.differences}
          final={null}
          onKeep={() => {
            close()
            void saver.keepOwn(content, shown.theirs)
          }}
          onTake={() => take(shown)}
          onClose={close}
        />
      ),
  }
}
