import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { FencedJudge } from '../../electron/command-line/fenced-judge'
import { aFolder } from '../helpers/core'

const question = {
  file: 'a.pdf',
  knowledge: { authorityCertificatePem: null, agreements: [] },
  complete: false,
}

/** A judge behind a fence whose process runs this program, with `say` to answer. */
async function aJudge(program: string): Promise<FencedJudge> {
  const path = join(await aFolder(), 'judging.mjs')
  writeFileSync(path, `const say = (message) => process.send(message)\nsay('ready')\n${program}`)
  const judge = new FencedJudge({ path, flags: [] })
  onTestFinished(() => judge.end())
  return judge
}

describe('a judge behind a fence', () => {
  test.each([
    ['takes all memory', 'const all = []; for (;;) all.push(new Array(1e5).fill(all.length))'],
    ['goes on for ever', 'for (;;);'],
    ['ends', 'process.exit(3)'],
    ['says nothing', ''],
  ])('says of a file that it was not checked where its process %s, and judges the next', async (_, what) => {
    const judge = await aJudge(
      `process.on('message', ({ file }) => {
        if (file === 'a.pdf') { ${what} }
        else say({ file, code: 2, sentence: 'Next.', verification: null })
      })`,
    )
    expect(await judge.judge(question)).toEqual({
      file: 'a.pdf',
      code: 4,
      sentence: expect.stringMatching(/asks for more time or memory .* not checked\. Do not rely on it\.$/),
      verification: null,
    })
    expect(await judge.judge({ ...question, file: 'b.pdf' })).toMatchObject({ code: 2 })
  })

  test.each([0, 300])(
    'judges the next file anew where a process ended behind its answer, %i ms on',
    async (pause) => {
      const judge = await aJudge(
        `process.on('message', ({ file }) => {
        process.send({ file, code: 2, sentence: 'This.', verification: null }, () => process.exit(3))
      })`,
      )
      for (const file of ['a.pdf', 'b.pdf', 'c.pdf']) {
        expect(await judge.judge({ ...question, file })).toMatchObject({ file, code: 2 })
        await setTimeout(pause)
      }
    },
  )
})
