import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newAuthority } from '../../electron/core/documents/signing/authority'
import { madeAt } from '../builders/signed-agreement'
import { overlay } from '../helpers/foreign-signature'
import { placesIn, updated } from '../helpers/pdf-update'
import { everyDocument } from './every-document'
import { pythonJudges } from './install'
import type { JudgedFile } from './judged-file'
import { type Judge, type Judgement, judged } from './judges'
import { opensElsewhere } from './locked-copies'

// `npm run validators`: what the strictest judges outside say of every kind of document, unsigned and after each
// signature. They are installed where their registries answer; the product and its tests need none of them. A judge
// that finds no fault in anything proves nothing, so each has to refuse files that are wrong.

/** A file that is wrong, and who has to say so. */
type Control = { readonly file: JudgedFile; readonly refusedBy: readonly Judge[] }

const emptyContent = '<</Length 0>>\nstream\n\nendstream'

function controlsFor(files: readonly JudgedFile[]): Control[] {
  const whole = files.find(({ signatures }) => signatures === 2)
  if (whole === undefined) throw new Error('Nothing is signed by two')
  const plain = readFileSync(join(import.meta.dirname, '../fixtures/pdf/minimal-two-fields-signed-twice.pdf'))
  const flipped = Buffer.from(whole.pdf)
  flipped[5000] = (flipped[5000] ?? 0) ^ 1
  const covered = Buffer.from(whole.pdf)
  const stranger = newAuthority({ organisation: 'Elsewhere', at: madeAt })
  return [
    { file: { ...whole, name: 'a PDF that is neither', pdf: plain }, refusedBy: ['PDF/A-3a', 'PDF/UA-1'] },
    { file: { ...whole, name: 'a flipped byte', pdf: flipped }, refusedBy: ['EU DSS', 'pyHanko'] },
    {
      // EU DSS takes any annotation that is new for the filling in of a form
      file: { ...whole, name: 'a page covered afterwards', pdf: updated(covered, overlay(covered)) },
      refusedBy: ['pyHanko'],
    },
    {
      file: {
        ...whole,
        name: 'a page written anew afterwards',
        pdf: updated(covered, { [placesIn(covered).content]: emptyContent }),
      },
      refusedBy: ['EU DSS', 'pyHanko'],
    },
    {
      file: { ...whole, name: 'an authority that nobody trusts', trusted: [stranger.certificatePem] },
      refusedBy: ['EU DSS', 'pyHanko'],
    },
  ]
}

/** What a judge says of a file in which nothing is wrong. */
function rightWords(judge: Judge, { signatures, stamps }: JudgedFile): string {
  switch (judge) {
    case 'PDF/A-3a':
    case 'PDF/UA-1':
      return 'ok'
    case 'pyHanko':
      return `ok ${signatures} ${stamps}`
    case 'EU DSS':
      return ['ok', ...Array.from({ length: signatures }, (_, index) => levelOf(index < stamps))].join(' ')
  }
}

function levelOf(isStamped: boolean): string {
  return isStamped ? 'PAdES-BASELINE-T' : 'PAdES-BASELINE-B'
}

/** Whether a judge finds nothing wrong in a file of ours, and something in one that is. */
function isRight({ file, judge, words }: Judgement, controls: readonly Control[]): boolean {
  const control = controls.find((each) => each.file === file)
  if (control === undefined) return words === rightWords(judge, file)
  return !control.refusedBy.includes(judge) || !/^(?:ok|could not judge)/.test(words)
}

const files = await everyDocument()
const controls = controlsFor(files)
const judgements = await judged([...files, ...controls.map(({ file }) => file)])
const wrong = judgements.filter((judgement) => !isRight(judgement, controls))
for (const judgement of judgements) {
  const { file, judge, words } = judgement
  console.log(`${wrong.includes(judgement) ? 'WRONG' : 'right'}  ${file.name}: ${judge}: ${words}`)
}
const python = pythonJudges()
const [sent] = files
const isOpened =
  python === null || sent === undefined || (await opensElsewhere(sent.pdf, join(python, 'bin/python')))
if (python !== null) console.log(`${isOpened ? 'right' : 'WRONG'}  a locked copy: pyzipper`)
console.log(
  `${files.length} files: ${judgements.length - wrong.length} judgements right, ${wrong.length} wrong`,
)
process.exitCode = wrong.length === 0 && isOpened ? 0 : 1
