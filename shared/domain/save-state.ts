import * as z from 'zod'
import { type IsoInstant, isoInstantSchema } from './calendar'

const readOnlySchema = z.discriminatedUnion('reason', [
  /** Opened after damage to look at what is readable. */
  z.object({ kind: z.literal('readOnly'), reason: z.literal('damaged') }),
  /** The disk failed while writing. */
  z.object({ kind: z.literal('readOnly'), reason: z.literal('diskFailed') }),
  /** The workspace was written by a newer version, in a shape that this one only reads. */
  z.object({
    kind: z.literal('readOnly'),
    reason: z.literal('newer'),
    notShown: z.object({
      shape: z.int(),
      /** Kinds of records that this version does not know, and how many records they are. */
      kinds: z.int(),
      records: z.int(),
      /** Records of kinds that it knows which it does not understand. */
      unread: z.int(),
    }),
  }),
])
export type WorkspaceReadOnly = z.infer<typeof readOnlySchema>

/** How everything that was entered stands to the disk, as the window shows it all the time. */
export const saveStateSchema = z.discriminatedUnion('kind', [
  /** Everything is durable; `at` is null before the first change since the workspace was opened. */
  z.object({ kind: z.literal('saved'), at: isoInstantSchema.nullable() }),
  z.object({ kind: z.literal('saving') }),
  /** The last change is NOT on the disk. */
  z.object({
    kind: z.literal('notSaved'),
    reason: z.enum(['diskFull', 'readOnly', 'failed', 'newer']),
    detail: z.string(),
  }),
  /** Nothing can be changed. */
  readOnlySchema,
])
export type WorkspaceSaveState = z.infer<typeof saveStateSchema>

/** How something that is being typed in a page stands. */
export type TypedState =
  /** `at` is null before the first save of what is typed. */
  | { readonly kind: 'saved'; readonly at: IsoInstant | null }
  /** Typed, and on its way. */
  | { readonly kind: 'saving' }
  /** Typed, but not fit to be kept yet, for instance a title that is empty. */
  | { readonly kind: 'waiting' }
  /** Typed in a form that is saved when it is sent. */
  | { readonly kind: 'unsent' }
  | { readonly kind: 'failed'; readonly sentence: string }
  /** Another window saved this record; saving stops, so that nothing is overwritten. */
  | { readonly kind: 'conflict' }

type Store<Kind extends WorkspaceSaveState['kind']> = Extract<WorkspaceSaveState, { kind: Kind }>

/** What the one indicator of a window says: the store and everything that is being typed, taken together. */
export type ShownSaveState =
  | { readonly kind: 'saved'; readonly at: IsoInstant | null }
  | { readonly kind: 'saving' }
  | {
      readonly kind: 'notSaved'
      readonly why:
        | Exclude<TypedState, { kind: 'saved' | 'saving' }>
        | { readonly kind: 'refused'; readonly reason: Store<'notSaved'>['reason'] }
    }
  | WorkspaceReadOnly

type WhyNot = Extract<ShownSaveState, { kind: 'notSaved' }>['why']

/** The worst first: one thing that is not saved is enough for “not saved”, however much else is. */
const worstFirst = ['failed', 'conflict', 'refused', 'waiting', 'unsent'] as const

/**
 * Joins how the store stands with how everything stands that is being typed. “Saved” only when nothing is on its way
 * and nothing waits; its time is that of the latest save.
 */
export function shownSaveState(store: WorkspaceSaveState, typed: readonly TypedState[]): ShownSaveState {
  if (store.kind === 'readOnly') return withoutWriting(store, typed)
  const refused = store.kind === 'notSaved' ? [{ kind: 'refused' as const, reason: store.reason }] : []
  const whys: readonly WhyNot[] = [...typed.filter(isUnsaved), ...refused]
  const worst = worstFirst.flatMap((kind) => whys.find((why) => why.kind === kind) ?? []).at(0)
  if (worst !== undefined) return { kind: 'notSaved', why: worst }
  if (store.kind === 'saving' || typed.some(({ kind }) => kind === 'saving')) return { kind: 'saving' }
  const latest = [store, ...typed]
    .flatMap((each) => (each.kind === 'saved' && each.at !== null ? [each.at] : []))
    .sort()
  return { kind: 'saved', at: latest.at(-1) ?? null }
}

/** Trying again is of no use here, so that what failed is refused for the reason why nothing is written. */
function withoutWriting(store: WorkspaceReadOnly, typed: readonly TypedState[]): ShownSaveState {
  if (!typed.some(({ kind }) => kind === 'failed')) return store
  return { kind: 'notSaved', why: { kind: 'refused', reason: refusalOf[store.reason] } }
}

const refusalOf = { damaged: 'readOnly', diskFailed: 'failed', newer: 'newer' } as const

function isUnsaved(typed: TypedState): typed is Exclude<TypedState, { kind: 'saved' | 'saving' }> {
  return typed.kind !== 'saved' && typed.kind !== 'saving'
}
