import { type ReactElement, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { IsoDate } from '../../../shared/domain/calendar'
import { spokenName } from '../../../shared/domain/isolated-name'
import { differencesIn, type NoteDifference } from '../../../shared/domain/note-differences'
import type { Person } from '../../../shared/domain/person'
import { type CoachingSession, isFinalised, type SessionNotes } from '../../../shared/domain/session'
import type { TemplateVersion } from '../../../shared/domain/template'
import { api, client } from '../../api/api'
import type { Autosaver } from '../../api/autosaver'
import { queryClient } from '../../api/query-client'
import { sentenceOf } from '../../api/refusal'
import { ConflictDialog, GivenUpDialog } from '../../components/conflict-dialog'
import { tell } from '../../components/toasts'
import { withEveryAnswer } from './every-answer'

type Shown =
  | { readonly kind: 'choice'; readonly theirs: CoachingSession; readonly differences: NoteDifference[] }
  | { readonly kind: 'givenUp'; readonly differences: NoteDifference[] }

/** What happens when another window saved this session: both are shown, and the manager says which counts. */
export function useConflict({
  session,
  version,
  person,
  nextOn,
  form: { getValues, reset },
  autosaver,
  onLeftOver,
}: {
  session: CoachingSession
  version: TemplateVersion
  person: Person
  /** The day that is proposed for the next session. */
  nextOn: IsoDate
  form: Pick<UseFormReturn<SessionNotes>, 'getValues' | 'reset'>
  autosaver: Autosaver<SessionNotes>
  onLeftOver: (notes: SessionNotes) => void
}): { compare: () => Promise<void>; dialog: ReactElement | null } {
  const [shown, setShown] = useState<Shown | null>(null)
  const close = (): void => setShown(null)
  const compare = async (): Promise<void> => {
    try {
      const { session: theirs } = await client.sessions.get({ sessionId: session.id })
      const given = { version, givenName: spokenName(person) }
      const differences = differencesIn({
        mine: getValues(),
        theirs: withEveryAnswer(theirs.notes, { version, nextOn }),
        ...given,
      })
      setShown({ kind: 'choice', theirs, differences })
    } catch (error) {
      tell(sentenceOf(error))
    }
  }
  const take = ({ theirs, differences }: Extract<Shown, { kind: 'choice' }>): void => {
    // what is here is kept by the page that shows the record
    if (isFinalised(theirs)) onLeftOver(getValues())
    autosaver.takeOther(theirs)
    reset(withEveryAnswer(theirs.notes, { version, nextOn }))
    const typed = differences.filter(({ mine }) => mine !== '')
    setShown(typed.length === 0 || isFinalised(theirs) ? null : { kind: 'givenUp', differences: typed })
    if (isFinalised(theirs)) void queryClient.invalidateQueries({ queryKey: api.sessions.key() })
  }
  return {
    compare,
    dialog:
      shown === null ? null : shown.kind === 'givenUp' ? (
        <GivenUpDialog differences={shown.differences} onClose={close} />
      ) : (
        <ConflictDialog
          differences={shown.differences}
          final={isFinalised(shown.theirs) ? finished : null}
          onKeep={() => {
            close()
            void autosaver.keepOwn(structuredClone(getValues()), shown.theirs)
          }}
          onTake={() => take(shown)}
          onClose={close}
        />
      ),
  }
}

const finished = {
  title: 'Finished in another window',
  sentence: 'The record is final. Beside it you can add what you typed here, or copy it.',
  act: 'Show the record',
} as const
