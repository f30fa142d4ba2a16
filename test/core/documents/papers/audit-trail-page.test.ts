import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { agreementPaper } from '../../../../electron/core/documents/papers/agreement-paper'
import { placedPages } from '../../../../electron/core/documents/typesetting/placed-pages'
import { typeset } from '../../../../electron/core/documents/typesetting/typeset'
import type { AgreementRecord } from '../../../../shared/domain/agreement-record'
import { canonicalJson } from '../../../../shared/domain/canonical-json'
import { aSignature } from '../../../builders/agreement'
import { anAgreementRecord, aSignedAgreement, aTrail } from '../../../builders/signed-agreement'
import { attachedText } from '../../../helpers/pdf-inside'
import { linesOnPages, wordsOnPages } from '../../../helpers/placed-words'
import { typefaces } from '../../../helpers/typefaces'

const signature = aSignature({ name: 'Jonas Lindqvist' })

function pagesOf(record: AgreementRecord, signatures = [signature]) {
  return placedPages(typeset(agreementPaper(record, signatures), typefaces))
}

describe('the page on how a document was signed', () => {
  const record = anAgreementRecord(aTrail())
  const last = pagesOf(record).slice(-1)

  test('tells by what the document is known, and whose clock it was', () => {
    const words = wordsOnPages(last)
    expect(words).toContain(`Made as ${record.agreementId}`)
    expect(words).toContain('That of this laptop, in Europe/Copenhagen (UTC+1)')
    expect(words).toContain('Nobody else vouches for them.')
  })

  test('lists what happened in words, by the clock of the room, and the digest the chain ends in', () => {
    const lines = linesOnPages(last)
    expect(lines).toEqual(
      expect.arrayContaining([
        '2026-11-23 14:50:03',
        'Saw page 1',
        'Ticked “I have read every page of this document.”',
        'Chose “I agree.”',
        'Signed, the name typed',
        `The chain ends in ${record.trail?.at(-1)?.sha256}.`,
      ]),
    )
  })

  test('prints a digest that anybody can take again from record.json', async () => {
    const { byBoth } = await aSignedAgreement()
    const { madeAt, trail, clock, ...content } = JSON.parse(attachedText(byBoth))
    const digest = createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex')
    const signed = { ...content, madeAt, trail, clock } as AgreementRecord
    expect(linesOnPages(pagesOf(signed))).toContain(digest)
  })

  test('is there before anything has happened, so that the pages that are read are those that are signed', () => {
    const { trail, clock, ...draft } = record
    const before = pagesOf(draft, [])
    expect(before).toHaveLength(pagesOf(record, []).length)
    expect(wordsOnPages(before)).toContain('is noted here when it is given')
  })

  test('is not shown of a document that was signed before anything was noted: its file has none', () => {
    const { trail, clock, ...old } = record
    expect(wordsOnPages(pagesOf(old))).not.toContain('Audit trail')
    expect(wordsOnPages(pagesOf(old))).toContain('Both sign on one laptop')
  })

  test('flows over as many pages as it needs, with its head on each', () => {
    const many = Array.from({ length: 120 }, (_, index) => record.trail?.[index % 6] ?? []).flat()
    const pages = pagesOf({ ...record, trail: many }).filter((page) => linesOnPages([page]).includes('Chain'))
    expect(pages.length).toBeGreaterThan(2)
    expect(linesOnPages(pages).filter((line) => /^2026-11-23 14:5/.test(line))).toHaveLength(120)
  })
})
