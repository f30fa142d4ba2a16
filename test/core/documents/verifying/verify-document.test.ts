import { describe, expect, test } from 'vitest'
import { newAuthority } from '../../../../electron/core/documents/signing/authority'
import {
  verifyDocument,
  type WorkspaceKnowledge,
} from '../../../../electron/core/documents/verifying/verify-document'
import { sha256Of } from '../../../../electron/core/store/seal'
import type { Agreement } from '../../../../shared/domain/agreement'
import { anAgreement, aSignature } from '../../../builders/agreement'
import { aSignedAgreement, madeAt } from '../../../builders/signed-agreement'

const { record, authority, unsigned, byPerson, byBoth } = await aSignedAgreement()

const person = aSignature({ name: 'Jonas Lindqvist' })
const manager = aSignature({ party: 'manager', name: 'Katarina Vogel' })
const response = { kind: 'agree', words: '' } as const

function agreementWith(state: Agreement['state']): Agreement {
  return anAgreement({ id: record.agreementId, number: record.number, title: record.title, state })
}

function fileOf(bytes: Uint8Array) {
  return { sha256: sha256Of(bytes), bytes: bytes.length }
}

const sealed = agreementWith({
  kind: 'sealed',
  signatures: [person, manager],
  response,
  file: fileOf(byBoth),
})
const halfSigned = agreementWith({ kind: 'signing', signatures: [person], response, file: fileOf(byPerson) })

function here(...agreements: Agreement[]): WorkspaceKnowledge {
  return { authorityCertificatePem: authority.certificatePem, agreements }
}

const elsewhere: WorkspaceKnowledge = { authorityCertificatePem: null, agreements: [] }

describe('a document that both have signed', () => {
  test('is intact, known and final in its own workspace', () => {
    expect(verifyDocument(byBoth, here(sealed))).toMatchObject({
      verdict: 'intact',
      sentence: 'Signed by Jonas Lindqvist and Katarina Vogel. Nothing has changed since.',
      sha256: sha256Of(byBoth),
      known: { number: 'EXP-2026-0001', isFinal: true },
    })
  })

  test('says of each signature who, when, and what it covers', () => {
    const { signatures } = verifyDocument(byBoth, here(sealed))
    expect(signatures).toEqual([
      {
        field: 'SigPerson',
        kind: 'certification',
        name: 'Jonas Lindqvist',
        claimedAt: '2026-11-23T13:51:00.000Z',
        clock: 'signer',
        stampedBy: null,
        chain: ['Jonas Lindqvist', 'Plumbline at Nordhavn Telecom'],
        method: 'ECDSA with SHA-256',
        coveredBytes: expect.any(Number),
        intact: true,
        coversWholeFile: false,
        authority: 'thisWorkspace',
        problems: [],
      },
      {
        field: 'SigManager',
        kind: 'signature',
        name: 'Katarina Vogel',
        claimedAt: '2026-11-23T13:55:00.000Z',
        clock: 'signer',
        stampedBy: null,
        chain: ['Katarina Vogel', 'Plumbline at Nordhavn Telecom'],
        method: 'ECDSA with SHA-256',
        coveredBytes: expect.any(Number),
        intact: true,
        coversWholeFile: true,
        authority: 'thisWorkspace',
        problems: [],
      },
    ])
  })

  test('says what each revision added', () => {
    const { revisions } = verifyDocument(byBoth, here(sealed))
    expect(revisions.map(({ kind, signedBy }) => ({ kind, signedBy }))).toEqual([
      { kind: 'document', signedBy: [] },
      { kind: 'signature', signedBy: ['SigPerson'] },
      { kind: 'signature', signedBy: ['SigManager'] },
    ])
    const [document, person] = revisions
    expect(document?.objects).toEqual([])
    expect(person?.objects).toContainEqual(
      expect.objectContaining({ change: 'replaced', what: 'place to sign', page: expect.any(Number) }),
    )
    expect(person?.objects.filter(({ what }) => what === 'object')).toEqual([])
    expect(revisions.at(-1)?.to).toBe(byBoth.length)
  })

  test('is intact in another workspace too, which cannot say who signed', () => {
    const { verdict, sentence, signatures, known } = verifyDocument(byBoth, elsewhere)
    expect(verdict).toBe('intact')
    expect(sentence).toMatch(/Nothing has changed since\. It was signed in another workspace/)
    expect(signatures.map(({ authority: by }) => by)).toEqual(['unknown', 'unknown'])
    expect(known).toBeNull()
  })

  test('is not taken for a document of this workspace that was signed by somebody else', async () => {
    const forged = await aSignedAgreement(
      { agreementId: record.agreementId },
      { authority: newAuthority({ organisation: 'Nordhavn Telecom', at: madeAt }) },
    )
    const { verdict, sentence, known } = verifyDocument(forged.byBoth, here(sealed))
    expect(verdict).toBe('foreign')
    expect(sentence).toMatch(/EXP-2026-0001.*not signed here/)
    expect(known).toBeNull()
  })

  test('is not final when another file is kept under its number', async () => {
    const second = await aSignedAgreement({ agreementId: record.agreementId }, { authority })
    expect(verifyDocument(second.byBoth, here(sealed))).toMatchObject({
      verdict: 'changed',
      sentence: expect.stringContaining('not the file that this workspace keeps'),
    })
  })
})

