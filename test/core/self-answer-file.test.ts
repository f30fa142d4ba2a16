import { describe, expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import { aPerson } from '../builders/person'
import { aSession } from '../builders/session'
import { refusalOf } from '../helpers/refusal'
import { anAnswerFile, askedCore, aVersionForBoth, personsAnswers, secret } from '../helpers/self-assessment'
import { wiredClient } from '../helpers/wired-client'

type Asked = Awaited<ReturnType<typeof askedCore>>

const asFile = (content: string | Uint8Array<ArrayBuffer>): File => new File([content], 'answers.json')

/** The text of a file, with the ticket of the asking and the answers given as they stand. */
function textWith({ ticket }: Asked, answers: string, more = '"isFinished":true'): string {
  return `{"plumbline":"self-assessment","format":1,"ticket":"${ticket}","savedAt":"2026-11-22T18:00:00.000Z",${more},"answers":${answers}}`
}

/** Reads a file that is refused; its refusal, and that nothing was changed by it. */
async function refusedFile(core: Asked, file: File) {
  const before = JSON.stringify([...core.store.read().selfAssessments.values()])
  const refusal = await refusalOf(core.client.selfAssessments.readAnswers({ file }))
  expect(JSON.stringify([...core.store.read().selfAssessments.values()])).toBe(before)
  return refusal
}

/** The sentence with which a file is refused as broken. */
async function sentenceOf(core: Asked, content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const { code, data } = await refusedFile(core, asFile(content))
  expect(code).toBe('BROKEN_FILE')
  return String(Object(data).sentence)
}

const well = '"well":{"kind":"rating","level":4,"evidence":""}'
const wish = '"wish":{"kind":"longText","text":"x"}'

describe('an answer file', () => {
  test('is read whole, and says whose it is', async () => {
    const core = await askedCore()
    const file = anAnswerFile({ ticket: core.ticket })
    const read = await wiredClient(core.context).selfAssessments.readAnswers({ file })
    expect(read).toEqual({ sessionId: core.session.id, personId: core.session.personId })
    expect(core.store.read().selfAssessments.get(core.session.id)).toMatchObject({
      answers: personsAnswers(),
      submitted: { way: 'file' },
    })
  })

  test('finds its asking among those of others', async () => {
    const core = await askedCore()
    const amara = aPerson({ name: 'Amara Okafor' })
    const version = aVersionForBoth()
    const other = aSession({ personId: amara.id, templateVersionId: version.id })
    await core.store.commit([put('people', amara), put('templateVersions', version), put('sessions', other)])
    await core.client.selfAssessments.ask({ sessionId: other.id })
    await core.client.selfAssessments.readAnswers({ file: anAnswerFile({ ticket: core.ticket }) })
    expect(core.store.read().selfAssessments.get(other.id)).toMatchObject({ answers: {}, submitted: null })
  })

  test('is read once; the same again is known, and another one changes nothing', async () => {
    const core = await askedCore()
    const file = anAnswerFile({ ticket: core.ticket })
    await core.client.selfAssessments.readAnswers({ file })
    const data = { sessionId: core.session.id, isSame: true }
    expect(await refusedFile(core, file)).toEqual({ code: 'ANSWERED', data })
    const answers = { ...personsAnswers(), ...JSON.parse(`{${wish}}`) }
    const other = await refusedFile(core, anAnswerFile({ ticket: core.ticket, answers }))
    expect(other).toEqual({ code: 'ANSWERED', data: { ...data, isSame: false } })
  })

  test('counts once where two windows read it at the same moment', async () => {
    const core = await askedCore()
    const read = () =>
      core.client.selfAssessments.readAnswers({ file: anAnswerFile({ ticket: core.ticket }) })
    const outcomes = await Promise.allSettled([read(), read()])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('of another asking is waited for by nobody', async () => {
    const core = await askedCore()
    const refusal = await refusedFile(core, anAnswerFile({ ticket: '3b241101-e2bb-4255-8caf-4136c566a962' }))
    expect(refusal.code).toBe('NOT_WAITED_FOR')
  })

  test('that is not finished says what is open, and whom to ask', async () => {
    const core = await askedCore()
    const unfinished = '"isFinished":false'
    expect(await sentenceOf(core, textWith(core, '{}', unfinished))).toBe(
      'Jonas has not finished: 2 questions that need an answer are open. Ask for the finished file.',
    )
    expect(await sentenceOf(core, textWith(core, `{${well}}`, unfinished))).toBe(
      'Jonas has not finished: one question that needs an answer is open. Ask for the finished file.',
    )
    expect(await sentenceOf(core, textWith(core, `{${well},${wish}}`, unfinished))).toBe(
      'Jonas has not finished: it was saved to go on later. Ask for the finished file.',
    )
    // whatever the file says of itself
    expect(await sentenceOf(core, textWith(core, `{${well}}`))).toContain('Jonas has not finished')
  })

  test('may have an answer as long as a text can be, and none that is longer', async () => {
    const core = await askedCore()
    const long = (length: number) =>
      textWith(core, `{${well},"wish":{"kind":"longText","text":"${'x'.repeat(length)}"}}`)
    expect(await sentenceOf(core, long(100_001))).toBe(
      'The answer to “A question of the kind longText?” cannot be read: An answer can have 100,000 characters at most. Nothing was read.',
    )
    await core.client.selfAssessments.readAnswers({ file: asFile(long(100_000)) })
  })
})

describe('a file that is none', () => {
  test.each([
    ['an empty one', '', 'damaged'],
    ['half a one', '{"plumbline":"self-assessment","format":1,', 'Line 1, column 43'],
    ['a field twice', '{"plumbline":"a","plumbline":"self-assessment"}', 'twice'],
    ['the form itself', '<!doctype html><title>Form</title>', 'This is the form itself'],
    ['another JSON', '{"plumbline":"plumbline-export"}', 'not an answer file'],
    ['a list', '[]', 'not an answer file'],
    ['null', 'null', 'not an answer file'],
    ['one of a newer version', '{"plumbline":"self-assessment","format":2}', 'newer Plumbline'],
    ['one without a version', '{"plumbline":"self-assessment"}', 'damaged'],
    [
      'one without answers',
      '{"plumbline":"self-assessment","format":1,"ticket":"0123456789abcdef"}',
      'damaged',
    ],
    ['nested without end', '['.repeat(200_000), 'damaged'],
  ])('is refused in words: %s', async (_, content, words) => {
    expect(await sentenceOf(await askedCore(), content)).toContain(words)
  })

  test('is refused where it is no text, or too large', async () => {
    const core = await askedCore()
    expect(await sentenceOf(core, new Uint8Array([0xff, 0xfe, 0x00, 0xd8]))).toContain('UTF-8')
    expect(await sentenceOf(core, new Uint8Array(8_000_001))).toContain('larger than 8 MB')
  })

  test.each([
    ['a list of answers', '[]', 'damaged'],
    ['no answers', 'null', 'damaged'],
    ['an answer that is a text', '{"wish":"yes"}', 'cannot be read'],
    [
      'an answer of another kind',
      `{${well},"wish":{"kind":"rating","level":1,"evidence":""}}`,
      'cannot be read',
    ],
    [
      'a level off the scale',
      `{"well":{"kind":"rating","level":99,"evidence":""},${wish}}`,
      'cannot be read',
    ],
    [
      'a level that is no number',
      `{"well":{"kind":"rating","level":"4","evidence":""},${wish}}`,
      'cannot be read',
    ],
    ['“not applicable” where it is none', '{"wish":{"kind":"notApplicable","why":""}}', 'cannot be read'],
    ['a question of the manager', `{${well},${wish},"coach":{"kind":"longText","text":"x"}}`, '“coach”'],
    ['a question of a private section', `{${well},${wish},"own":{"kind":"longText","text":"x"}}`, '“own”'],
    ['a prototype', `{${well},${wish},"__proto__":{"kind":"longText","text":"x"}}`, '“__proto__”'],
    ['a constructor', `{${well},${wish},"constructor":{"kind":"longText","text":"x"}}`, '“constructor”'],
  ])('is refused for %s, and nothing of the rest counts', async (_, answers, words) => {
    const core = await askedCore()
    expect(await sentenceOf(core, textWith(core, answers))).toContain(words)
    expect(Object.hasOwn(Object.prototype, 'kind')).toBe(false)
  })

  test('takes nothing along that an answer does not have', async () => {
    const core = await askedCore()
    const more = '"wish":{"kind":"longText","text":"x","__proto__":{"level":9},"isAdmin":true}'
    const file = asFile(textWith(core, `{${well},${more}}`, '"isFinished":true,"personId":"somebody"'))
    await core.client.selfAssessments.readAnswers({ file })
    const { answers } = core.store.read().selfAssessments.get(core.session.id) ?? { answers: {} }
    expect(JSON.stringify(answers)).toBe(`{${well},${wish}}`)
  })

  test('never says in a refusal what somebody wrote', async () => {
    const core = await askedCore()
    const answers = `{${well},"wish":{"kind":"shortText","text":"${secret}"}}`
    expect(await sentenceOf(core, textWith(core, answers))).not.toContain('Hamburg')
  })
})
