import { describe, expect, test } from 'vitest'
import { templateIdSchema, templateVersionIdSchema } from '../../shared/domain/id'
import { questionsOf, type TemplateContent } from '../../shared/domain/template'
import type { TemplateDraft } from '../../shared/domain/template-draft'
import { aContent, aQuestion, ofEveryKind } from '../builders/question'
import { type OpenCore, openCore } from '../helpers/core'
import { holdSession, start, weekly, withJonas } from '../helpers/hold-session'
import { refusalOf } from '../helpers/refusal'

const one = aContent([{ questions: [aQuestion('longText')] }], { name: 'Deal review' })

/** A draft with content, saved once. */
async function draftWith({ client }: OpenCore, content: TemplateContent): Promise<TemplateDraft> {
  const draft = await client.templates.create({ name: 'New' })
  return client.templates.saveDraft({ templateId: draft.id, revision: draft.revision, content })
}

async function published(core: OpenCore, content: TemplateContent) {
  const draft = await draftWith(core, content)
  return core.client.templates.publish({ templateId: draft.id, revision: draft.revision })
}

async function entry({ client }: OpenCore, templateId: string) {
  return (await client.templates.library()).find((each) => each.templateId === templateId)
}

describe('a template of one’s own', () => {
  test('begins as a draft that cannot be published yet, and says why', async () => {
    const core = await openCore()
    const draft = await core.client.templates.create({ name: 'Deal review' })
    expect(await entry(core, draft.id)).toMatchObject({
      name: 'Deal review',
      origin: 'own',
      newest: null,
      draft: { revision: 0 },
      sessions: 0,
    })
    const refusal = await refusalOf(core.client.templates.publish({ templateId: draft.id, revision: 0 }))
    expect(refusal).toMatchObject({
      code: 'FAULTY',
      data: {
        faults: [
          { path: 'sections[0].title', message: 'The title of a section is missing' },
          { path: 'sections[0].questions[0].wording', message: 'The question is missing' },
        ],
      },
    })
  })

  test('keeps what is unfinished as it was typed, also after the workspace was opened again', async () => {
    const core = await openCore()
    const unfinished = { ...one, name: '', sections: one.sections.map((each) => ({ ...each, title: '' })) }
    const draft = await draftWith(core, unfinished)
    const { store } = await core.reopen()
    expect(store.read().templateDrafts.get(draft.id)?.content).toEqual(unfinished)
  })

  test('is published as version 1, can be used, and then has no draft', async () => {
    const core = await withJonas()
    const version = await published(core, one)
    expect(version).toMatchObject({ number: 1, publishedOn: '2026-11-23', name: 'Deal review' })
    expect(await entry(core, version.templateId)).toMatchObject({ newest: { number: 1 }, draft: null })
    const session = await start(core, version.templateId)
    expect(session.templateVersionId).toBe(version.id)
    expect(await entry(core, version.templateId)).toMatchObject({ sessions: 1 })
  })

  test('is not published while its weights do not total 100, and is told by how much', async () => {
    const core = await openCore()
    const rating = aQuestion('rating', { weight: 99.99 })
    const draft = await draftWith(core, aContent([{ questions: [rating] }]))
    expect(
      await refusalOf(core.client.templates.publish({ templateId: draft.id, revision: 1 })),
    ).toMatchObject({
      code: 'FAULTY',
      data: { faults: [{ path: '', message: 'The weights of all questions total 99.99, not 100' }] },
    })
  })

  test('can ask every kind of question', async () => {
    const core = await openCore()
    const version = await published(core, ofEveryKind())
    const { store } = await core.reopen()
    expect(store.read().templateVersions.get(version.id)).toEqual(version)
  })
})

describe('the next version', () => {
  test('is begun from the newest, keeps the ids of its questions and supersedes it', async () => {
    const core = await openCore()
    const first = await published(core, one)
    const draft = await core.client.templates.edit({ templateId: first.templateId })
    expect(draft).toMatchObject({ basedOn: first.id, content: { sections: first.sections } })
    const content = { ...draft.content, name: 'Deal review, shorter' }
    const saved = await core.client.templates.saveDraft({ templateId: draft.id, revision: 0, content })
    const second = await core.client.templates.publish({ templateId: draft.id, revision: saved.revision })
    expect(second).toMatchObject({ number: 2, templateId: first.templateId })
    const { versions } = await core.client.templates.get({ templateId: first.templateId })
    expect(versions).toEqual([second, first])
    expect((await core.client.templates.list()).filter(({ templateId }) => templateId === draft.id)).toEqual([
      second,
    ])
  })

  test('of a shipped template is one’s own; the session that was held keeps the shipped one', async () => {
    const core = await withJonas()
    const session = await holdSession(core)
    const draft = await core.client.templates.edit({ templateId: weekly })
    const version = await core.client.templates.publish({ templateId: draft.id, revision: 0 })
    expect(version.number).toBe(2)
    expect((await core.client.sessions.get({ sessionId: session.id })).version.number).toBe(1)
    expect((await start(core)).templateVersionId).toBe(version.id)
    expect(await entry(core, weekly)).toMatchObject({ origin: 'shipped', versions: 2, sessions: 2 })
  })

  test('has one draft, whoever asks for it again', async () => {
    const core = await openCore()
    const first = await core.client.templates.edit({ templateId: weekly })
    expect(await core.client.templates.edit({ templateId: weekly })).toEqual(first)
  })

  test('is given up with its draft alone', async () => {
    const core = await openCore()
    await core.client.templates.edit({ templateId: weekly })
    await core.client.templates.discardDraft({ templateId: weekly, revision: 0 })
    expect(await entry(core, weekly)).toMatchObject({ newest: { number: 1 }, draft: null })
    expect(
      (await refusalOf(core.client.templates.discardDraft({ templateId: weekly, revision: 0 }))).code,
    ).toBe('NOT_FOUND')
  })
})

