import type { Verification } from '../../shared/domain/verification'
import type { Code, FileAnswer } from './answer-schema'

/** The codes from the best to the worst: a file that was changed is worse than one that nobody can read. */
const worse: readonly Code[] = [0, 3, 2, 4, 1]

/** The answer for a file that was looked into. */
export function answerFor(
  file: string,
  verification: Verification,
  { complete }: { complete: boolean },
): FileAnswer {
  const { openFields, sentence } = verification
  const code = codeOf(verification)
  const isMissed = complete && code === 0 && openFields.length > 0
  return {
    file,
    code: isMissed ? 1 : code,
    sentence: isMissed ? `${sentence} ${missing(openFields.length)}` : sentence,
    verification,
  }
}

/** The answer for a file that could not be opened, with the reason in a sentence. */
export function notOpened(file: string, sentence: string): FileAnswer {
  return { file, code: 4, sentence, verification: null }
}

/** The code of the file that stands worst. */
export function worstCode(answers: readonly FileAnswer[]): Code {
  return answers.reduce<Code>(
    (worst, { code }) => (worse.indexOf(code) > worse.indexOf(worst) ? code : worst),
    0,
  )
}

function codeOf({ verdict, isWhole }: Verification): Code {
  switch (verdict) {
    case 'intact':
      return 0
    case 'changed':
      return 1
    case 'unsigned':
      return 2
    case 'foreign':
      return isWhole ? 0 : 3
    case 'unreadable':
      return 4
  }
}

function missing(count: number): string {
  return count === 1 ? 'A place to sign is still empty.' : `${count} places to sign are still empty.`
}

const words: Readonly<Record<Code, string>> = {
  0: 'intact',
  1: 'CHANGED',
  2: 'not signed',
  3: 'not fully checked',
  4: 'unreadable',
}

/** The answer in one line: what controls a terminal is taken out of the path, and the sentence has none of it. */
export function lineOf({ file, code, sentence }: FileAnswer): string {
  return `${words[code]}  ${file.replace(/\p{Cc}/gu, '�')}  ${sentence}`
}
