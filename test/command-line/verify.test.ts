import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { verifyAnswerSchema } from '../../electron/command-line/answer-schema'
import { aSignedAgreement } from '../builders/signed-agreement'
import { aFolder } from '../helpers/core'
import { signedElsewhere } from '../helpers/foreign-signature'
import { fileOf, updated } from '../helpers/pdf-update'

const { authority, unsigned, byPerson, byBoth } = await aSignedAgreement()
const plain = fileOf(
  '<</Type /Catalog /Pages 2 0 R /AcroForm 3 0 R>>',
  '<</Kids [] /Count 0>>',
  '<</Fields []>>',
)
const foreign = signedElsewhere(plain, {}, 'Somebody')

/** Runs the command as `npm run verify` does. */
function run(...args: readonly string[]): { code: number | null; out: string; refusal: string } {
  const command = resolve(import.meta.dirname, '../../electron/command-line/verify.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', command, ...args], {
    encoding: 'utf8',
  })
  return { code: status, out: stdout, refusal: stderr }
}

async function placed(
  files: Readonly<Record<string, Uint8Array | string>>,
): Promise<(name: string) => string> {
  const folder = await aFolder()
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  return (name) => join(folder, name)
}

describe('npm run verify', () => {
  test('says a line for each file, in their order, and ends with the code of the worst', async () => {
    const at = await placed({
      'Ünser Vertrag – 2.pdf': byBoth,
      'half.pdf': byPerson,
      'foreign.pdf': foreign,
      'added.pdf': Buffer.concat([foreign, Buffer.from('% kept\n')]),
      'unsigned.pdf': unsigned,
      'notes.pdf': 'only words',
      'changed.pdf': updated(Buffer.from(byBoth), { 9000: '<</Hidden true>>' }),
    })
    mkdirSync(at('folder.pdf'))
    const names = [
      'Ünser Vertrag – 2',
      'half',
      'foreign',
      'added',
      'unsigned',
      'notes',
      'folder',
      'none',
      'changed',
    ]
    const { code, out } = run(...names.map((name) => at(`${name}.pdf`)))
    expect(code).toBe(1)
    const lines = out.trimEnd().split('\n')
    expect(lines.map((line, index) => line.replace(`${at(`${names[index]}.pdf`)}  `, ''))).toEqual([
      expect.stringMatching(
        /^intact {2}Signed by “Jonas Lindqvist” and “Katarina Vogel”\. Nothing has changed since\./,
      ),
      expect.stringMatching(/^intact {2}This is revision 1 of 2: the manager’s signature is missing\./),
      expect.stringMatching(
        /^intact {2}Signed by other software, by “Somebody”\. Its bytes are unchanged since signing\./,
      ),
      expect.stringMatching(
        /^not fully checked {2}Signed by other software.*what it does cannot be judged here\.$/,
      ),
      expect.stringMatching(/^not signed {2}/),
      'unreadable  This is not a PDF.',
      'unreadable  This is a folder. Name the PDFs in it.',
      'unreadable  There is no such file.',
      expect.stringMatching(/^CHANGED {2}Something was added after the last signature\./),
    ])
  })

  test('answers programs in JSON of a documented form, and trusts the authority that it is given', async () => {
    const at = await placed({
      'a.pdf': byBoth,
      'half.pdf': byPerson,
      'authority.pem': authority.certificatePem,
    })
    const { code, out } = run(
      '--json',
      '--complete',
      '--authority',
      at('authority.pem'),
      at('a.pdf'),
      at('half.pdf'),
    )
    expect(code).toBe(1)
    const answer = verifyAnswerSchema.parse(JSON.parse(out))
    expect(answer).toMatchObject({
      format: 1,
      code: 1,
      files: [
        {
          file: at('a.pdf'),
          code: 0,
          sentence: 'Signed by Jonas Lindqvist and Katarina Vogel. Nothing has changed since.',
        },
        { code: 1, sentence: expect.stringMatching(/A place to sign is still empty\.$/) },
      ],
    })
    expect(
      answer.files[0]?.verification?.revisions.map(({ kind, signedBy }) => ({ kind, signedBy })),
    ).toEqual([
      { kind: 'document', signedBy: [] },
      { kind: 'signature', signedBy: ['SigPerson'] },
      { kind: 'signature', signedBy: ['SigManager'] },
    ])
  })

  test('refuses what it does not understand with a sentence, and never with a code that means intact', async () => {
    const at = await placed({ 'authority.pem': 'no certificate' })
    for (const args of [[], ['--foo'], ['--authority', at('authority.pem'), 'a.pdf']]) {
      const { code, out, refusal } = run(...args)
      expect({ code, out }).toEqual({ code: 4, out: '' })
      expect(refusal).toMatch(/^[A-Z/].*\./)
    }
  })
})
