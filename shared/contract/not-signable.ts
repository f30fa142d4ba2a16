import * as z from 'zod'
import { blankSchema } from '../domain/agreement'
import { partySchema } from '../domain/document-kind'

/** What keeps a document from being signed. */
export const notSignable = {
  HAS_BLANKS: {
    status: 422,
    message: 'A document with an empty place cannot be signed.',
    data: z.object({
      blanks: z.array(blankSchema),
    }),
  },
  WRONG_TURN: { status: 409, message: 'It is not their turn to sign this document.' },
  UNNAMED: {
    status: 422,
    message: 'Somebody has to sign this document whose name is missing.',
    data: z.object({ parties: z.array(partySchema) }),
  },
} as const

/** The same, and what a signer has left out. */
export const notSigned = {
  ...notSignable,
  UNTICKED: { status: 422, message: 'Every statement is ticked before signing.' },
} as const

/** What is signed has to be what was read, also where another window changed a name meanwhile. */
export const notAsShown = {
  NOT_AS_SHOWN: {
    status: 409,
    message: 'Something in this document changed since it was shown; read it again.',
  },
} as const
