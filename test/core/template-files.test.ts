import { describe, expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import { questionIdSchema } from '../../shared/domain/id'
import type { TemplateContent } from '../../shared/domain/template'
import { largestTemplateFile, templateFileText } from '../../shared/domain/template-file'
import { aPerson } from '../builders/person'
import { aContent, aQuestion, ofEveryKind, questionKinds } from '../builders/question'
import { openCore } from '../helpers/core'
import { refusalOf } from '../helpers/refusal'
import { hasSharedData, needsSharedData, sharedData } from '../helpers/shared-data'
import { wiredClient } from '../helpers/wired-client'

function fileOf(text: string | Uint8Array<ArrayBuffer>): File {
  return new File([text], 'template.json', { type: 'application/json' })
}

/** A template without the ids that an import makes anew. */
function withoutIds(content: TemplateContent): unknown {
  const text = JSON.stringify(content)
  return JSON.parse(text, (key, value) =>
    key === 'sections' || key === 'questions'
      ? value.map(({ id: _, ...rest }: { id: string }) => rest)
      : value,
  )
}

describe('a template file, over the wire', () => {
  test('brings a template with every kind of question to another workspace as it was', async () => {
    const [here, there] = [wiredClient((await openCore()).context), wiredClient((await openCore()).context)]
    const draft = await here.templates.create({ name: 'Every kind' })
    const content: TemplateContent = {
      ...ofEveryKind(),
      name: 'Every kind / all: of them?',
      source: 'Ours',
      use: 'practice',
    }
    await here.templates.saveDraft({ templateId: draft.id, revision: 0, content })
    const { fileName, file } = await here.templates.export({ of: { kind: 'draft', templateId: draft.id } })
    expect(fileName).toBe('Every kind all of them.plumbline-template.json')
    const { draft: come, findings } = await there.templates.import({
      file: new File([await file.arrayBuffer()], fileName),
    })
    expect(findings).toEqual([])
    expect(withoutIds(come.content)).toEqual(withoutIds(content))
    const again = await there.templates.publish({ templateId: come.id, revision: come.revision })
    expect(again.number).toBe(1)
  })

  test('is a template of its own each time it is read', async () => {
    const { client } = await openCore()
    const file = fileOf(templateFileText(ofEveryKind()))
    const [first, second] = [await client.templates.import({ file }), await client.templates.import({ file })]
    expect(first.draft.id).not.toBe(second.draft.id)
  })

  test('tells of weights that do not total 100, and can be published once they do', async () => {
    const { client } = await openCore()
    const text = templateFileText(aContent([{ questions: [aQuestion('rating', { weight: 40 })] }]))
    expect((await client.templates.import({ file: fileOf(text) })).findings).toEqual([
      { path: '', message: 'The weights of all questions total 40, not 100' },
    ])
  })

  test('is not written while something is missing', async () => {
    const { client } = await openCore()
    const draft = await client.templates.create({ name: 'New' })
    const refused = await refusalOf(client.templates.export({ of: { kind: 'draft', templateId: draft.id } }))
    expect(refused.code).toBe('FAULTY')
  })

  test.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]), 'This file is not text in UTF-8.'],
    ['nothing', '', 'This file is not JSON. Line 1, column 1: The text ends before it is complete.'],
    ['too much', ' '.repeat(largestTemplateFile + 1), 'This file is larger than 8 MB; no template is.'],
    ['deep brackets', '['.repeat(1_000_000), /^This file is not JSON/],
  ])('of %s is refused in a sentence, and nothing is kept', async (_, bytes, sentence) => {
    const { context, store } = await openCore()
    const refused = await refusalOf(wiredClient(context).templates.import({ file: fileOf(bytes) }))
    expect(refused).toMatchObject({
      code: 'BROKEN_FILE',
      data: { sentence: expect.stringMatching(sentence), count: 0 },
    })
    expect(store.read().templateDrafts.size).toBe(0)
  })

  test('of 10,000 questions is refused at once, and so is a draft of as many', async () => {
    const { context } = await openCore()
    const client = wiredClient(context)
    const questions = Array.from({ length: 10_000 }, (_, at) => ({
      ...aQuestion('longText'),
      id: questionIdSchema.parse(`q${at}`),
    }))
    const content = {
      ...ofEveryKind(),
      sections: ofEveryKind().sections.map((each) => ({ ...each, questions })),
    }
    const from = performance.now()
    expect(
      await refusalOf(client.templates.import({ file: fileOf(templateFileText(content)) })),
    ).toMatchObject({
      code: 'BROKEN_FILE',
      data: { sentence: 'This template has 10,000 questions; a template can have 500 at most.' },
    })
    const draft = await client.templates.create({ name: 'Long' })
    const save = client.templates.saveDraft({ templateId: draft.id, revision: 0, content })
    expect((await refusalOf(save)).code).toBe('BAD_REQUEST')
    expect(performance.now() - from).toBeLessThan(5000)
  })
})

