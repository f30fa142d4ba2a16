import { describe, expect, test } from 'vitest'
import { withSignature } from '../../../../electron/core/documents/papers/make-agreement'
import { newAuthority } from '../../../../electron/core/documents/signing/authority'
import { verifyDocument } from '../../../../electron/core/documents/verifying/verify-document'
import { aSignature } from '../../../builders/agreement'
import { aSignedAgreement, madeAt } from '../../../builders/signed-agreement'
import { overlay, signedElsewhere } from '../../../helpers/foreign-signature'
import { objectText, placesIn, updated } from '../../../helpers/pdf-update'
import { typefaces } from '../../../helpers/typefaces'

const { authority, byPerson, byBoth, record } = await aSignedAgreement()
const signed = Buffer.from(byBoth)
const places = placesIn(signed)
const here = { authorityCertificatePem: authority.certificatePem, agreements: [] }
const elsewhere = { authorityCertificatePem: null, agreements: [] }

function verdictsOn(bytes: Uint8Array): string[] {
  return [here, elsewhere].map((knowledge) => verifyDocument(bytes, knowledge).verdict)
}

const changed = ['changed', 'changed']

/** A signature of ours as it would look if other software had made it. */
function disowned(number: number, name?: string): string {
  const text = objectText(signed, number).replace('/Prop_Build <</App <</Name /Plumbline>>>>', '')
  return name === undefined ? text : text.replace(/\/Name <[0-9A-F]+>/i, `/Name (${name})`)
}

describe('a sealed agreement that somebody signed once more, with other software', () => {
  const covered = signedElsewhere(signed, overlay(signed), 'Katarina Vogel')

  test('over a white sheet is changed, and says what lies on the page', () => {
    expect(verdictsOn(covered)).toEqual(changed)
    const { sentence, signatures } = verifyDocument(covered, here)
    expect(sentence).toBe(
      'After it was signed, something was added to the document and signed with other software. Do not rely on it.',
    )
    expect(signatures.at(-1)?.problems).toContain('On page 1 lies something else than when it was signed.')
  })

  test('and that runs a script when it is opened is changed', () => {
    const catalogue = objectText(signed, places.catalogue).replace(
      '<<',
      '<</OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>> ',
    )
    const attack = signedElsewhere(signed, { [places.catalogue]: catalogue }, 'Katarina Vogel')
    expect(verdictsOn(attack)).toEqual(changed)
    expect(verifyDocument(attack, here).signatures.at(-1)?.problems).toContain(
      'The file does something by itself that it did not when it was signed.',
    )
  })

  test('and that shows nothing new is changed as well: nothing belongs behind the seal', () => {
    expect(verdictsOn(signedElsewhere(signed, {}, 'Katarina Vogel'))).toEqual(changed)
  })

  test('and that hides our signatures is changed', () => {
    const form = objectText(signed, places.form).replace(/\/Fields \[[^\]]*\]/, '/Fields []')
    const hidden = updated(signed, { [places.form]: form })
    const attack = signedElsewhere(hidden, {}, 'Katarina Vogel')
    expect(verdictsOn(attack)).toEqual(changed)
    expect(verifyDocument(attack, here).signatures.at(-1)?.problems).toContain(
      'A signature that was given is not shown by any field any more.',
    )
  })

  test('before the manager has is changed as well', () => {
    expect(verdictsOn(signedElsewhere(Buffer.from(byPerson), {}, 'Katarina Vogel'))).toEqual(changed)
  })
})

describe('a signature of ours that is put in the place of itself, as if other software had made it', () => {
  const [person = 0, manager = 0] = places.signatures

  test.each([
    ['both', { [person]: disowned(person), [manager]: disowned(manager) }],
    ['the last', { [manager]: disowned(manager) }],
    [
      'both under other names',
      { [person]: disowned(person, 'Elon Musk'), [manager]: disowned(manager, 'Me') },
    ],
  ])('does not escape our rules: %s', (_, objects) => {
    const attack = updated(signed, { ...overlay(signed), ...objects })
    expect(verdictsOn(attack)).toEqual(changed)
    const { signatures } = verifyDocument(attack, here)
    expect(signatures.map(({ name }) => name)).toEqual(['Jonas Lindqvist', 'Katarina Vogel'])
  })

  test('under a number of its own is not that signature', () => {
    const field = objectText(signed, places.fields[1] ?? 0).replace(/\/V \d+ 0 R/, '/V 9010 0 R')
    const attack = updated(signed, { [places.fields[1] ?? 0]: field, 9010: disowned(manager, 'Elon Musk') })
    expect(verdictsOn(attack)).toEqual(changed)
    const { signatures } = verifyDocument(attack, here)
    expect(signatures.flatMap(({ problems }) => problems)).toContain(
      'It is not the signature that was given, but something in its place.',
    )
    expect(signatures.map(({ name }) => name)).not.toContain('Elon Musk')
  })

  test('within its field is not that signature either', () => {
    const within = disowned(manager, 'Elon Musk')
    const field = objectText(signed, places.fields[1] ?? 0).replace(/\/V \d+ 0 R/, `/V ${within}`)
    expect(verdictsOn(updated(signed, { [places.fields[1] ?? 0]: field }))).toEqual(changed)
  })
})

describe('a document that two authorities of one name stand behind', () => {
  test('is changed: the signatures of one document are made in one workspace', async () => {
    const other = newAuthority({ organisation: record.organisation, at: madeAt })
    const name = record.manager.name
    const mixed = await withSignature(
      byPerson,
      aSignature({ party: 'manager', name, at: madeAt, mark: { kind: 'typed', text: name } }),
      { record, isFirst: false, authority: other, typefaces },
    )
    expect(verdictsOn(mixed)).toEqual(changed)
    expect(verifyDocument(mixed, here).sentence).toBe(
      'Its signatures were made in different workspaces, which those of one document never are. Do not rely on it.',
    )
  })
})

describe('a file that carries our record and was signed with other software alone', () => {
  test('is told not to be that document', async () => {
    const { unsigned } = await aSignedAgreement()
    const { verdict, sentence } = verifyDocument(
      signedElsewhere(Buffer.from(unsigned), {}, 'Katarina Vogel'),
      here,
    )
    expect(verdict).toBe('foreign')
    expect(sentence).toMatch(/It calls itself “EXP-2026-0001”, but Plumbline did not sign it/)
  })
})
