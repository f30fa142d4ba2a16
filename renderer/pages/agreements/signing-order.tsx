import type { ReactElement } from 'react'
import type { SigningRoom } from '../../../shared/contract/signing'
import { nextSigner } from '../../../shared/domain/agreement'
import { dayHere } from '../../../shared/domain/calendar'
import { formatLongDay, formatTime } from '../../../shared/domain/calendar-format'
import { partyWord } from '../../../shared/domain/document-kind'
import { useReader } from '../../components/reader'
import styles from './signing-order.module.css'

/** Who signs in which order: who has signed and when, whose turn it is, and who follows. */
export function SigningOrder({ room }: { room: Pick<SigningRoom, 'agreement' | 'signers'> }): ReactElement {
  const { locale } = useReader()
  const { agreement, signers } = room
  const { signatures: given, without = [] } =
    agreement.state.kind === 'draft' ? { signatures: [] } : agreement.state
  const next = nextSigner(agreement, signers)
  const standing = (party: string): { mark: string; words: string } => {
    const signature = given.find((each) => each.party === party)
    if (signature !== undefined) {
      const day = formatLongDay(dayHere(signature.at), locale)
      return { mark: '✓', words: `signed, ${day}, ${formatTime(signature.at, { locale, seconds: false })}` }
    }
    const absent = without.find((each) => each.party === party)
    if (absent !== undefined) return { mark: '–', words: `sealed without them: ${absent.reason}` }
    return party === next?.party
      ? { mark: '●', words: 'signs now' }
      : { mark: '○', words: 'signs after that' }
  }
  return (
    <ol className={styles.order} aria-label="Who signs, in this order">
      {signers.map(({ party, name }) => {
        const { mark, words } = standing(party)
        return (
          <li key={party} aria-current={party === next?.party ? 'step' : undefined}>
            <span aria-hidden="true">{mark}</span>
            <span>
              <b>{name}</b>
              {party === 'person' ? ', ' : `, ${partyWord(party)}, `}
              {words}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
