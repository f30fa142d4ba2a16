import type { ReactElement } from 'react'
import { codeOf } from '../../api/refusal'
import { Button } from '../../components/button'
import styles from './signs.module.css'

/** The way on where the time stamp service stood in the way of a signature: the same without it. */
export function NoTimeStamp<Turn extends object>({
  asked,
}: {
  /** What was asked of the core, and what it answered. */
  asked: {
    readonly error: unknown
    readonly variables: Turn | undefined
    readonly isPending: boolean
    readonly mutate: (turn: Turn & { withoutTimeStamp: boolean }) => void
  }
}): ReactElement | null {
  const { error, variables, isPending, mutate } = asked
  if (codeOf(error) !== 'NOT_STAMPED' || variables === undefined) return null
  return (
    <div className={styles.end}>
      <Button isDisabled={isPending} onPress={() => mutate({ ...variables, withoutTimeStamp: true })}>
        Sign without a time stamp
      </Button>
    </div>
  )
}
