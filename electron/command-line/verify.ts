import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { FileAnswer } from './answer-schema'
import { FencedJudge } from './fenced-judge'
import { lineOf, worstCode } from './file-answer'
import { readVerifyOptions, type VerifyOptions } from './verify-options'

// `npm run verify`: says of each file whether it is what was signed, and ends with a code that scripts can act on.

const request = readVerifyOptions(process.argv.slice(2))
switch (request.kind) {
  case 'verify':
    await verify(request.options)
    break
  case 'help':
    console.log(request.text)
    break
  case 'schema':
    await printSchema()
    break
  case 'refused':
    console.error(request.sentence)
    process.exitCode = 4
    break
}

async function verify({ files, authorityFile, json, complete }: VerifyOptions): Promise<void> {
  const authorityCertificatePem = authorityFile === null ? null : certificateIn(authorityFile)
  if (authorityFile !== null && authorityCertificatePem === null) {
    console.error(`${authorityFile} holds no certificate. --authority needs a .pem file.`)
    process.exitCode = 4
    return
  }
  const knowledge = { authorityCertificatePem, agreements: [] }
  const answers: FileAnswer[] = []
  const judge = new FencedJudge()
  for (const file of files) {
    const answer = await judge.judge({ file, knowledge, complete })
    answers.push(answer)
    if (!json) console.log(lineOf(answer))
  }
  judge.end()
  const code = worstCode(answers)
  if (json) console.log(JSON.stringify({ format: 1, code, files: answers }, null, 2))
  process.exitCode = code
}

/** Schemas are loaded only for those who ask for them: no file is judged faster by them. */
async function printSchema(): Promise<void> {
  const [{ toJSONSchema }, { verifyAnswerSchema }] = await Promise.all([
    import('zod'),
    import('./answer-schema'),
  ])
  console.log(JSON.stringify(toJSONSchema(verifyAnswerSchema), null, 2))
}

/** The certificate in a file, or null where there is none that can be read. */
function certificateIn(path: string): string | null {
  try {
    return new X509Certificate(readFileSync(path)).toString()
  } catch {
    // not there, not ours to read, or no certificate: the answer is the same
    return null
  }
}
