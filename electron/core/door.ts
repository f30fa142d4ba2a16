import type { ClosedReason } from '../../shared/contract/workspace'
import type { WorkspaceWarning } from '../../shared/domain/damage'
import type { HandOverLoss } from '../../shared/domain/hand-over'
import { AutomaticBackups } from './automatic-backups'
import { type Guest, guestIn } from './guest'
import type { HostServices } from './host-services'
import { StagedFiles } from './imports/staged-files'
import { forgetLoss, keptLoss } from './left-unsaved'
import { MakingSecondCopy } from './making-second-copy'
import { isSample, settingsOf } from './profile'
import type { HeldRefusal } from './refusal-ceremony'
import { secondCopyOf } from './second-copy'
import type { DamageReport, Warning } from './store/damage'
import { inspectWorkspace } from './store/inspect-workspace'
import type { Store } from './store/store'
import { WeeklyCheck } from './weekly-check'
import { WrongKeys } from './wrong-keys'

/** What is behind the door. */
export type Workspace =
  | { readonly kind: 'open'; readonly store: Store }
  | { readonly kind: 'new' }
  | { readonly kind: 'plain' }
  | { readonly kind: 'locked'; readonly wraps: { readonly passphrase: boolean; readonly keychain: boolean } }
  | {
      readonly kind: 'closed'
      readonly reason: ClosedReason
      readonly file: string | null
      readonly report: DamageReport | null
    }

/** The one workspace of a core: what lies in its folder, and the store once a key has opened it. */
export class Door {
  readonly wrongKeys = new WrongKeys()
  readonly automatic = new AutomaticBackups()
  readonly weekly = new WeeklyCheck()
  readonly making = new MakingSecondCopy()
  /** Files that are to be imported. */
  readonly staged = new StagedFiles((onProgress) => this.host.startDesk(onProgress))
  /** A refusal that waits for its witness, who has the laptop. */
  heldRefusal: HeldRefusal | null = null
  private seenAt = Date.now()
  private turns: Promise<unknown> = Promise.resolve()
  private readonly understood = new Set<string>()
  private isTakenBack = false
  private happened: readonly WorkspaceWarning[] = []

  private constructor(
    readonly folder: string,
    readonly host: HostServices,
    private behind: Workspace,
    /** What the last lock could not wait for, until the manager has read it. */
    public loss: HandOverLoss | null,
  ) {}

  /** Looks at a folder, and changes nothing in it but the empty file `lock`. */
  static async at(folder: string, host: HostServices): Promise<Door> {
    return new Door(folder, host, await look(folder), await keptLoss(folder))
  }

  get workspace(): Workspace {
    return this.behind
  }

  /** Looks, opens and closes one after the other: looking takes the kernel's lock for a moment, as opening does. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.turns.then(work)
    this.turns = turn.catch(() => undefined)
    return turn
  }

  /** Goes in with a store that was opened. */
  enter(store: Store): void {
    this.behind = { kind: 'open', store }
    this.isTakenBack = false
    this.seenAt = Date.now()
    store.onSaved((at) => this.host.tell({ kind: 'saved', at }))
    store.onState((state) => this.host.tell({ kind: 'state', state }))
    const key = store.keys.keyring.copyOfWorkspaceKey()
    if (!isSample(store.read())) this.host.keepKey(key)
    this.host.tell({ kind: 'opened' })
  }

  /**
   * For what the laptop is in other hands than the manager's; null when it is not. It is written down with what it was
   * handed over for, so that it outlives this process.
   */
  get guest(): Guest | null {
    if (this.behind.kind !== 'open' || this.isTakenBack) return null
    return guestIn(this.behind.store.read())
  }

  get isWithGuest(): boolean {
    return this.guest !== null
  }

  /** The manager has proved to be the one at the laptop, or (false) has just handed it over. */
  takenBack(isTakenBack: boolean): void {
    this.isTakenBack = isTakenBack
    if (isTakenBack) this.heldRefusal = null
    this.host.tell({ kind: 'news' })
  }

  /** Looks at the folder again, where nothing is open: something else may have changed it. Within `inTurn`. */
  async lookAgain(): Promise<Workspace> {
    if (this.behind.kind !== 'open') this.behind = await look(this.folder)
    return this.behind
  }

  /** Closes the store, where one is open, and looks at what is there then. Within `inTurn`. */
  async leave(between: () => Promise<void> = async () => undefined): Promise<void> {
    await this.rest()
    if (this.behind.kind === 'open') await this.behind.store.close()
    try {
      await between()
    } finally {
      // what failed leaves a workspace that is closed, and never one that only seems to be open
      this.behind = await look(this.folder)
    }
  }

  /** Ends what runs in the background, so that nothing is begun while the workspace closes or locks. */
  async rest(): Promise<void> {
    this.staged.clear()
    await Promise.all([this.weekly.stop(), this.making.stop()])
  }

  /** Does what is due by itself: a backup every day, a check of every byte every week. Called again and again. */
  async lookAfter(now = new Date()): Promise<void> {
    if (this.behind.kind !== 'open') return
    const { store } = this.behind
    const before = this.news.length
    await this.automatic.daily(store, now.toISOString().slice(0, 10))
    await this.weekly.whenDue(store, now.getTime())
    if (this.news.length !== before) this.host.tell({ kind: 'news' })
  }

  /** Somebody is at the keyboard. */
  stillHere(): void {
    this.seenAt = Date.now()
  }

  /** Locks when nobody was at the keyboard for as long as the settings say. Called again and again. */
  lockWhenIdle(now = Date.now()): void {
    if (this.behind.kind !== 'open') return
    const data = this.behind.store.read()
    const { idleMinutes } = settingsOf(data)
    if (idleMinutes === null || isSample(data)) return
    if (now - this.seenAt >= idleMinutes * 60_000) this.host.lock()
  }

  /** The warnings of the open store that the manager has not read yet. */
  get news(): readonly (Warning | WorkspaceWarning)[] {
    if (this.behind.kind !== 'open') return []
    const own = [this.automatic.trouble, this.weekly.found, this.making.trouble]
    const left = this.loss === null ? [] : [{ kind: 'leftUnsaved' as const, ...this.loss }]
    const warnings = [
      ...this.happened,
      ...left,
      ...this.behind.store.warnings,
      ...own.filter((each) => each !== null),
    ]
    return warnings.filter((warning) => !this.understood.has(JSON.stringify(warning)))
  }

  /** Keeps something that was done at the door until the manager has read it. */
  remember(what: WorkspaceWarning): void {
    this.happened = [...this.happened, what]
  }

  async understand(): Promise<void> {
    for (const warning of this.news) this.understood.add(JSON.stringify(warning))
    this.loss = null
    await forgetLoss(this.folder)
  }
}

async function look(folder: string): Promise<Workspace> {
  const seen = await inspectWorkspace(folder, { mirror: await secondCopyOf(folder) })
  switch (seen.kind) {
    case 'new':
    case 'plain':
      return { kind: seen.kind }
    case 'locked':
      return { kind: 'locked', wraps: seen.wraps }
    case 'damaged':
      return { kind: 'closed', reason: 'damaged', file: seen.file, report: seen.report }
    case 'unreadable':
      return { kind: 'closed', reason: 'unreadable', file: seen.file, report: null }
    case 'newer':
    case 'inUse':
      return { kind: 'closed', reason: seen.kind, file: null, report: null }
  }
}
