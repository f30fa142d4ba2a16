import type { ReactElement } from 'react'
import { type Control, useController } from 'react-hook-form'
import type { AgreementDraft, Blank } from '../../../shared/domain/agreement'
import { Button } from '../../components/button'
import { TextInput } from '../../components/form/text-input'
import { Tick } from '../../components/form/tick-input'
import styles from './clause-fields.module.css'
import { ClauseTableFields } from './clause-table'
import { ClauseText } from './clause-text'
import { blankWords } from './draft-notices'

/** One clause: its heading, its text, and the rows of its table where it has one. */
export function ClauseFields({
  control,
  index,
  isFirst,
  isLast,
  blanks,
  canAskInitials,
  onMove,
  onRemove,
  onKeep,
}: {
  control: Control<AgreementDraft>
  index: number
  isFirst: boolean
  isLast: boolean
  blanks: readonly Blank[]
  /** Whether the person signs the document, and so can be asked for their initials. */
  canAskInitials: boolean
  onMove: (by: 1 | -1) => void
  onRemove: () => void
  /** Puts it into the library. */
  onKeep: () => void
}): ReactElement {
  const name = `Clause ${index + 1}`
  return (
    <fieldset className={styles.clause}>
      <legend className={styles.legend}>
        <span className="label">{name}</span>
        <span className={styles.acts}>
          <Button
            small
            look="quiet"
            isDisabled={isFirst}
            onPress={() => onMove(-1)}
            aria-label={`Move up: ${name}`}
          >
            Up
          </Button>
          <Button
            small
            look="quiet"
            isDisabled={isLast}
            onPress={() => onMove(1)}
            aria-label={`Move down: ${name}`}
          >
            Down
          </Button>
          <Button small look="quiet" onPress={onKeep} aria-label={`Keep: ${name}`}>
            Keep
          </Button>
          <Button small look="quiet" onPress={onRemove} aria-label={`Remove: ${name}`}>
            Remove
          </Button>
        </span>
      </legend>
      <TextInput control={control} name={`clauses.${index}.heading`} label="Heading" />
      <ClauseText control={control} index={index} />
      <ClauseTableFields control={control} index={index} />
      {canAskInitials ? <InitialsTick control={control} index={index} /> : null}
      {blanks.length === 0 ? null : (
        <p className={styles.blank}>{`Still to fill: ${blanks.map(blankWords).join('; ')}.`}</p>
      )}
    </fieldset>
  )
}

function InitialsTick({ control, index }: { control: Control<AgreementDraft>; index: number }): ReactElement {
  const { field } = useController({ control, name: `clauses.${index}.initials` })
  return (
    <Tick
      label="The person puts their initials beside this clause"
      isTicked={field.value === true}
      onChange={field.onChange}
    />
  )
}
