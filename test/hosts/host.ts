import type { Page } from 'playwright-core'

/** A file that the page saved, as the manager would find it. */
export type SavedFile = { readonly name: string; readonly bytes: Uint8Array }

/** Plumbline as it runs on one of its two hosts, with a page that has loaded. */
export type Host = {
  readonly name: 'electron' | 'web'
  /** The folder of the workspace. */
  readonly dataFolder: string
  /** The first window or tab; another one after `restart`. */
  readonly page: Page
  /** One more window or tab on the same core. */
  newPage(): Promise<Page>
  /** What the page saves while `act` runs: the answered save dialog of a window, the download of a tab. */
  savedFile(act: () => Promise<unknown>): Promise<SavedFile>
  /** The process of the core as it runs now. */
  coreId(): Promise<number>
  /** Ends the core's process as a power cut would, while its host goes on. */
  killCore(): Promise<void>
  /** Closes Plumbline and opens it again on the same workspace. */
  restart(): Promise<void>
  /** Ends Plumbline in its own way and removes what this host made; the exit code of the program. */
  close(): Promise<number | null>
}

export type HostOptions = {
  /** A folder that outlives the host; without it, a new one that goes with the host. */
  readonly dataFolder?: string
  /** The keychain of the computer, where the host reaches one; without it, a good one. */
  readonly keychain?: 'none' | 'basic_text'
}
