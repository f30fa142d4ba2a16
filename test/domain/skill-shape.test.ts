import { describe, expect, test } from 'vitest'
import type { HeldSession } from '../../shared/domain/compare-sessions'
import { type SkillShape, skillShapeForPaper, skillShapes } from '../../shared/domain/skill-shape'
import { aSession, someNotes } from '../builders/session'
import { aTemplateVersion } from '../builders/template-version'

const scale = {
  name: 'Five steps',
  levels: [1, 2, 3, 4, 5].map((level) => ({
    level,
    label: level === 4 ? 'Strong' : '',
    anchor: `What ${level} looks like`,
    points: level,
  })),
}
const asked = { guide: '', required: false, wordingForPerson: 'How do you do it?' }
const version = (point: { levels?: typeof scale.levels; id?: string } = {}) =>
  aTemplateVersion({
    templateId: point.id ?? 'call-review',
    name: 'Call review',
    sections: [
      {
        id: 'calls',
        title: 'Calls',
        minutes: 20,
        visibility: 'shared',
        questions: [
          {
            ...asked,
            kind: 'matrix',
            id: 'craft',
            wording: 'How does {name} work?',
            rows: [
              { id: 'opens', text: 'How {name} opens' },
              { id: 'asks', text: 'Asks open questions' },
            ],
            scale: { ...scale, levels: point.levels ?? scale.levels },
            expectedLevel: 3,
          },
          {
            ...asked,
            kind: 'rating',
            id: 'closing',
            wording: 'How does {name} close?',
            scale,
          },
        ],
      },
    ],
  })

function held(
  heldOn: string,
  levels: Readonly<Record<string, number | 'notApplicable'>>,
  given: { closing?: number; version?: HeldSession['version']; isOpen?: boolean } = {},
): HeldSession {
  const used = given.version ?? version()
  return {
    version: used,
    session: aSession({
      heldOn,
      templateVersionId: used.id,
      state: given.isOpen
        ? { kind: 'inProgress' }
        : { kind: 'finalised', at: `${heldOn}T16:00:00.000Z`, numbers: [] },
      notes: someNotes({
        answers: {
          craft: { kind: 'matrix', levels, notes: {} },
          ...(given.closing === undefined
            ? {}
            : { closing: { kind: 'rating', level: given.closing, evidence: '' } }),
        } as HeldSession['session']['notes']['answers'],
      }),
    }),
  }
}
const shapesOf = (all: readonly HeldSession[]): SkillShape[] => skillShapes(all, { givenName: 'Jonas' })

describe('skills from sessions', () => {
  test('are the rows of a matrix and the ratings, in their order, over time', () => {
    const [shape] = shapesOf([
      held('2026-11-02', { opens: 4, asks: 2 }, { closing: 3 }),
      held('2026-10-05', { opens: 3 }),
    ])
    expect(shape?.sessions.map(({ on }) => on)).toEqual(['2026-10-05', '2026-11-02'])
    expect(shape?.axes).toEqual([
      {
        title: 'How Jonas opens',
        expected: 60,
        ratings: [
          { percent: 60, words: '3' },
          { percent: 80, words: '4, Strong' },
        ],
      },
      { title: 'Asks open questions', expected: 60, ratings: [null, { percent: 40, words: '2' }] },
      { title: 'How does Jonas close?', expected: null, ratings: [null, { percent: 60, words: '3' }] },
    ])
  })

  test('leave out what was never rated or does not apply, and sessions that are not finished', () => {
    expect(shapesOf([held('2026-11-02', { opens: 4, asks: 'notApplicable' })])[0]?.axes).toHaveLength(1)
    expect(shapesOf([held('2026-11-02', { opens: 4 }, { isOpen: true })])).toEqual([])
    expect(shapesOf([held('2026-11-02', {})])).toEqual([])
  })

  test('are never compared with what was rated on another scale', () => {
    const older = version({ levels: scale.levels.slice(0, 4) })
    const [shape] = shapesOf([
      held('2026-10-05', { opens: 4 }, { version: older }),
      held('2026-11-02', { opens: 4 }),
    ])
    expect(shape?.axes[0]?.ratings).toEqual([null, { percent: 80, words: '4, Strong' }])
  })

  test('stand apart by template, the one with the most skills first', () => {
    const other = version({ id: 'other' })
    const shapes = shapesOf([
      held('2026-11-02', { opens: 4 }, { version: other }),
      held('2026-10-05', { opens: 4, asks: 3 }),
    ])
    expect(shapes.map(({ templateId, axes }) => [templateId, axes.length])).toEqual([
      ['call-review', 2],
      ['other', 1],
    ])
  })
})

test('what goes on paper has three skills at least, and nothing of a private section', () => {
  const rated = held('2026-11-09', { opens: 3, asks: 4 }, { closing: 2 })
  expect(skillShapeForPaper([rated], { givenName: 'Jonas' })?.axes).toHaveLength(3)
  const sections = rated.version.sections.map((section) => ({ ...section, visibility: 'private' as const }))
  const secret = { ...rated, version: { ...rated.version, sections } }
  expect(skillShapeForPaper([secret], { givenName: 'Jonas' })).toBeNull()
  const few = held('2026-11-09', { opens: 3 })
  expect(skillShapeForPaper([few], { givenName: 'Jonas' })).toBeNull()
})
