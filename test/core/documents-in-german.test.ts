import { expect, test } from 'vitest'
import { textOf } from '../../electron/core/documents/reading/pdf-value'
import { signersOf } from '../../shared/domain/signing-order'
import { aFirm } from '../builders/signed-agreement'
import { attachedText, entry, openPdf } from '../helpers/pdf-inside'
import { wordsOnPages } from '../helpers/placed-words'
import { faultsByPublishedSchema } from '../helpers/published-schema'
import { filled, refusedInTurn, signInTurn } from '../helpers/sign-in-turn'
import { aDraft, aRoom, aSampleRoom, typed } from '../helpers/signing-room'

const response = { kind: 'disagree', words: 'Nicht mit dem Tag.' } as const

async function aGermanDraft() {
  const room = await aSampleRoom()
  await room.client.workspace.revise({ documentLanguage: 'de-DE' })
  const draft = await aDraft(room)
  const agreement = await room.client.agreements.revise({
    agreementId: draft.id,
    revision: draft.revision,
    draft: { ...filled(draft), language: draft.language, term: { kind: 'again', on: '2027-11-22' } },
  })
  const signers = signersOf({
    ...agreement,
    person: room.person,
    manager: { name: aFirm().managerName },
    isRefused: false,
  })
  return { room, agreement, signers }
}

test('a document in German says so to every reader, and has every fixed word, day and number in German', async () => {
  const { room, agreement, signers } = await aGermanDraft()
  const { agreements, documents } = room.client
  const signed = await signInTurn(room.client, agreement, {
    signers,
    response,
    mark: ({ name }) => typed(name),
  })
  const { pages, pdf, fileName } = await agreements.preview({ agreementId: signed.id, response: null })
  const bytes = new Uint8Array(await pdf.arrayBuffer())
  const file = openPdf(bytes)
  expect(textOf(entry(file, file.root(), 'Lang'))).toBe('de-DE')
  expect(await documents.verify({ file: pdf })).toMatchObject({ verdict: 'intact', known: {} })
  const record = JSON.parse(attachedText(Buffer.from(bytes)))
  expect(record.language).toBe('de-DE')
  expect(faultsByPublishedSchema(record)).toEqual([])

  const paper = wordsOnPages(pages)
  for (const words of [
    'Zwischen Jonas Lindqvist, ',
    'gilt ab dem 23. November 2026',
    'Bis zum 22. November 2027 erneut zu lesen und zu unterschreiben',
    'Was Jonas Lindqvist dazu sagt',
    'Ich stimme nicht zu, oder nicht in allem.',
    'Mit meiner Unterschrift bestätige ich:',
    ', laut der Uhr dieses Laptops',
    'Prüfprotokoll',
    'Hat unterschrieben, den Namen getippt',
    'Seite 1 von ',
  ]) {
    expect(paper).toContain(words)
  }
  expect(paper).not.toMatch(/Signatures|By signing|Audit trail|page \d|counts from|laptop’s/u)
  expect(fileName).toContain(agreement.number)

  const [first] = signed.state.kind === 'sealed' ? signed.state.signatures : []
  expect(first?.statements[0]).toBe('Ich habe jede Seite dieses Dokuments gelesen.')
  const trail = wordsOnPages((await agreements.auditTrail({ agreementId: signed.id })).pages)
  expect(trail).toContain('Abgeschlossen: von allen unterschrieben')
  expect(trail).toMatch(/\d{2}\.\d{3} Byte/u)
  expect(trail).not.toMatch(/Closed|Signatures|bytes/u)
})

test('a document says in German that it was presented and not signed, and is renewed in German', async () => {
  const { room, agreement } = await aGermanDraft()
  const { agreements } = room.client
  const refused = await refusedInTurn(room.client, agreement, {
    refusal: { reason: '', note: 'Jonas wollte nicht unterschreiben.' },
    mark: typed('Katarina Vogel'),
    witness: 'Petra Brandt',
  })
  const paper = wordsOnPages((await agreements.preview({ agreementId: refused.id, response: null })).pages)
  for (const words of [
    'Vorgelegt, Unterschrift verweigert',
    'Jonas Lindqvist hat keinen Grund genannt.',
    'Katarina Vogel hält dazu fest:',
    'Zeugin oder Zeuge',
  ]) {
    expect(paper).toContain(words)
  }
  expect(await agreements.renew({ agreementId: refused.id })).toMatchObject({ language: 'de-DE' })
})

test('a document in English says nothing of a language, as those before there were others', async () => {
  const room = await aRoom()
  const draft = await aDraft(room)
  const { pdf } = await room.client.agreements.preview({ agreementId: draft.id, response: null })
  const record = JSON.parse(attachedText(Buffer.from(await pdf.arrayBuffer())))
  expect('language' in record).toBe(false)
})
