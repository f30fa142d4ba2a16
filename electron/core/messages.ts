import type { CoreEvent, WireRequest, WireResponse } from '../../shared/contract/wire'

/** Where the core finds its folders; sent once, first. */
export type CoreOptions = {
  readonly dataFolder: string
  /** Fonts, shipped templates and the sample team. */
  readonly resourcesFolder: string
}

export type MessageToCore =
  | { readonly kind: 'open'; readonly options: CoreOptions }
  | { readonly kind: 'request'; readonly id: number; readonly request: WireRequest }
  | { readonly kind: 'close' }

export type MessageFromCore =
  /** The workspace was opened, or found to be closed; requests are answered from now on. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'response'; readonly id: number; readonly response: WireResponse }
  | { readonly kind: 'event'; readonly event: CoreEvent }
  /** Everything is durable and the lock is free; the process ends now. */
  | { readonly kind: 'closed' }