describe('a document that only the person has signed', () => {
  test('is revision 1 of 2, and says whose signature is missing', () => {
    expect(verifyDocument(byPerson, here(halfSigned))).toMatchObject({
      verdict: 'intact',
      sentence:
        'This is revision 1 of 2: the manager’s signature is missing. What is signed has not changed.',
      known: { isFinal: false },
    })
  })

  test('cut back from the complete one is told from it', () => {
    const { verdict, sentence, known } = verifyDocument(byBoth.subarray(0, byPerson.length), here(sealed))
    expect(verdict).toBe('intact')
    expect(sentence).toMatch(
      /^This is revision 1 of 2: the manager’s signature is missing\..*complete document, EXP-2026-0001/,
    )
    expect(known?.isFinal).toBe(false)
  })

  test('is told from the later revision that the workspace keeps', async () => {
    const { record: own, authority: by, byPerson: first, byBoth: second } = await aSignedAgreement()
    const kept = anAgreement({
      id: own.agreementId,
      number: own.number,
      state: { kind: 'signing', signatures: [person, manager], response, file: fileOf(second) },
    })
    const { verdict, sentence } = verifyDocument(first, {
      authorityCertificatePem: by.certificatePem,
      agreements: [kept],
    })
    expect(verdict).toBe('intact')
    expect(sentence).toMatch(
      /^This is revision 1 of 2: .* This workspace keeps revision 2 of 2, which one more has signed\.$/,
    )
  })

  test('says so in another workspace as well', () => {
    expect(verifyDocument(byPerson, elsewhere).sentence).toMatch(/^This is revision 1 of 2/)
  })
})

describe('a document that nobody has signed', () => {
  test('is unsigned, known by the record it carries, and not vouched for: anybody can change it', () => {
    expect(verifyDocument(unsigned, here(anAgreement({ id: record.agreementId })))).toMatchObject({
      verdict: 'unsigned',
      sentence:
        'This file calls itself “EXP-2026-0001”, but nobody has signed it: anything in it may have been changed.',
      known: { number: 'EXP-2026-0001', isFinal: false },
    })
  })
})

describe('what is no document', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('Dear Jonas')],
    ['zeros', Buffer.alloc(100_000)],
  ])('like %s is unreadable, and says that it is no PDF', (_, bytes) => {
    expect(verifyDocument(bytes, elsewhere)).toMatchObject({
      verdict: 'unreadable',
      sentence: 'This is not a PDF.',
    })
  })

  test('like the head of a PDF alone is too damaged', () => {
    expect(verifyDocument(Buffer.from('%PDF-1.7\n1 0 obj\n<<'), elsewhere)).toMatchObject({
      verdict: 'unreadable',
      sentence: 'This PDF is too damaged to be read.',
    })
  })
})
