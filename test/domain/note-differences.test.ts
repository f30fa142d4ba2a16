import { describe, expect, test } from 'vitest'
import { differencesIn } from '../../shared/domain/note-differences'
import type { SessionNotes } from '../../shared/domain/session'
import { sessionNotesSchema } from '../../shared/domain/session'
import { aCommitmentDraft } from '../builders/commitment'
import { requiredAnswers, someNotes } from '../builders/session'
import { aTemplateVersion } from '../builders/template-version'

const version = aTemplateVersion()
const differences = (mine: SessionNotes, theirs: SessionNotes) =>
  differencesIn({ mine, theirs, version, givenName: 'Jonas' })

describe('what two windows hold', () => {
  test('is the same where only one of them has an empty answer for what nobody answered', () => {
    const answers = sessionNotesSchema.shape.answers.parse({ risk: { kind: 'longText', text: '' } })
    expect(differences(someNotes(), someNotes({ answers }))).toEqual([])
  })

  test('differs in an answer, a rating, a promise and the private note, each named', () => {
    const promise = aCommitmentDraft({ what: 'Call Berger', dueOn: '2026-11-27' })
    const mine = someNotes({ answers: requiredAnswers(), privateNote: 'Mine', commitments: [promise] })
    const answers = sessionNotesSchema.shape.answers.parse({
      ...requiredAnswers(),
      discovery: { kind: 'rating', level: 4, evidence: '' },
    })
    expect(differences(mine, someNotes({ answers, privateNote: 'Theirs' }))).toEqual([
      {
        place: 'How well does Jonas find out what the customer needs?',
        mine: '3: Asks open questions and uses the answers\nThree open questions before the price.',
        theirs: '4: Finds needs the customer had not named',
        isPrivate: false,
      },
      { place: 'What Jonas does', mine: 'Call Berger, 2026-11-27', theirs: '', isPrivate: false },
      { place: 'Private note', mine: 'Mine', theirs: 'Theirs', isPrivate: true },
    ])
  })

  test('differs in what became of a promise, and in a promise that only the other window has', () => {
    const [item, other] = [
      aCommitmentDraft({ what: 'Two role-plays' }),
      aCommitmentDraft({ madeBy: 'manager' }),
    ]
    const carryOver = (outcome: 'done' | null, note: string) => [
      { commitmentId: item.id, madeBy: item.madeBy, what: item.what, dueOn: item.dueOn, outcome, note },
    ]
    expect(
      differences(
        someNotes({ carryOver: carryOver(null, '') }),
        someNotes({ carryOver: carryOver('done', 'On Friday'), commitments: [other] }),
      ),
    ).toEqual([
      { place: 'Two role-plays', mine: '', theirs: 'Done, On Friday', isPrivate: false },
      { place: 'What I do', mine: '', theirs: `${other.what}, ${other.dueOn}`, isPrivate: false },
    ])
  })
})
