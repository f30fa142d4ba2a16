import { implement } from '@orpc/server'
import { agreements as contract } from '../../shared/contract/agreements'
import { type Agreement, newAgreement, nextNumber, revisedDraft } from '../../shared/domain/agreement'
import { draftDocument } from '../../shared/domain/document-draft'
import type { DocumentKind } from '../../shared/domain/document-kind'
import type { EmployeeResponse } from '../../shared/domain/employee-response'
import { agreementIdSchema } from '../../shared/domain/id'
import { isActive } from '../../shared/domain/person'
import { openRenewal, renewalOf, supersedingOf } from '../../shared/domain/renewal'
import { auditTrailOf } from './audit-trail'
import { type CoreContext, changing, checkRevision, found, openStore } from './context'
import { typefacesIn } from './documents/fonts/typefaces'
import type { SigningMedium } from './documents/papers/by-hand'
import { agreementFileName, makeAgreement, signedPages } from './documents/papers/make-agreement'
import { draftSources } from './draft-sources'
import { refuseToGuest } from './guest-mode'
import { lockedCopy } from './locked-copy'
import { signedIn } from './not-signed'
import { paperOf } from './paper-file'
import { settingsOf } from './profile'
import { refuse } from './refusal-ceremony'
import { shownDigest } from './shown-digest'
import { recordFor, sign, signedFile } from './signing-ceremony'
import { put, remove, type WorkspaceData } from './store/collections'
import type { Store } from './store/store'

const os = implement(contract).$context<CoreContext>()

export const agreements = {
  list: os.list.handler(({ context, input }) =>
    latestFirst(openStore(context).read().agreements.values()).filter(
      ({ personId }) => input.personId === null || personId === input.personId,
    ),
  ),

  get: os.get.handler(({ context, input }) =>
    found(openStore(context).read().agreements.get(input.agreementId)),
  ),

  draft: os.draft.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      if (!isActive(found(data.people.get(input.personId)))) throw errors.ARCHIVED()
      const draft = draftDocument(input.kind, draftSources(context, input.personId))
      const { documentLanguage: language } = settingsOf(data)
      const agreement = newAgreement(language === undefined ? draft : { ...draft, language }, {
        id: agreementIdSchema.parse(context.newId()),
        kind: input.kind,
        personId: input.personId,
        number: numberFor(context, data, input.kind),
        at: context.clock.now(),
      })
      await store.commit([put('agreements', agreement)])
      return agreement
    }),
  ),

  renew: os.renew.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      const earlier = found(data.agreements.get(input.agreementId))
      if (!isActive(found(data.people.get(earlier.personId)))) throw errors.ARCHIVED()
      const documents = [...data.agreements.values()]
      if (supersedingOf(earlier.id, documents) !== null) throw errors.SUPERSEDED()
      const begun = openRenewal(earlier.id, documents)
      if (begun !== null) return begun
      const renewal = renewalOf(earlier, {
        id: agreementIdSchema.parse(context.newId()),
        number: numberFor(context, data, earlier.kind),
        today: context.clock.today(),
        at: context.clock.now(),
      })
      if (renewal === null) throw errors.NOT_CLOSED()
      await store.commit([put('agreements', renewal)])
      return renewal
    }),
  ),

  revise: os.revise.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const agreement = found(store.read().agreements.get(input.agreementId))
      const revised = revisedDraft(agreement, input.draft)
      if (revised === null) throw errors.FINALISED()
      checkRevision(agreement, input.revision)
      await store.commit([put('agreements', revised)])
      return revised
    }),
  ),

  discard: os.discard.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const agreement = found(store.read().agreements.get(input.agreementId))
      if (agreement.state.kind !== 'draft') throw errors.FINALISED()
      checkRevision(agreement, input.revision)
      await store.commit([remove('agreements', agreement.id), remove('openSignings', agreement.id)])
      return {}
    }),
  ),

  preview: os.preview.handler(async ({ context, input, errors }) => {
    refuseToGuest(context, input)
    const store = openStore(context)
    const agreement = found(store.read().agreements.get(input.agreementId))
    if (agreement.state.kind === 'draft') {
      const medium = input.byHand === true ? 'byHand' : 'onScreen'
      return draftPaper(context, { store, agreement, response: input.response, medium })
    }
    const paper = await signedPaper(context, { store, state: agreement.state })
    if (paper === null) throw errors.FILE_MISSING()
    return paper
  }),

  lockedCopy: os.lockedCopy.handler(async ({ context, input, errors }) => {
    const store = openStore(context)
    const { state } = found(store.read().agreements.get(input.agreementId))
    if (state.kind === 'draft') throw errors.NOT_SIGNED()
    const signed = await signedFile(store, state.file)
    if (signed === null) throw errors.FILE_MISSING()
    return lockedCopy(signed, { ...input, at: context.clock.now() })
  }),

  auditTrail: os.auditTrail.handler(async ({ context, input, errors }) => {
    const paper = await auditTrailOf(
      context,
      found(openStore(context).read().agreements.get(input.agreementId)),
    )
    if (paper === null) throw errors.FILE_MISSING()
    return paper
  }),

  sign: os.sign.handler(async ({ context, input, errors }) => {
    refuseToGuest(context, input)
    const { heldRefusal } = context.door
    const isWitness = input.party === 'witness' && heldRefusal?.agreementId === input.agreementId
    const ceremony = isWitness
      ? await refuse(
          context,
          { ...heldRefusal, withoutTimeStamp: input.withoutTimeStamp },
          {
            mark: input.mark,
            ticked: input.ticked,
            name: heldRefusal.witnessName,
            managerAt: heldRefusal.at,
          },
        )
      : await sign(context, input)
    switch (ceremony.kind) {
      case 'wrongResponse':
        throw errors.WRONG_RESPONSE()
      case 'uninitialled':
        throw errors.UNINITIALLED()
      case 'fileMissing':
        throw errors.FILE_MISSING()
      default:
        return signedIn(ceremony, errors)
    }
  }),

  refuse: os.refuse.handler(async ({ context, input, errors }) =>
    signedIn(await refuse(context, input), errors),
  ),
}

