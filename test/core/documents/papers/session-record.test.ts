import { describe, expect, test } from 'vitest'
import { sessionRecordPaper } from '../../../../electron/core/documents/papers/session-record'
import type { Answer } from '../../../../shared/domain/answer'
import { checkInRecords } from '../../../../shared/domain/check-in-record'
import { selfAnswersSchema } from '../../../../shared/domain/self-assessment'
import { type CoachingSession, sessionNotesSchema } from '../../../../shared/domain/session'
import { sessionRecordSchema } from '../../../../shared/domain/session-record'
import type { TemplateVersion } from '../../../../shared/domain/template'
import { aCommitmentDraft } from '../../../builders/commitment'
import { aCheckIn, aGoalStanding } from '../../../builders/goal'
import { aPerson } from '../../../builders/person'
import { aQuestion } from '../../../builders/question'
import { aSession, requiredAnswers, someNotes } from '../../../builders/session'
import { aFirm, madeAt } from '../../../builders/signed-agreement'
import { aTemplateVersion } from '../../../builders/template-version'
import { attachedText } from '../../../helpers/pdf-inside'
import { linesOnPages, wordsOnPages } from '../../../helpers/placed-words'
import { aVersionForBoth, managersAnswers, personsAnswers, secret } from '../../../helpers/self-assessment'
import { resourcesFolder } from '../../../helpers/typefaces'

const numbers = [
  {
    metricId: 'closed-deals',
    name: 'Closed deals',
    kind: 'count',
    month: '2026-11',
    value: 7,
    target: 14,
    attainment: 66,
  },
] as const

/** A finalised session in which everything was said. */
function finalised(
  point: Partial<CoachingSession['notes']> = {},
  version = aTemplateVersion(),
): CoachingSession {
  return aSession({
    number: 14,
    templateVersionId: version.id,
    notes: someNotes({
      answers: requiredAnswers(),
      privateNote: 'Seemed tired; ask again.',
      ...point,
    }),
    state: {
      kind: 'finalised',
      at: '2026-11-23T15:00:00.000Z',
      numbers: [...numbers],
    } as CoachingSession['state'],
  })
}

function paperOf(session: CoachingSession, version: TemplateVersion = aTemplateVersion()) {
  const person = aPerson({ name: 'Jonas Lindqvist' })
  return sessionRecordPaper({ session, version, person, firm: aFirm(), resourcesFolder, at: madeAt })
}

