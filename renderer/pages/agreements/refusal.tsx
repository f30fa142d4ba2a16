import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { Label, TextArea, TextField } from 'react-aria-components'
import { api } from '../../api/api'
import { queryClient } from '../../api/query-client'
import { Button } from '../../components/button'
import field from '../../components/form/field.module.css'
import { FieldNotes } from '../../components/form/field-notes'
import { Failures } from './failures'
import { SceneTitle } from './scene'
import styles from './signs.module.css'
import type { TurnKeeper } from './turn-keeper'

/** The person does not want to sign: their reason, if they want to give one. Then the laptop goes back to the manager. */
export function Refusal({
  keeper,
  start,
  onBack,
}: {
  keeper: TurnKeeper
  /** The reason as it was typed before. */
  start: string
  /** The person would rather sign. */
  onBack: () => void
}): ReactElement {
  const [reason, setReason] = useState(start)
  const decline = useMutation({
    mutationFn: async () => {
      keeper.change({ isDeclined: true })
      const isKept = await keeper.saver.flush()
      if (isKept) await queryClient.invalidateQueries({ queryKey: api.signing.key() })
      return isKept
    },
  })
  return (
    <div className={styles.form}>
      <div>
        <SceneTitle takesFocus>You do not have to sign</SceneTitle>
        <p className="muted">
          Nothing is decided yet, and what you have filled in is still there. If you go on, the document is
          closed as presented and not signed.
        </p>
      </div>
      <TextField
        className={field.field ?? ''}
        value={reason}
        onChange={(typed) => {
          setReason(typed)
          keeper.change({ reason: typed })
        }}
        maxLength={20_000}
      >
        <Label className={field.name ?? ''}>Why you do not sign, if you want to say it</Label>
        <TextArea className={field.area ?? ''} rows={4} />
        <FieldNotes help="Your words go into the document, as you write them." error={undefined} />
      </TextField>
      <Failures
        problems={['This could not be saved just now. Please press once more.']}
        isShown={decline.data === false}
      />
      <div className={styles.end}>
        <Button onPress={onBack}>Back to signing</Button>
        <Button look="primary" isDisabled={decline.isPending} onPress={() => decline.mutate()}>
          I do not sign
        </Button>
      </div>
    </div>
  )
}
