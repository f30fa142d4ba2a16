import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { judgeInThread } from '../../../electron/core/documents/judge-in-thread'
import { aSignedAgreement } from '../../builders/signed-agreement'
import { aFolder } from '../../helpers/core'

const knowledge = { authorityCertificatePem: null, agreements: [] }

describe('a judge in a thread', () => {
  test('says of a file what it would say anywhere', async () => {
    const judge = judgeInThread(resolve('out/main/file-judge.js'))
    const { byBoth } = await aSignedAgreement()
    expect(await judge({ bytes: byBoth, knowledge })).toMatchObject({ verdict: 'intact', isWhole: true })
    expect(await judge({ bytes: Buffer.from('Not a PDF'), knowledge })).toMatchObject({
      verdict: 'unreadable',
    })
  })

  test.each([
    ['takes all memory', 'const all = []; for (;;) all.push(new Array(1e6).fill(all.length))'],
    ['ends', 'process.exit(3)'],
    ['fails', 'throw new Error("x")'],
  ])('says of a file that it was not checked where the thread %s', async (_, program) => {
    const script = join(await aFolder(), 'judge.mjs')
    writeFileSync(script, program)
    const said = await judgeInThread(script)({ bytes: Buffer.from('%PDF-1.7'), knowledge })
    expect(said).toMatchObject({ verdict: 'unreadable', isWhole: false, bytes: 8 })
  })
})
