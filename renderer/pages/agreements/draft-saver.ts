import { type Agreement, type AgreementDraft, agreementDraftSchema } from '../../../shared/domain/agreement'
import { client } from '../../api/api'
import { Autosaver } from '../../api/autosaver'

/** Saves a draft as it is typed; one that cannot be kept as it is waits for the next change. */
export function draftSaver({ id: agreementId, revision, draftedAt }: Agreement): Autosaver<AgreementDraft> {
  return new Autosaver<AgreementDraft>(
    { revision, savedAt: draftedAt },
    async (typed) => {
      const saved = await client.agreements.revise({
        agreementId,
        revision: typed.revision,
        draft: typed.value,
      })
      return { revision: saved.revision, savedAt: new Date().toISOString() }
    },
    (draft) => agreementDraftSchema.safeParse(draft).success,
  )
}
