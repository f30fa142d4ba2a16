import type { ReactElement } from 'react'
import type { Party } from '../../../shared/domain/document-kind'
import { isolated } from '../../../shared/domain/isolated-name'
import { givenName } from '../../../shared/domain/person'
import { Button } from '../../components/button'
import { Failures } from './failures'
import { notKept, useGivingUp } from './give-up'
import { SceneTitle } from './scene'
import styles from './signs.module.css'
import type { TurnKeeper } from './turn-keeper'

/** A signer does not consent to sign on a screen: the document is printed for them. Then the laptop goes back to the manager. */
export function AskForPaper({
  keeper,
  manager,
  party,
  onBack,
}: {
  keeper: TurnKeeper
  manager: string
  party: Party
  /** The signer would rather sign here. */
  onBack: () => void
}): ReactElement {
  const ask = useGivingUp(keeper, { asksForPaper: true })
  const own = party === 'person' ? ' with room for your own words,' : ''
  return (
    <div className={styles.form}>
      <div>
        <SceneTitle takesFocus>You do not have to sign on a screen</SceneTitle>
        <p className="muted">
          {`${isolated(givenName(manager))} can print this document, and you sign it by hand,${own} with the same meaning. Nothing is decided yet, and what you have filled in here is kept.`}
        </p>
      </div>
      <Failures problems={[notKept]} isShown={ask.data === false} />
      <div className={styles.end}>
        <Button onPress={onBack}>Back to signing</Button>
        <Button look="primary" isDisabled={ask.isPending} onPress={() => ask.mutate()}>
          I sign on paper
        </Button>
      </div>
    </div>
  )
}
