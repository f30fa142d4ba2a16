import * as z from 'zod'
import { several } from './in-words'
import { readJson } from './json-text'
import { questionFaults, questionSchema } from './question'
import { inPlainWords } from './schema-words'
import { contentOf, mostQuestions, type TemplateContent, templateFaults, tooManyQuestions } from './template'
import { type TemplateFault, under } from './template-fault'
import {
  largestTemplateFile,
  templateFileFormat,
  templateFileSchema,
  templateFileVersion,
} from './template-file'

/** Faults of one file that are told; more of them help nobody. */
const mostFaultsTold = 20

export type ReadTemplateFile =
  | { readonly kind: 'read'; readonly content: TemplateContent }
  | {
      readonly kind: 'broken'
      /** What is wrong, in one sentence. */
      readonly sentence: string
      /** Each fault by its place, the first 20. */
      readonly faults: readonly TemplateFault[]
      /** How many there are. */
      readonly count: number
    }

/** What is said of a file that is too large to be a template. */
export const tooLargeFile = `This file is larger than ${largestTemplateFile / 1_000_000} MB; no template is.`

/**
 * A template from the text of its file. Weights that do not total 100 are no fault here: it becomes a draft. Everything
 * else that a published template must not have is refused, each by its place, and so is every field that a template
 * file does not have, because it would be lost in silence.
 */
export function readTemplateFile(text: string): ReadTemplateFile {
  const json = readJson(text.replace(/^\uFEFF/, ''))
  if (json.kind === 'fault') {
    return broken(`This file is not JSON. Line ${json.line}, column ${json.column}: ${json.message}.`)
  }
  const notOurs = wrongFormat(json.value)
  if (notOurs !== null) return broken(notOurs)
  const count = questionsIn(json.value)
  if (count > mostQuestions) return broken(`${tooManyQuestions(count)}.`)
  const parsed = templateFileSchema.safeParse(json.value, { error: inPlainWords })
  const faults = parsed.success
    ? templateFaults(parsed.data)
    : [...parsed.error.issues.flatMap(faultsOf), ...faultsOfReadable(json.value)]
  if (!parsed.success || faults.length > 0) {
    const number = several(faults.length, 'thing has', 'things have')
    return broken(`${number} to be put right in this file.`, faults)
  }
  return { kind: 'read', content: contentOf(parsed.data) }
}

function broken(sentence: string, faults: readonly TemplateFault[] = []): ReadTemplateFile {
  return { kind: 'broken', sentence, faults: faults.slice(0, mostFaultsTold), count: faults.length }
}

const headSchema = z.looseObject({ format: z.unknown().optional(), formatVersion: z.unknown().optional() })

function wrongFormat(value: unknown): string | null {
  const head = headSchema.safeParse(value).data
  if (head?.format !== templateFileFormat) {
    return `This is not a template file: it does not begin with "format": "${templateFileFormat}".`
  }
  const { formatVersion } = head
  if (formatVersion === templateFileVersion) return null
  if (typeof formatVersion === 'number' && formatVersion > templateFileVersion) {
    return `This file was written by a newer Plumbline (format version ${formatVersion}; this one reads ${templateFileVersion}).`
  }
  return `"formatVersion" has to be ${templateFileVersion}.`
}

const looseSchema = z.looseObject({
  sections: z.array(z.looseObject({ visibility: z.unknown().optional(), questions: z.array(z.unknown()) })),
})

function questionsIn(value: unknown): number {
  const sections = looseSchema.safeParse(value).data?.sections ?? []
  return sections.reduce((sum, { questions }) => sum + questions.length, 0)
}

/** What else is wrong in the questions that can be read although something else in the file cannot. */
function faultsOfReadable(value: unknown): TemplateFault[] {
  const sections = looseSchema.safeParse(value).data?.sections ?? []
  return sections.flatMap(({ visibility, questions }, at) =>
    questions.flatMap((each, index) => {
      const question = questionSchema.safeParse(each).data
      if (question === undefined) return []
      const faults = questionFaults(question, { isPrivate: visibility === 'private' })
      return under(['sections', at, 'questions', index], faults)
    }),
  )
}

/** A fault for each field that is not known, one for everything else. */
function faultsOf(issue: z.core.$ZodIssue): TemplateFault[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol')
  if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }]
  return issue.keys.map((key) => ({
    path: [...path, key],
    message: 'A template file has no such field here',
  }))
}
