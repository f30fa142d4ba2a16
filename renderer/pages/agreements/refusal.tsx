import { type ReactElement, useState } from 'react'
import { Label, TextArea, TextField } from 'react-aria-components'
import { Button } from '../../components/button'
import field from '../../components/form/field.module.css'
import { FieldNotes } from '../../components/form/field-notes'
import { roomIn } from '../../components/form/room-in'
import { Failures } from './failures'
import { notKept, useGivingUp } from './give-up'
import { SceneTitle } from './scene'
import { mostWords } from './signing-form'
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
  const decline = useGivingUp(keeper, { isDeclined: true })
  const room = roomIn(reason, mostWords)
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
          if (typed.length <= mostWords) keeper.change({ reason: typed })
        }}
        isInvalid={room.error !== undefined}
      >
        <Label className={field.name ?? ''}>Why you do not sign, if you want to say it</Label>
        <TextArea className={field.area ?? ''} rows={4} />
        <FieldNotes
          help={room.help ?? 'Your words go into the document, as you write them.'}
          error={room.error}
        />
      </TextField>
      <Failures problems={[notKept]} isShown={decline.data === false} />
      <div className={styles.end}>
        <Button onPress={onBack}>Back to signing</Button>
        <Button
          look="primary"
          isDisabled={decline.isPending || room.error !== undefined}
          onPress={() => decline.mutate()}
        >
          I do not sign
        </Button>
      </div>
    </div>
  )
}
