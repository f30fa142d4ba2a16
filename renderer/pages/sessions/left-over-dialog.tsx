import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { NoteDifference } from '../../../shared/domain/note-differences'
import type { CoachingSession } from '../../../shared/domain/session'
import { api, client } from '../../api/api'
import { queryClient } from '../../api/query-client'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import styles from '../../components/conflict-dialog.module.css'
import { Dialog } from '../../components/dialog'
import { FormActions } from '../../components/form/form'

/** What was typed in this window when another one finished the session: it can be added to the record, or copied. */
export function LeftOverDialog({
  session,
  differences,
  onClose,
}: {
  session: CoachingSession
  differences: readonly NoteDifference[]
  onClose: () => void
}): ReactElement | null {
  const shared = differences.filter(({ isPrivate }) => !isPrivate)
  const add = useMutation({
    mutationFn: () =>
      client.sessions.addAddendum({ sessionId: session.id, by: 'manager', text: textOf(shared) }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: api.sessions.key() })
      onClose()
    },
  })
  if (differences.length === 0) return null
  const text = textOf(differences)
  return (
    <Dialog title="Finished in another window" isOpen wide onClose={onClose}>
      <p className="muted">
        The record is final. What you had typed here is not in it; nothing of it is lost until you close this.
        {shared.length < differences.length
          ? ' What only you may read is not added to the record: copy it.'
          : ''}
      </p>
      <textarea
        className={styles.givenUp}
        aria-label="What you had typed here"
        readOnly
        value={text}
        rows={8}
      />
      {add.isError ? <p role="alert">{sentenceOf(add.error)}</p> : null}
      <FormActions>
        <Button look="quiet" onPress={onClose}>
          Not needed
        </Button>
        <Button onPress={() => void navigator.clipboard.writeText(text)}>Copy</Button>
        {shared.length === 0 ? null : (
          <Button changes look="primary" isDisabled={add.isPending} onPress={() => add.mutate()}>
            Keep as an addendum
          </Button>
        )}
      </FormActions>
    </Dialog>
  )
}

function textOf(differences: readonly NoteDifference[]): string {
  return differences.map(({ place, mine }) => `${place}\n${mine}`).join('\n\n')
}
