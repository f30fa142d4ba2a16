import type { CoreEvent, WireRequest, WireResponse } from '../../shared/contract/wire'
import type { HandOverLoss, UnsavedKind } from '../../shared/domain/hand-over'

/** Where the core finds its folders; sent once, first. */
export type CoreOptions = {
  readonly dataFolder: string
  /** Fonts, shipped templates and the sample team. */
  readonly resourcesFolder: string
  /** The page of the self-assessment, one HTML file. */
  readonly selfFormPage: string
}

export type MessageToCore =
  | {
      readonly kind: 'open'
      readonly options: CoreOptions
      /** Whether the host answers `askKeychain`. */
      readonly hasKeychain: boolean
      /** The key that a core before this one kept with its host; null at the start and after a lock. */
      readonly keptKey: Uint8Array | null
      /** What the lock before this could not wait for; null for nothing. */
      readonly loss: HandOverLoss | null
    }
  | { readonly kind: 'request'; readonly id: number; readonly request: WireRequest }
  /** What the keychain made of the bytes; null when it refused. */
  | { readonly kind: 'keychainAnswer'; readonly id: number; readonly bytes: Uint8Array | null }
  /** `lock` is not kept waiting by a backup. */
  | { readonly kind: 'close'; readonly why: 'end' | 'lock' }

export type MessageFromCore =
  /** The workspace was opened, or found to be closed; requests are answered from now on. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'response'; readonly id: number; readonly response: WireResponse }
  | { readonly kind: 'event'; readonly event: CoreEvent }
  | {
      readonly kind: 'askKeychain'
      readonly id: number
      readonly act: 'protect' | 'reveal'
      readonly bytes: Uint8Array
    }
  /** The workspace is open: its key, for the host to keep until it locks. */
  | { readonly kind: 'keepKey'; readonly key: Uint8Array }
  | { readonly kind: 'handedOver'; readonly ticket: string; readonly unsaved: readonly UnsavedKind[] }
  /** The workspace shall be locked. */
  | { readonly kind: 'lock' }
  /** Everything is durable and the lock is free; the process ends now. */
  | { readonly kind: 'closed' }