describe('two windows on one draft', () => {
  test('do not write over each other: the later one is told', async () => {
    const core = await openCore()
    const draft = await draftWith(core, one)
    const theirs = { ...one, name: 'Theirs' }
    const { templates } = core.client
    await templates.saveDraft({ templateId: draft.id, revision: 1, content: theirs })
    const late = { templateId: draft.id, revision: 1 }
    const stale = { code: 'STALE', data: { currentRevision: 2 } }
    expect(await refusalOf(templates.saveDraft({ ...late, content: one }))).toMatchObject(stale)
    expect(await refusalOf(templates.publish(late))).toMatchObject(stale)
    expect(await refusalOf(templates.discardDraft(late))).toMatchObject(stale)
    expect((await templates.get({ templateId: draft.id })).draft?.content.name).toBe('Theirs')
  })
})

describe('a copy', () => {
  test('is a draft of its own, the same but for its name and ids', async () => {
    const core = await openCore()
    const version = await published(core, ofEveryKind())
    const copy = await core.client.templates.duplicate({
      of: { kind: 'version', versionId: version.id },
      name: 'Copy',
    })
    expect(copy.id).not.toBe(version.templateId)
    expect(copy.content.name).toBe('Copy')
    const idsIn = (content: TemplateContent) => questionsOf(content).map(({ question }) => question.id)
    expect(idsIn(copy.content).filter((id) => idsIn(version).includes(id))).toEqual([])
    expect(withoutIds(copy.content)).toEqual(withoutIds({ ...version, name: 'Copy' }))
  })
})

describe('a template that was put away', () => {
  test('is not offered for a session, is still in the library, and comes back', async () => {
    const core = await withJonas()
    const { templates } = core.client
    const offered = async () => (await templates.list()).map(({ templateId }) => String(templateId))
    await templates.archive({ templateId: weekly })
    expect(await offered()).not.toContain(weekly)
    expect((await entry(core, weekly))?.archivedAt).not.toBeNull()
    expect((await refusalOf(start(core))).code).toBe('NOT_FOUND')
    await templates.bringBack({ templateId: weekly })
    expect(await offered()).toContain(weekly)
  })

  test('keeps its open session', async () => {
    const core = await withJonas()
    const session = await start(core)
    await core.client.templates.archive({ templateId: weekly })
    expect((await core.client.sessions.get({ sessionId: session.id })).version.templateId).toBe(weekly)
  })

  test('has to be one', async () => {
    const core = await openCore()
    const templateId = templateIdSchema.parse('unknown')
    expect((await refusalOf(core.client.templates.archive({ templateId }))).code).toBe('NOT_FOUND')
  })
})

describe('the question bank', () => {
  test('finds questions by the beginnings of words, without capitals and accents, in guides and kinds too', async () => {
    const core = await openCore()
    await published(core, aContent([{ questions: [aQuestion('yesNo', { guide: 'Zébré?' })] }]))
    const found = async (words: string) =>
      (await core.client.templates.questionBank({ words, limit: 100 })).hits.map(({ question }) =>
        String(question.id),
      )
    expect(await found('ZEBRE')).toEqual(['yesNo'])
    expect(await found('yes no')).toContain('yesNo')
    expect(await found('customer needs')).toContain('discovery')
    expect(await found('zebre nonsense')).toEqual([])
  })

  test('has a question once that two templates ask in the same words', async () => {
    const core = await openCore()
    const { hits } = await core.client.templates.questionBank({ words: 'Monthly', limit: 100 })
    const templateId = templateIdSchema.parse('monthly-performance-review')
    const [version] = (await core.client.templates.get({ templateId })).versions
    if (version === undefined) throw new Error('The monthly review is not shipped')
    expect(hits).toHaveLength(questionsOf(version).length)
    await core.client.templates.duplicate({
      of: { kind: 'version', versionId: version.id },
      name: 'Monthly copy',
    })
    const again = await core.client.templates.questionBank({ words: 'monthly', limit: 100 })
    expect(again.hits.length).toBe(hits.length)
  })

  test('gives no more than it is asked for, and says how many there are', async () => {
    const core = await openCore()
    const { hits, count } = await core.client.templates.questionBank({ words: '', limit: 3 })
    expect(hits).toHaveLength(3)
    expect(count).toBeGreaterThan(3)
  })
})

describe('a template that is the manager’s alone', () => {
  test('is no form for the person: the library says so, and none is made', async () => {
    const { client } = await openCore()
    const templateId = templateIdSchema.parse('cause-check')
    const library = await client.templates.library()
    expect(library.filter(({ isForPerson }) => !isForPerson).map((entry) => entry.templateId)).toEqual([
      templateId,
    ])
    const of = { kind: 'version', versionId: templateVersionIdSchema.parse('cause-check-1') } as const
    expect((await refusalOf(client.templates.blank({ of, reader: 'person' }))).code).toBe('ONLY_PRIVATE')
  })
})

/** Content without the ids of its sections and questions. */
function withoutIds({ name, sections }: TemplateContent): unknown {
  return {
    name,
    sections: sections.map(({ id: _, ...section }) => ({
      ...section,
      questions: section.questions.map(({ id: __, ...question }) => question),
    })),
  }
}
