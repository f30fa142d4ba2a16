import { type ReactElement, useState } from 'react'
import type { Agreement, AgreementDraft } from '../../../shared/domain/agreement'
import { differencesInDrafts } from '../../../shared/domain/draft-differences'
import type { AgreementId } from '../../../shared/domain/id'
import type { NoteDifference } from '../../../shared/domain/note-differences'
import { api, client } from '../../api/api'
import type { Autosaver } from '../../api/autosaver'
import { queryClient } from '../../api/query-client'
import { sentenceOf } from '../../api/refusal'
import { ConflictDialog, GivenUpDialog } from '../../components/conflict-dialog'
import { useReader } from '../../components/reader'
import { tell } from '../../components/toasts'
import { draftOf } from './draft-of'

type Shown =
  | { readonly kind: 'choice'; readonly theirs: Agreement; readonly differences: NoteDifference[] }
  | { readonly kind: 'givenUp'; readonly differences: NoteDifference[]; readonly isSigned: boolean }

/** What happens when another window saved this draft, or signed it: both are shown, and the manager says which counts. */
export function useDraftConflict({
  agreementId,
  saver,
  read,
  replace,
}: {
  agreementId: AgreementId
  saver: Autosaver<AgreementDraft>
  /** The draft as it stands in this window. */
  read: () => AgreementDraft
  /** Puts another draft in its place. */
  replace: (draft: AgreementDraft) => void
}): { compare: () => Promise<void>; dialog: ReactElement | null } {
  const { locale } = useReader()
  const [shown, setShown] = useState<Shown | null>(null)
  const close = (): void => setShown(null)
  const showSigned = (): void => {
    close()
    void queryClient.invalidateQueries({ queryKey: api.agreements.key() })
  }
  const compare = async (): Promise<void> => {
    try {
      const theirs = await client.agreements.get({ agreementId })
      const differences = differencesInDrafts({ mine: read(), theirs: draftOf(theirs), locale })
      setShown({ kind: 'choice', theirs, differences })
    } catch (error) {
      tell(sentenceOf(error))
    }
  }
  const take = ({ theirs, differences }: Extract<Shown, { kind: 'choice' }>): void => {
    const isSigned = theirs.state.kind !== 'draft'
    saver.takeOther({ revision: theirs.revision, savedAt: null })
    replace(draftOf(theirs))
    const typed = differences.filter(({ mine }) => mine !== '')
    if (typed.length > 0) setShown({ kind: 'givenUp', differences: typed, isSigned })
    else if (isSigned) showSigned()
    else close()
  }
  return {
    compare,
    dialog:
      shown === null ? null : shown.kind === 'givenUp' ? (
        <GivenUpDialog differences={shown.differences} onClose={shown.isSigned ? showSigned : close} />
      ) : (
        <ConflictDialog
          differences={shown.differences}
          final={shown.theirs.state.kind === 'draft' ? null : signed}
          onKeep={() => {
            close()
            void saver.keepOwn(read(), shown.theirs)
          }}
          onTake={() => take(shown)}
          onClose={close}
        />
      ),
  }
}

const signed = {
  title: 'Signed in another window',
  sentence: 'What is signed stays as it is. What you typed here is shown next, so that you can copy it.',
  act: 'Show the document',
} as const
