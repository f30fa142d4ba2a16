import type { Agreement, Blank } from '../../shared/domain/agreement'
import type { Party } from '../../shared/domain/document-kind'
import { notStampedWords } from '../../shared/domain/not-stamped'
import type { Ceremony } from './signing-ceremony'

/** The refusals of a verb by which somebody signs, as its contract declares them. */
type Errors = {
  readonly HAS_BLANKS: (given: { data: { blanks: Blank[] } }) => Error
  readonly UNNAMED: (given: { data: { parties: Party[] } }) => Error
  readonly UNTICKED: () => Error
  readonly NOT_AS_SHOWN: () => Error
  readonly WRONG_TURN: () => Error
}

/** The refusal that says what stood against a signature. */
export function notSigned(ceremony: Ceremony, errors: Errors): Error {
  switch (ceremony.kind) {
    case 'hasBlanks':
      return errors.HAS_BLANKS({ data: { blanks: [...ceremony.blanks] } })
    case 'unnamed':
      return errors.UNNAMED({ data: { parties: [...ceremony.parties] } })
    case 'unticked':
      return errors.UNTICKED()
    case 'notAsShown':
      return errors.NOT_AS_SHOWN()
    default:
      return errors.WRONG_TURN()
  }
}

/** The document that was signed, or the refusal that says why it was not. */
export function signedIn(
  ceremony: Ceremony,
  errors: Errors & { readonly NOT_STAMPED: (given: { data: { sentence: string } }) => Error },
): Agreement {
  if (ceremony.kind === 'signed') return ceremony.agreement
  if (ceremony.kind === 'notStamped') {
    throw errors.NOT_STAMPED({ data: { sentence: notStampedWords(ceremony.reason) } })
  }
  throw notSigned(ceremony, errors)
}
