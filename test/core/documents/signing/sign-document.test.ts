import { describe, expect, test } from 'vitest'
import { signedFace } from '../../../../electron/core/documents/papers/signature-words'
import { isReference, textOf } from '../../../../electron/core/documents/reading/pdf-value'
import { signDocument } from '../../../../electron/core/documents/signing/sign-document'
import { aSignature } from '../../../builders/agreement'
import { aDrawnMark, aSignedAgreement, madeAt } from '../../../builders/signed-agreement'
import { entry, items, openPdf } from '../../../helpers/pdf-inside'
import { typefaces } from '../../../helpers/typefaces'

const { unsigned, byPerson, byBoth, authority } = await aSignedAgreement({}, { mark: aDrawnMark() })

function orderFor(field: string) {
  const signature = aSignature({ name: 'Jonas Lindqvist', at: madeAt })
  return {
    ...signature,
    field,
    organisation: 'Nordhavn',
    reason: 'x',
    face: signedFace(signature, 'x', 'en-GB'),
    stamp: null,
    certifies: false,
  }
}

function signaturesIn(bytes: Uint8Array) {
  const file = openPdf(bytes)
  return items(file, entry(file, entry(file, file.root(), 'AcroForm'), 'Fields')).map((field) => ({
    name: textOf(entry(file, field, 'T')),
    value: entry(file, field, 'V'),
    file,
  }))
}

describe('signing', () => {
  test('adds to the file and changes not one byte of it', () => {
    expect(Buffer.from(byPerson).subarray(0, unsigned.length).equals(Buffer.from(unsigned))).toBe(true)
    expect(Buffer.from(byBoth).subarray(0, byPerson.length).equals(Buffer.from(byPerson))).toBe(true)
  })

  test('fills one field each time', () => {
    expect(signaturesIn(unsigned).map(({ value }) => value)).toEqual([null, null])
    const [person, manager] = signaturesIn(byPerson)
    expect(person?.value).not.toBeNull()
    expect(manager?.value).toBeNull()
    expect(signaturesIn(byBoth).every(({ value }) => value !== null)).toBe(true)
  })

  test('says who, why and when, by the clock of the room', () => {
    const [person] = signaturesIn(byBoth)
    const said = (key: string) => textOf(person === undefined ? null : entry(person.file, person.value, key))
    expect(said('Name')).toBe('Jonas Lindqvist')
    expect(said('Reason')).toBe('Received, discussed and agreed')
    expect(said('M')).toBe("D:20261123145100+01'00'")
  })

  test('lets the first signer certify the document, and nobody after', () => {
    const file = openPdf(byBoth)
    const certified = file.dict(entry(file, file.root(), 'Perms'))?.entries.get('DocMDP')
    const [first] = items(file, entry(file, entry(file, file.root(), 'AcroForm'), 'Fields'))
    expect(isReference(certified)).toBe(true)
    expect(file.dict(first)?.entries.get('V')).toEqual(certified)
    const [person, manager] = signaturesIn(byBoth)
    expect(
      person === undefined ? [] : items(person.file, entry(person.file, person.value, 'Reference')),
    ).toHaveLength(1)
    expect(manager === undefined ? null : entry(manager.file, manager.value, 'Reference')).toBeNull()
  })

  test('covers the file from its first byte to its last, but for the signature itself', () => {
    const [, manager] = signaturesIn(byBoth)
    const range =
      manager === undefined ? [] : items(manager.file, entry(manager.file, manager.value, 'ByteRange'))
    const [start, gapFrom, gapTo, rest] = range.map(Number)
    expect(start).toBe(0)
    expect((gapTo ?? 0) + (rest ?? 0)).toBe(byBoth.length)
    expect(Buffer.from(byBoth).toString('latin1', gapFrom, gapTo)).toMatch(/^<[0-9a-f]+>$/)
  })

  test('keeps the first part of the identifier and changes the second', () => {
    const [before, after] = [openPdf(unsigned), openPdf(byPerson)].map((file) =>
      items(file, file.trailer().entries.get('ID')),
    )
    expect(after?.[0]).toEqual(before?.[0])
    expect(after?.[1]).not.toEqual(before?.[1])
  })

  test('refuses a field that is signed already, and one that is not there', async () => {
    const given = { authority, typefaces }
    await expect(signDocument(byPerson, orderFor('SigPerson'), given)).rejects.toThrow('signed already')
    await expect(signDocument(byPerson, orderFor('SigWitness'), given)).rejects.toThrow('There is no field')
  })
})
