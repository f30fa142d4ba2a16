import { join } from 'node:path'
import { makeAgreement } from '../../electron/core/documents/papers/make-agreement'
import { aClause } from '../builders/agreement'
import { anAgreementRecord } from '../builders/signed-agreement'
import { resourcesFolder, typefaces } from '../helpers/typefaces'
import { requirePeer } from './peers'
import type { Contender, Subject } from './side-by-side'

/** Setting one agreement of twelve clauses; ours is tagged, PDF/A-3a, with its record attached and fields to sign. */
export const makingAgreements: Subject = {
  name: 'making-agreements',
  title: 'Making an agreement of twelve clauses as PDF',
  contenders,
}

const sentence =
  'Agree a next step, with a date, in every discovery call and log it the same day, so that anybody could take over. '
const clauses = Array.from({ length: 12 }, (_, index) =>
  aClause({ heading: `What counts, part ${index + 1}`, body: sentence.repeat(6).trim() }),
)

type PdfMake = {
  addFonts(fonts: Record<string, Record<string, string>>): void
  setUrlAccessPolicy(policy: () => boolean): void
  setLocalAccessPolicy(policy: () => boolean): void
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> }
}

function contenders(): Contender[] {
  const pdfmake: PdfMake = requirePeer('pdfmake')
  const font = (name: string): string => join(resourcesFolder, 'public/fonts', `${name}.ttf`)
  pdfmake.addFonts({
    Serif: { normal: font('SourceSerif4_400Regular'), bold: font('SourceSerif4_600SemiBold') },
  })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => true)
  const content = clauses.flatMap(({ heading, body }) => [{ text: heading, bold: true }, { text: body }])
  return [
    {
      name: 'Plumbline: typeset, tag, attach, write',
      run: () => makeAgreement(anAgreementRecord({ clauses }), typefaces),
    },
    {
      name: 'pdfmake: the same words, untagged',
      run: () => pdfmake.createPdf({ content, defaultStyle: { font: 'Serif' } }).getBuffer(),
    },
  ]
}
