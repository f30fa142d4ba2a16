import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { type FileAnswer, lineOf, verifyAnswerSchema, worstCode } from './file-answer'
import { verifyFile } from './verify-file'
import { readVerifyOptions, type VerifyOptions } from './verify-options'

// `npm run verify`: says of each file whether it is what was signed, and ends with a code that scripts can act on.

const request = readVerifyOptions(process.argv.slice(2))
switch (request.kind) {
  case 'verify':
    verify(request.options)
    break
  case 'help':
    console.log(request.text)
    break
  case 'schema':
    console.log(JSON.stringify(z.toJSONSchema(verifyAnswerSchema), null, 2))
    break
  case 'refused':
    console.error(request.sentence)
    process.exitCode = 4
    break
}

function verify({ files, authorityFile, json, complete }: VerifyOptions): void {
  const authorityCertificatePem = authorityFile === null ? null : certificateIn(authorityFile)
  if (authorityFile !== null && authorityCertificatePem === null) {
    console.error(`${authorityFile} holds no certificate. --authority needs a .pem file.`)
    process.exitCode = 4
    return
  }
  const knowledge = { authorityCertificatePem, agreements: [] }
  const answers: FileAnswer[] = []
  for (const file of files) {
    const answer = verifyFile(file, { knowledge, complete })
    answers.push(answer)
    if (!json) console.log(lineOf(answer))
  }
  const code = worstCode(answers)
  if (json) console.log(JSON.stringify({ format: 1, code, files: answers }, null, 2))
  process.exitCode = code
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