function latestFirst(agreements: Iterable<Agreement>): Agreement[] {
  return [...agreements].sort(
    (a, b) => b.draftedAt.localeCompare(a.draftedAt) || b.number.localeCompare(a.number),
  )
}

/** The next number of a kind this year; one that was discarded as the last is given again. */
function numberFor({ clock }: CoreContext, data: WorkspaceData, kind: DocumentKind): string {
  const numbers = [...data.agreements.values()].map(({ number }) => number)
  return nextNumber(numbers, { kind, year: Number(clock.today().slice(0, 4)) })
}

async function draftPaper(
  context: CoreContext,
  given: { store: Store; agreement: Agreement; response: EmployeeResponse | null; medium: SigningMedium },
) {
  const { store, agreement, response, medium } = given
  const at = context.clock.now()
  const record = recordFor(store.read(), agreement, { response, refusal: null, at })
  const made = await makeAgreement(record, typefacesIn(context.resourcesFolder), medium)
  return { ...paperOf({ fileName: agreementFileName(record), ...made }), ...shownDigest(record) }
}

/** The file that was signed, and its pages, made again from the record within it; null where it is missing. */
async function signedPaper(
  context: CoreContext,
  given: { store: Store; state: Exclude<Agreement['state'], { kind: 'draft' }> },
) {
  const { store, state } = given
  const file = await signedFile(store, state.file)
  if (file === null) return null
  const { pdf, record } = file
  const pages = signedPages(record, state.signatures, typefacesIn(context.resourcesFolder))
  return { ...paperOf({ fileName: agreementFileName(record), pages, pdf }), ...shownDigest(record) }
}
