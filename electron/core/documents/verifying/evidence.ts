import type { AgreementRecord } from '../../../../shared/domain/agreement-record'
import type { Verification } from '../../../../shared/domain/verification'
import type { ExaminedSignature } from './examine-signature'
import type { RevisionDifference } from './revision-difference'

/** What was found in a file. */
export type Evidence =
  | { readonly kind: 'noPdf' }
  | { readonly kind: 'tooMuch' }
  | { readonly kind: 'damaged'; readonly wasSigned: boolean }
  | {
      readonly kind: 'unsigned'
      readonly record: AgreementRecord | null
      /** There are traces of a signature that no field shows any more. */
      readonly wasSigned: boolean
      /** A password is needed to read it. */
      readonly isLocked: boolean
    }
  | {
      readonly kind: 'signed'
      readonly record: AgreementRecord | null
      readonly signatures: readonly ExaminedSignature[]
      readonly revisions: RevisionDifference
      readonly parts: Verification['revisions']
      /** Signature fields that nobody has signed. */
      readonly openFields: readonly string[]
    }

/** What was found in a file that carries signatures. */
export type SignedEvidence = Extract<Evidence, { kind: 'signed' }>
