import type { Verification } from '../../../shared/domain/verification'
import { notVerified, verifyDocument, type WorkspaceKnowledge } from './verifying/verify-document'

/** A file to be judged, and what is known here. */
export type JudgeQuestion = { readonly bytes: Uint8Array; readonly knowledge: WorkspaceKnowledge }

/** Says of a file whether it is what was signed. Never rejects: what cannot be judged is said to be that. */
export type JudgeFile = (question: JudgeQuestion) => Promise<Verification>

/** Judges in the thread of whoever asks. */
export const judgeHere: JudgeFile = async ({ bytes, knowledge }) => {
  try {
    return verifyDocument(bytes, knowledge)
  } catch {
    // nothing is known that leads here; whatever a file does, it is a finding and no failure
    return notVerified(bytes)
  }
}
