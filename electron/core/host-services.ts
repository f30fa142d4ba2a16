import type { CoreEvent } from '../../shared/contract/wire'
import type { UnsavedKind } from '../../shared/domain/hand-over'
import { type JudgeFile, judgeHere } from './documents/judge'
import type { StartPress } from './documents/press'
import { PressHere } from './documents/press-here'
import type { StartDesk } from './imports/desk'
import { DeskHere } from './imports/desk-here'
import type { Protect, Reveal } from './store/key-wraps'

/** The keychain of the operating system. */
export type Keychain = { readonly protect: Protect; readonly reveal: Reveal }

/** What only the host of the core can do. */
export type HostServices = {
  /** Null where there is none that can be relied on: in the browser, or on a Linux without a keyring. */
  readonly keychain: Keychain | null
  /** Tells every page. */
  tell(event: CoreEvent): void
  /** Keeps a copy of the workspace key until the lock, to open the workspace again should this process crash. */
  keepKey(key: Buffer): void
  /** A page has saved what was being typed in it, but for what is named. */
  handedOver(ticket: string, unsaved: readonly UnsavedKind[]): void
  /** Asks for the end of this process and for a new one that holds no key. */
  lock(): void
  /** Makes a place where the file of an import is read; under a host a thread of its own. */
  readonly startDesk: StartDesk
  /** Makes a place where a meeting pack is made; under a host a thread of its own. */
  readonly startPress: StartPress
  /** Judges a file that may be anything; under a host in a thread of its own. */
  readonly judgeFile: JudgeFile
}

/** A core without a host, as in a test of verbs: no keychain, nobody to tell, and nothing that could lock it. */
export const withoutHost: HostServices = {
  keychain: null,
  tell: () => undefined,
  keepKey: () => undefined,
  handedOver: () => undefined,
  lock: () => undefined,
  startDesk: (onProgress) => new DeskHere(onProgress),
  startPress: (resourcesFolder) => new PressHere(resourcesFolder),
  judgeFile: judgeHere,
}
