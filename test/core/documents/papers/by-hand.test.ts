import { expect, test } from 'vitest'
import { agreementPaper } from '../../../../electron/core/documents/papers/agreement-paper'
import { placedPages } from '../../../../electron/core/documents/typesetting/placed-pages'
import { typeset } from '../../../../electron/core/documents/typesetting/typeset'
import type { DocumentKind } from '../../../../shared/domain/document-kind'
import { aClause } from '../../../builders/agreement'
import { anAgreementRecord } from '../../../builders/signed-agreement'
import { wordsOnPages } from '../../../helpers/placed-words'
import { typefaces } from '../../../helpers/typefaces'

function byHand(kind: DocumentKind): string {
  const clauses = [aClause({ initials: true })]
  const record = anAgreementRecord({ kind, clauses, response: null })
  const pages = placedPages(typeset(agreementPaper(record, [], 'byHand'), typefaces))
  return wordsOnPages(pages).replaceAll(/\s+/g, ' ')
}

test('a paper to sign by hand offers what can be said to it, and asks for nothing that only a screen can', () => {
  const words = byHand('expectations')
  for (const answer of [
    'I agree.',
    'I do not agree, or not with everything.',
    'I have received this document, and we have discussed it.',
    'if there is anything to add',
    'Place and day:',
    'I have read every page of this document.',
    'What counts is the signed paper',
  ])
    expect(words).toContain(answer)
  for (const ofScreen of [
    'on this screen',
    'laptop’s clock',
    'Audit trail',
    'not signed yet',
    'not given yet',
  ])
    expect(words).not.toContain(ofScreen)
})

test('one that is only received asks nobody whether they agree', () => {
  const words = byHand('improvementPlan')
  expect(words).toContain('I have received this document, and we have discussed it.')
  expect(words).not.toContain('I agree.')
})
