import { describe, expect, test } from 'vitest'
import { shownSaveState, type TypedState, type WorkspaceSaveState } from '../../shared/domain/save-state'

const saved: WorkspaceSaveState = { kind: 'saved', at: '2026-11-24T09:41:00.000Z' }
const full: WorkspaceSaveState = { kind: 'notSaved', reason: 'diskFull', detail: 'ENOSPC' }
const failed: TypedState = { kind: 'failed', sentence: 'NOT saved: the disk is full.' }

function whyNot(store: WorkspaceSaveState, typed: readonly TypedState[]): string {
  const state = shownSaveState(store, typed)
  return state.kind === 'notSaved' ? state.why.kind : state.kind
}

describe('the one indicator of a window', () => {
  test('says saved when nothing is typed that is not, with the time of the latest save', () => {
    expect(shownSaveState(saved, [])).toEqual(saved)
    expect(shownSaveState(saved, [{ kind: 'saved', at: null }])).toEqual(saved)
    expect(shownSaveState({ kind: 'saved', at: null }, [])).toEqual({ kind: 'saved', at: null })
    const typed = [
      { kind: 'saved', at: '2026-11-24T09:40:59.000Z' },
      { kind: 'saved', at: '2026-11-24T09:41:01.000Z' },
    ] as const
    expect(shownSaveState(saved, typed)).toEqual({ kind: 'saved', at: '2026-11-24T09:41:01.000Z' })
    expect(shownSaveState({ kind: 'saved', at: null }, typed).kind).toBe('saved')
  })

  test('does not say saved while anything is on its way, in the store or in a page', () => {
    expect(shownSaveState({ kind: 'saving' }, []).kind).toBe('saving')
    expect(shownSaveState(saved, [{ kind: 'saved', at: saved.at ?? '' }, { kind: 'saving' }]).kind).toBe(
      'saving',
    )
  })

  test.each(['waiting', 'unsent', 'conflict'] as const)('counts what is %s as not saved', (kind) => {
    expect(whyNot(saved, [{ kind: 'saving' }, { kind }])).toBe(kind)
  })

  test('names the worst of several reasons', () => {
    const all: TypedState[] = [{ kind: 'unsent' }, { kind: 'waiting' }, { kind: 'conflict' }, failed]
    expect(whyNot(full, all)).toBe('failed')
    expect(whyNot(full, all.slice(0, 3))).toBe('conflict')
    expect(whyNot(full, all.slice(0, 2))).toBe('refused')
    expect(whyNot(saved, all.slice(0, 2))).toBe('waiting')
  })

  test('says read-only whatever form is open, and that a change is not saved once it was refused', () => {
    expect(whyNot({ kind: 'readOnly', reason: 'damaged' }, [{ kind: 'unsent' }])).toBe('readOnly')
    expect(shownSaveState({ kind: 'readOnly', reason: 'damaged' }, [failed])).toEqual({
      kind: 'notSaved',
      why: { kind: 'refused', reason: 'readOnly' },
    })
    expect(shownSaveState({ kind: 'readOnly', reason: 'diskFailed' }, [failed])).toEqual({
      kind: 'notSaved',
      why: { kind: 'refused', reason: 'failed' },
    })
  })
})
