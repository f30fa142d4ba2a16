import { useState } from 'react'
import { questionIdSchema, type SectionId, sectionIdSchema } from '../../../shared/domain/id'
import { nameOfQuestion, newQuestion } from '../../../shared/domain/new-question'
import type { Question, QuestionKind } from '../../../shared/domain/question'
import {
  mostQuestions,
  mostSections,
  questionsOf,
  type Section,
  type TemplateContent,
} from '../../../shared/domain/template'
import { copyOfSection } from '../../../shared/domain/template-draft'
import {
  placeOf,
  stepFrom,
  withNewQuestion,
  withoutQuestion,
  withQuestionMoved,
  withSectionMoved,
} from '../../../shared/domain/template-editing'
import { tell } from '../../components/toasts'
import type { InHand } from './in-hand'
import { newPartId } from './kind-fields'
import type { WrittenDraft } from './use-template-draft'

/** What can be done with the sections and questions of a draft, each said aloud in `said`. */
export type Editing = {
  readonly said: string
  /** The section in hand, or the one of the question in hand; else the first. */
  readonly section: Section | undefined
  readonly addSection: () => void
  readonly addQuestion: (kind: QuestionKind) => void
  readonly insert: (question: Question) => void
  readonly duplicateSection: (section: Section) => void
  readonly remove: (what: InHand) => void
  readonly step: (what: InHand, by: 1 | -1) => void
  readonly drop: (what: InHand, target: InHand, side: 'before' | 'after') => void
  readonly moveTo: (what: InHand, sectionId: SectionId) => void
}

export function useEditing(
  { content, change, saver }: WrittenDraft,
  inHand: InHand,
  take: (inHand: InHand) => void,
): Editing {
  const [said, setSaid] = useState('')
  const place = inHand.kind === 'question' ? placeOf(content, inHand.id) : null
  const sectionId = inHand.kind === 'section' ? inHand.id : place?.sectionId
  const section = content.sections.find(({ id }) => id === sectionId) ?? content.sections[0]

  /** Whether there is no room for so many questions more, which is told. */
  const isFull = (more: number): boolean => {
    const isTooMany = questionsOf(content).length + more > mostQuestions
    if (isTooMany) tell(`A template has ${mostQuestions} questions at most.`)
    return isTooMany
  }

  const insertSection = (added: Section): void => {
    if (content.sections.length >= mostSections) {
      tell(`A template has ${mostSections} sections at most.`)
      return
    }
    const at = indexOf(section?.id) + 1
    change((before) => ({ ...before, sections: before.sections.toSpliced(at, 0, added) }))
    take({ kind: 'section', id: added.id })
  }

  const insert = (given: Question): void => {
    if (section === undefined) {
      tell('A question stands in a section: add one first.')
      return
    }
    if (isFull(1)) return
    const id = questionIdSchema.parse(crypto.randomUUID())
    // nobody but the manager answers in a private section
    const question: Question =
      section.visibility === 'private' ? { ...given, id, askedOf: 'manager' } : { ...given, id }
    const at = place === null ? section.questions.length : place.at + 1
    change((before) => withNewQuestion(before, question, { sectionId: section.id, at }))
    take({ kind: 'question', id })
  }

  const moveQuestion = (what: Extract<InHand, { kind: 'question' }>, to: SectionId, at: number): void => {
    const next = change((before) => withQuestionMoved(before, what.id, { sectionId: to, at }))
    const home = next.sections.find(({ id }) => id === to)
    const where = home?.questions.findIndex(({ id }) => id === what.id) ?? -1
    const question = home?.questions[where]
    if (home === undefined || question === undefined) return
    setSaid(
      `${nameOfQuestion(question)} is question ${where + 1} of ${home.questions.length} in ${home.title}.`,
    )
  }

  const moveSection = (id: SectionId, to: number): void => {
    change((before) => withSectionMoved(before, id, to))
    const title = content.sections.find((each) => each.id === id)?.title ?? ''
    setSaid(`${title} is section ${to + 1} of ${content.sections.length}.`)
  }

  /** Puts back what was removed, and saves it at once: the slip that offers it outlives the editor. */
  const putBack = (what: InHand, edit: (content: TemplateContent) => TemplateContent): void => {
    change(edit)
    take(what)
    void saver.flush()
  }

  const indexOf = (id: SectionId | undefined): number => content.sections.findIndex((each) => each.id === id)

  return {
    said,
    section,
    insert,
    addQuestion: (kind) =>
      insert(newQuestion(kind, { id: questionIdSchema.parse(crypto.randomUUID()), newPartId })),
    addSection: () =>
      insertSection({
        id: sectionIdSchema.parse(crypto.randomUUID()),
        title: '',
        intro: '',
        minutes: 10,
        visibility: 'shared',
        weight: null,
        questions: [],
      }),
    duplicateSection: (given) => {
      if (!isFull(given.questions.length)) insertSection(copyOfSection(given, () => crypto.randomUUID()))
    },
    remove: (what) => {
      if (what.kind === 'section') {
        const at = indexOf(what.id)
        const removed = content.sections[at]
        if (removed === undefined) return
        change((before) => ({ ...before, sections: before.sections.filter(({ id }) => id !== what.id) }))
        take({ kind: 'template' })
        tell('The section is removed, with its questions.', {
          name: 'Undo',
          run: () =>
            putBack(what, (before) => ({ ...before, sections: before.sections.toSpliced(at, 0, removed) })),
        })
      }
      if (what.kind === 'question') {
        const from = placeOf(content, what.id)
        const removed = questionsOf(content).find(({ question }) => question.id === what.id)?.question
        if (from === null || removed === undefined) return
        change((before) => withoutQuestion(before, what.id))
        take({ kind: 'section', id: from.sectionId })
        tell('The question is removed.', {
          name: 'Undo',
          run: () => putBack(what, (before) => withNewQuestion(before, removed, from)),
        })
      }
    },
    step: (what, by) => {
      if (what.kind === 'question') {
        const to = stepFrom(content, what.id, by)
        if (to !== null) moveQuestion(what, to.sectionId, to.at)
      }
      if (what.kind === 'section') {
        const to = indexOf(what.id) + by
        if (to >= 0 && to < content.sections.length) moveSection(what.id, to)
      }
    },
    drop: (what, target, side) => {
      const onto = target.kind === 'question' ? placeOf(content, target.id) : null
      const targetSection = target.kind === 'section' ? target.id : onto?.sectionId
      const index = indexOf(targetSection)
      if (index === -1 || targetSection === undefined) return
      if (what.kind === 'section') {
        const from = indexOf(what.id)
        const to = index + (side === 'after' || onto !== null ? 1 : 0)
        moveSection(what.id, from < to ? to - 1 : to)
      }
      if (what.kind === 'question') {
        if (onto === null) {
          const before = content.sections[index - 1]
          if (side === 'before' && before !== undefined)
            moveQuestion(what, before.id, before.questions.length)
          else moveQuestion(what, targetSection, 0)
          return
        }
        const from = placeOf(content, what.id)
        const at = onto.at + (side === 'after' ? 1 : 0)
        const isBelow = from?.sectionId === onto.sectionId && from.at < at
        moveQuestion(what, onto.sectionId, isBelow ? at - 1 : at)
      }
    },
    moveTo: (what, to) => {
      const home = content.sections.find(({ id }) => id === to)
      if (what.kind === 'question' && home !== undefined) moveQuestion(what, to, home.questions.length)
    },
  }
}
