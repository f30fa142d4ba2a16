import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { describe, expect, test } from 'vitest'
import { router } from '../../electron/core/router'
import { put } from '../../electron/core/store/collections'
import type { CoachingSession } from '../../shared/domain/session'
import { aPerson } from '../builders/person'
import { aQuestion } from '../builders/question'
import { aFolder } from '../helpers/core'
import { refusalOf } from '../helpers/refusal'
import { anAnswerFile, askedCore, aVersionForBoth, jonas, secret } from '../helpers/self-assessment'

const page =
  '<!doctype html><body><script type="application/json" id="form">null</script><p>The end</p></body>'

/** A core whose page of the form is a small one. */
async function withPage(given: Parameters<typeof askedCore>[0] = {}, text = page) {
  const core = await askedCore(given)
  const selfFormPage = join(await aFolder(), 'self-form.html')
  await writeFile(selfFormPage, text)
  const client = createRouterClient(router, { context: { ...core.context, selfFormPage } })
  return { ...core, form: () => client.selfAssessments.form({ sessionId: core.session.id }) }
}

/** What the form asks, as a browser reads it from the page. */
function askedIn(html: string): unknown {
  const [, json = ''] = /<script type="application\/json" id="form">(.*?)<\/script>/s.exec(html) ?? []
  return JSON.parse(json)
}

describe('the form as a file', () => {
  test('is one page with the form in it, called by what it is, for whom and when', async () => {
    const { form } = await withPage()
    const { fileName, file } = await form()
    expect(fileName).toBe('Self-assessment Jonas 2026-11-23.html')
    expect(file.type).toBe('text/html;charset=utf-8')
    expect(askedIn(Buffer.from(await file.arrayBuffer()).toString())).toMatchObject({
      calledName: 'Jonas',
      managerName: 'Katarina Vogel',
      templateName: 'Half-year review',
      answers: {},
    })
  })

  test('names nobody else, and has nothing that is the manager’s or was typed on the laptop', async () => {
    const core = await withPage()
    await core.store.commit([put('people', aPerson({ name: 'Amara Okafor' }))])
    const assessment = core.store.read().selfAssessments.get(core.session.id)
    if (assessment === undefined) throw new Error('Nothing was asked')
    const answers = JSON.parse(`{"wish":{"kind":"longText","text":"${secret}"}}`)
    await core.store.commit([put('selfAssessments', { ...assessment, answers })])
    const { file } = await core.form()
    const html = Buffer.from(await file.arrayBuffer()).toString()
    for (const word of ['Amara', 'Hamburg', 'Two deals', 'Listen for', 'For the manager', '"own"', 'coach'])
      expect(html).not.toContain(word)
    expect(JSON.stringify(askedIn(html))).not.toMatch(/"points":[1-9]|"weight":[1-9]|"expectedLevel":[1-9]/)
  })

  test('cannot be broken out of by what stands in a template or a name', async () => {
    const wording = 'What now?</script><script>alert(1)</script><!-- $& $1 \u2028\u2029'
    const questions = [aQuestion('longText', { id: 'wish', wording, askedOf: 'person' })]
    const sections = [{ id: 'a', title: 'A', minutes: 1, visibility: 'shared' as const, questions }]
    const core = await withPage({ version: aVersionForBoth({ sections }) })
    await core.store.commit([put('people', { ...jonas, calledName: '</script><img src=x>' })])
    const { file, fileName } = await core.form()
    const html = Buffer.from(await file.arrayBuffer()).toString()
    expect(html.match(/<\/script>/g)).toHaveLength(1)
    expect(html).not.toMatch(/<img|<!--|[\u2028\u2029]/)
    expect(askedIn(html)).toMatchObject({ sections: [{ questions: [{ wording }] }] })
    expect(fileName).not.toMatch(/[<>/]/)
  })

  test('is there as long as its answers are waited for', async () => {
    const core = await withPage()
    const { session, client } = core
    await client.selfAssessments.readAnswers({ file: anAnswerFile({ ticket: core.ticket }) })
    expect((await refusalOf(core.client.selfAssessments.form({ sessionId: session.id }))).code).toBe(
      'ANSWERED',
    )
    await client.selfAssessments.withdraw({ sessionId: session.id })
    expect((await refusalOf(client.selfAssessments.form({ sessionId: session.id }))).code).toBe('NOT_FOUND')
    const nowhere = { sessionId: 'nowhere' as CoachingSession['id'] }
    expect((await refusalOf(client.selfAssessments.form(nowhere))).code).toBe('NOT_FOUND')
  })

  test('is not made from a page that has no place for it', async () => {
    const { form } = await withPage({}, '<!doctype html><p>Broken</p>')
    await expect(form()).rejects.toThrow('no place for the form')
  })
})