describe('the record of a session', () => {
  test('has what was seen since the last one, in the words that both read', async () => {
    const evidence = [
      { evidenceId: 'one', on: '2026-11-12', kind: 'praise', what: 'Asked three open questions.' },
      { evidenceId: 'two', on: '2026-11-13', kind: 'concern', what: 'Sent the offer late.\n\nTwice.' },
    ]
    const { pages } = await paperOf(
      finalised({ evidence: sessionNotesSchema.shape.evidence.parse(evidence) }),
    )
    const words = wordsOnPages(pages)
    expect(words).toContain('What was seen since then')
    expect(words).toMatch(/Praise\s*, 12\sNov/)
    expect(words).toContain('Asked three open questions.')
    expect(words).toMatch(/Concern\s*, 13\sNov/)
    expect(wordsOnPages((await paperOf(finalised())).pages)).not.toContain('What was seen')
  })

  test('tells of the goals that were looked at, with their units', async () => {
    const session = finalised()
    const goal = aGoalStanding({
      checkIns: [
        aCheckIn({ sessionId: session.id, value: 17, confidence: 'atRisk', blockers: 'Leads are late.' }),
      ],
    })
    const checkIns = checkInRecords([{ ...goal, kind: 'amount' }], session.id)
    const state = { ...session.state, checkIns } as CoachingSession['state']
    const words = wordsOnPages((await paperOf({ ...session, state })).pages)
    expect(words).toContain('Goals we looked at')
    expect(words).toMatch(
      /One lead in five becomes a customer\s+At risk\s*\. Conversion rate: €17 on 9.Nov, planned €16/,
    )
    expect(words).toContain('In the way: Leads are late.')
    expect(wordsOnPages((await paperOf(session)).pages)).not.toContain('Goals we looked at')
  })

  test('names the session, the person and the manager, and the day', async () => {
    const { pages, fileName } = await paperOf(finalised())
    const words = wordsOnPages(pages)
    expect(words).toContain('Session 14 with Jonas Lindqvist')
    expect(words).toContain('One-on-one, held on 23 November 2026')
    expect(words).toContain('Jonas Lindqvist, Account executive, and Katarina Vogel')
    expect(fileName).toBe('Session 14 Jonas Lindqvist 2026-11-23.pdf')
  })

  test('holds each answer under its question, the rating with its sentence and evidence', async () => {
    const lines = linesOnPages((await paperOf(finalised())).pages)
    const at = lines.indexOf('What went well for Jonas?')
    expect(lines.slice(at, at + 2)).toEqual(['What went well for Jonas?', 'Closed Berger after two calls.'])
    const words = lines.join(' ')
    expect(words).toContain('3 of 5: Asks open questions and uses the answers.  The role asks for 3.')
    expect(words).toContain('Three open questions before the price.')
  })

  test('holds the numbers as they stood, each with its state in words', async () => {
    const words = wordsOnPages((await paperOf(finalised())).pages)
    expect(words).toContain('In November 2026 Value Target State')
    expect(words).toContain('Closed deals 7 14 Behind')
  })

  test('holds what became of last time’s promises, and the new ones, the manager’s first', async () => {
    const session = finalised({
      carryOver: [
        {
          ...aCommitmentDraft({ madeBy: 'manager', what: 'Send the price list', dueOn: '2026-11-20' }),
          commitmentId: aCommitmentDraft().id,
          outcome: 'done',
          note: 'Sent on Monday.',
        },
      ],
      commitments: [
        aCommitmentDraft({ madeBy: 'person', what: 'Two role-plays', dueOn: '2026-11-27' }),
        aCommitmentDraft({ madeBy: 'manager', what: 'Listen to two calls', dueOn: '2026-12-04' }),
      ],
    })
    const words = wordsOnPages((await paperOf(session)).pages)
    expect(words).toContain('Send the price list Sent on Monday. Katarina 20\u00a0Nov Done')
    expect(words.indexOf('Listen to two calls Katarina 4\u00a0Dec')).toBeGreaterThan(0)
    expect(words.indexOf('Two role-plays Jonas')).toBeGreaterThan(words.indexOf('Listen to two calls'))
  })

  test('holds neither the private note nor anything of a private section, in no part of the file', async () => {
    const version = aTemplateVersion()
    const session = finalised({
      answers: { ...requiredAnswers(), ...privateAnswer('Thinks of leaving.') },
    })
    const { pages, pdf } = await paperOf(session, version)
    const everywhere = `${wordsOnPages(pages)} ${attachedText(pdf)}`
    expect(everywhere).toContain('Closed Berger')
    for (const secret of [
      'Seemed tired',
      'Thinks of leaving',
      'For the manager',
      'What should be looked at',
    ]) {
      expect(everywhere).not.toContain(secret)
    }
  })

  test('says so where nothing was answered', async () => {
    const { pages } = await paperOf(finalised({ answers: {} }))
    expect(wordsOnPages(pages)).toContain('What went well for Jonas? Nothing was noted.')
    expect(wordsOnPages(pages)).toContain('Not rated.')
  })

  test('has no section of promises where there were none', async () => {
    const words = wordsOnPages((await paperOf(finalised())).pages)
    expect(words).not.toContain('Since last time')
    expect(words).not.toContain('What we agreed')
  })

  test('carries the same for machines', async () => {
    const { pdf } = await paperOf(finalised())
    const record = sessionRecordSchema.parse(JSON.parse(attachedText(pdf)))
    expect(record).toMatchObject({ schema: 'plumbline/session', version: 2, number: 14, currency: 'EUR' })
    expect(record.sections.map(({ title }) => title)).toEqual(['The work'])
  })

  test('lays what both had answered alone before what they said together', async () => {
    const version = aVersionForBoth()
    const session = {
      ...finalised({ answers: { ...managersAnswers(3), ...asPerson('I want Hamburg.') } }, version),
      selfAssessment: aKeptSelfAssessment(),
    }
    const { pages, pdf } = await paperOf(session, version)
    const words = wordsOnPages(pages)
    expect(words).toContain('With the self-assessment of Jonas, 21 November 2026')
    const inOrder = [
      'What went well for Jonas?',
      'Jonas, alone',
      '4 of 5: Level 4.',
      'Three deals on my own.',
      'Katarina, alone',
      '2 of 5: Level 2.',
      'Together in the session',
      '3 of 5: Level 3.',
      // what was changed in the session stands under what it was
      'Jonas, alone',
      secret,
      'Together in the session',
      'I want Hamburg.',
    ]
    let at = 0
    for (const each of inOrder) {
      const next = words.indexOf(each, at)
      expect(next, each).toBeGreaterThanOrEqual(at)
      at = next + each.length
    }
    const record = sessionRecordSchema.parse(JSON.parse(attachedText(pdf)))
    expect(record.selfAssessment?.submittedAt).toBe('2026-11-21T18:00:00.000Z')
    expect(record.sections[0]?.answers[0]).toMatchObject({
      level: 3,
      alone: { person: { level: 4 }, manager: { level: 2 } },
    })
  })

  test('says once what the person alone was asked, where it stayed as it was', async () => {
    const version = aVersionForBoth()
    const answers = { ...managersAnswers(3), ...asPerson(secret) }
    const session = { ...finalised({ answers }, version), selfAssessment: aKeptSelfAssessment() }
    expect(wordsOnPages((await paperOf(session, version)).pages).split(secret)).toHaveLength(2)
  })

  test('lays behaviours side by side', async () => {
    const question = aQuestion('matrix', { id: 'seen', askedOf: 'both' })
    const shared = { id: 'a', title: 'A', minutes: 1, visibility: 'shared' as const }
    const version = aVersionForBoth({ sections: [{ ...shared, questions: [question] }] })
    const seen = (asks: number, note: string) =>
      selfAnswersSchema.parse({ seen: { kind: 'matrix', levels: { asks }, notes: { asks: note } } })
    const kept = aKeptSelfAssessment()
    const selfAssessment = {
      ...kept,
      answers: seen(5, 'Every call'),
      manager: { ...kept.manager, answers: seen(2, '') },
    }
    const session = { ...finalised({ answers: seen(3, '') }, version), selfAssessment }
    const words = wordsOnPages((await paperOf(session, version)).pages)
    expect(words).toContain('Behaviour Jonas, alone Katarina, alone Together')
    expect(words).toContain('Asks open questions 5: Level 5 Every call 2: Level 2 3: Level 3')
    expect(words).toContain('Lets the customer finish – – –')
  })

  test('is refused while the session is open', async () => {
    await expect(paperOf(aSession())).rejects.toThrow('still open')
  })
})

/** What Jonas says in the session to what he alone was asked. */
function asPerson(text: string): CoachingSession['notes']['answers'] {
  return someNotes({ answers: { wish: { kind: 'longText', text } } as CoachingSession['notes']['answers'] })
    .answers
}

function aKeptSelfAssessment(): NonNullable<CoachingSession['selfAssessment']> {
  const { well } = managersAnswers(2) as { well: Answer }
  return {
    submittedAt: '2026-11-21T18:00:00.000Z',
    way: 'file',
    answers: personsAnswers(),
    manager: { doneAt: '2026-11-23T09:00:00.000Z', answers: selfAnswersSchema.parse({ well }) },
  }
}

function privateAnswer(text: string): CoachingSession['notes']['answers'] {
  return someNotes({ answers: { risk: { kind: 'longText', text } } as CoachingSession['notes']['answers'] })
    .answers
}
