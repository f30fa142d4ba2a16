import type { SelfForm } from '../../shared/contract/self-assessments'
import { isoInstantSchema } from '../../shared/domain/calendar'
import { type SelfAnswerFile, selfAnswerFileSchema } from '../../shared/domain/self-answer-file'
import { answersOfPerson, type SelfAnswers } from '../../shared/domain/self-assessment'

/** Hands the answers to the browser to save, and says under which name. */
export function saveAnswers(
  form: SelfForm,
  given: { answers: SelfAnswers; isFinished: boolean; now: Date },
): string {
  const file: SelfAnswerFile = {
    plumbline: 'self-assessment',
    format: 1,
    ticket: form.ticket,
    savedAt: isoInstantSchema.parse(given.now.toISOString()),
    isFinished: given.isFinished,
    answers: given.answers,
  }
  const name = fileNameOf(form, given.isFinished)
  const url = URL.createObjectURL(new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // the browser has taken the file over once the click's task is done
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
  return name
}

/** `Answers of Jonas Lindqvist.json`, without the characters that some system forbids in a name. */
function fileNameOf({ personName }: SelfForm, isFinished: boolean): string {
  const name = personName.replaceAll(/[\\/:*?"<>|]|\p{Cc}/gu, ' ').trim()
  return `Answers of ${name}${isFinished ? '' : ', not finished'}.json`
}

export type OpenedAnswers =
  | { readonly kind: 'opened'; readonly answers: SelfAnswers }
  | { readonly kind: 'refused'; readonly sentence: string }

/** The answers of a file that this form saved, to go on with them; or in one sentence why they cannot be used here. */
export async function openAnswers(form: SelfForm, file: File): Promise<OpenedAnswers> {
  const parsed = selfAnswerFileSchema.safeParse(jsonIn(await file.text())).data
  if (parsed === undefined) {
    return {
      kind: 'refused',
      sentence: 'This file was not saved by a self-assessment form. Choose the one that ends in “.json”.',
    }
  }
  if (parsed.ticket !== form.ticket) {
    return {
      kind: 'refused',
      sentence: 'This file was saved by another form. Open the form that belongs to it, and go on there.',
    }
  }
  return { kind: 'opened', answers: answersOfPerson(form, parsed.answers) }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