describe('an answer of 100,000 characters', () => {
  test('to every kind of question that takes words comes back as it was', async () => {
    const core = await openCore()
    const client = wiredClient(core.context)
    const person = aPerson()
    await core.store.commit([put('people', person)])
    const draft = await client.templates.create({ name: 'Long' })
    await client.templates.saveDraft({ templateId: draft.id, revision: 0, content: ofEveryKind() })
    const { templateId } = await client.templates.publish({ templateId: draft.id, revision: 1 })
    const session = await client.sessions.start({ personId: person.id, templateId, heldOn: '2026-11-23' })
    const text = 'ä'.repeat(100_000)
    const said = questionKinds.map((kind) => [
      questionIdSchema.parse(kind),
      { kind: 'notApplicable', why: text },
    ])
    const answers = {
      ...Object.fromEntries(said),
      longText: { kind: 'longText', text },
      table: { kind: 'table', rows: [[text, text]] },
    }
    await client.sessions.save({ sessionId: session.id, revision: 0, notes: { ...session.notes, answers } })
    const { store } = await core.reopen()
    expect(store.read().sessions.get(session.id)?.notes.answers).toEqual(answers)
    const tooLong = { ...answers, longText: { kind: 'longText' as const, text: `${text}x` } }
    const save = client.sessions.save({
      sessionId: session.id,
      revision: 1,
      notes: { ...session.notes, answers: tooLong },
    })
    expect((await refusalOf(save)).code).toBe('BAD_REQUEST')
  })
})

describe.skipIf(!hasSharedData)(`515 hostile strings ${needsSharedData}`, () => {
  test('go through every text of a template: draft, file and back', async () => {
    const core = await openCore()
    const client = wiredClient(core.context)
    const all: string[] = JSON.parse(sharedData('strings/blns.json').toString('utf8'))
    const draft = await client.templates.create({ name: 'New' })
    for (const [revision, text] of all.entries()) {
      const content = hostile(text)
      const saved = await client.templates.saveDraft({ templateId: draft.id, revision, content })
      expect(saved.content).toEqual(content)
      const file = fileOf(templateFileText(content))
      const read = await client.templates.import({ file }).catch(() => null)
      if (read !== null) expect(withoutIds(read.draft.content)).toEqual(withoutIds(content))
    }
    // all but the seven with nothing to see in them, which are no wording
    expect(core.store.read().templateDrafts.size).toBe(1 + 515 - 7)
  })
})

/** A template that says a text wherever it takes one, except in its ids. */
function hostile(text: string): TemplateContent {
  const fixed = new Set(['id', 'kind', 'visibility', 'askedOf', 'by', 'showAs', 'better', 'metrics'])
  const most: Readonly<Record<string, number>> = {
    name: 80,
    title: 80,
    heading: 80,
    label: 80,
    minLabel: 80,
    maxLabel: 80,
    unit: 40,
    purpose: 400,
    source: 400,
  }
  const written: TemplateContent = JSON.parse(JSON.stringify(ofEveryKind()), (key, value) => {
    if (typeof value !== 'string' || fixed.has(key) || value === 'closedDeals') return value
    return text.slice(0, most[key] ?? 200)
  })
  return written
}
