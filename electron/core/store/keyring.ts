import { randomBytes, randomUUID } from 'node:crypto'
import type { IsoDate, IsoInstant } from '../../../shared/domain/calendar'
import { headOf, type KeyFile, type KeyTable, keyTableSchema, type Wraps, writeKeyFile } from './key-file'
import { type Protect, type Unlock, unwrap, wrapByCode, wrapByKeychain, wrapByPassphrase } from './key-wraps'
import { containerNumber, schemaNumber } from './layout'
import { newRecoveryCode } from './recovery-code'
import { deriveKey, opaqueName, seal, unseal } from './seal'

const tablePlace = 'plumbline key table '

/**
 * All keys of an open workspace, in memory: the workspace key, and those of people. It knows no disk: whoever changes
 * it writes what `bytes` gives before the change counts.
 */
export class Keyring {
  private readonly fileKeys = new Map<string, Buffer>()
  private readonly byLabel = new Map<string, { readonly id: string; readonly key: Buffer }>()
  private readonly byId = new Map<string, Buffer>()
  private readonly erasedIds: Set<string>

  private constructor(
    private readonly workspaceKey: Buffer,
    private head: Omit<KeyFile, 'table'>,
    private table: Omit<KeyTable, 'keys'>,
    keys: KeyTable['keys'],
  ) {
    for (const { id, label, key } of keys) this.remember(label, id, Buffer.from(key, 'base64'))
    this.erasedIds = new Set(table.erased.map(({ id }) => id))
  }

  /** Keys for a new workspace, with the recovery code to print. Without a passphrase and a keychain only that opens it. */
  static async create(access: {
    readonly passphrase: string | null
    readonly keychain: Protect | null
  }): Promise<{ readonly keyring: Keyring; readonly recoveryCode: readonly string[] }> {
    const workspaceKey = randomBytes(32)
    const { secret, words } = newRecoveryCode()
    const wraps: Wraps = {
      passphrase: access.passphrase === null ? null : await wrapByPassphrase(workspaceKey, access.passphrase),
      recoveryCode: wrapByCode(workspaceKey, secret),
      keychain: access.keychain === null ? null : await wrapByKeychain(workspaceKey, access.keychain),
    }
    const head = {
      plumbline: 'keys' as const,
      schema: schemaNumber,
      container: containerNumber,
      workspaceId: randomUUID(),
      generation: randomUUID(),
      revision: 0,
      wraps,
    } satisfies Omit<KeyFile, 'table'>
    const table = { erased: [], keptUntil: [], backupFolders: [], secondCopies: [], unreached: [] }
    return { keyring: new Keyring(workspaceKey, head, table, []), recoveryCode: words }
  }

  /** The keys in a key file; `wrongKey` changes nothing anywhere. */
  static async unlock(file: KeyFile, unlock: Unlock): Promise<Keyring | 'wrongKey' | 'damaged'> {
    const workspaceKey = await unwrap(file.wraps, unlock)
    if (workspaceKey === null) return 'wrongKey'
    const keyring = Keyring.withKey(file, workspaceKey)
    // a keychain and a host answer with any bytes; a passphrase and a code prove themselves
    const provesItself = unlock.kind === 'passphrase' || unlock.kind === 'recoveryCode'
    return keyring ?? (provesItself ? 'damaged' : 'wrongKey')
  }

  private static withKey(file: KeyFile, workspaceKey: Buffer): Keyring | null {
    const { table: sealed, ...head } = file
    const tableKey = deriveKey(workspaceKey, tablePlace)
    const plain = unseal(tableKey, Buffer.from(sealed, 'base64'), tablePlace + headOf(head))
    if (plain === null) return null
    const { keys, ...table } = keyTableSchema.parse(JSON.parse(plain.toString('utf8')))
    plain.fill(0)
    return new Keyring(workspaceKey, head, table, keys)
  }

  /** The keys of another copy of this workspace's key file, an older one perhaps; null when it is another's or damaged. */
  sibling(file: KeyFile): Keyring | null {
    return Keyring.withKey(file, Buffer.from(this.workspaceKey))
  }

  /** A copy of the workspace key, for the host to open the workspace again after a crash. Whoever has it wipes it. */
  copyOfWorkspaceKey(): Buffer {
    return Buffer.from(this.workspaceKey)
  }

  /** The shape of the workspace that these keys were read from, or are to be written into. */
  get shape(): number {
    return this.head.schema
  }

  get workspaceId(): string {
    return this.head.workspaceId
  }

  get generation(): string {
    return this.head.generation
  }

  get revision(): number {
    return this.head.revision
  }

  get wraps(): { readonly passphrase: boolean; readonly keychain: boolean; readonly recoveryCode: true } {
    const { passphrase, keychain } = this.head.wraps
    return { passphrase: passphrase !== null, keychain: keychain !== null, recoveryCode: true }
  }

  /** The bytes of the key file at the next revision, or for a backup at the present one. */
  bytes(revision = this.head.revision + 1): Buffer {
    const head = { ...this.head, revision }
    this.head = head
    const keys = [...this.byLabel].map(([label, { id, key }]) => ({
      id,
      label,
      key: key.toString('base64'),
    }))
    const plain = Buffer.from(JSON.stringify({ ...this.table, keys } satisfies KeyTable))
    const sealed = seal(deriveKey(this.workspaceKey, tablePlace), plain, tablePlace + headOf(head))
    plain.fill(0)
    return writeKeyFile({ ...head, table: sealed.toString('base64') })
  }

  /** The key of one file of the workspace. */
  fileKey(name: string): Buffer {
    const known = this.fileKeys.get(name)
    if (known !== undefined) return known
    const key = deriveKey(this.workspaceKey, `plumbline file ${name}`)
    this.fileKeys.set(name, key)
    return key
  }

  labelled(label: string): { readonly id: string; readonly key: Buffer } | null {
    return this.byLabel.get(label) ?? null
  }

  /** The ids of all keys of people and records. */
  get ids(): readonly string[] {
    return [...this.byId.keys()]
  }

  labelOf(id: string): string | null {
    for (const [label, entry] of this.byLabel) if (entry.id === id) return label
    return null
  }

  keyById(id: string): Buffer | null {
    return this.byId.get(id) ?? null
  }

  isErased(id: string): boolean {
    return this.erasedIds.has(id)
  }

  /** Makes a key for each label that has none. True when the key file has to be written before one of them is used. */
  ensure(labels: Iterable<string>): boolean {
    let isNew = false
    for (const label of labels) {
      if (this.byLabel.has(label)) continue
      this.remember(label, newId(), randomBytes(32))
      isNew = true
    }
    return isNew
  }

  /**
   * A new key for a label. The old one stays, under a label of its own, until it is destroyed: the key file must be
   * written, and the record be sealed anew, before that.
   */
  renew(label: string): void {
    const old = this.byLabel.get(label)
    if (old === undefined) return
    this.byLabel.delete(label)
    this.byLabel.set(`retired/${old.id}`, old)
    this.ensure([label])
  }

  /** Takes keys out for good and leaves their ids, which name nobody. */
  destroy(ids: readonly string[], at: IsoInstant): void {
    this.bury(ids.filter((id) => !this.erasedIds.has(id)).map((id) => ({ id, at, ...this.marked(id) })))
    for (const id of ids) {
      for (const [label, entry] of this.byLabel) if (entry.id === id) this.byLabel.delete(label)
      this.byId.get(id)?.fill(0)
      this.byId.delete(id)
    }
    const keptUntil = this.table.keptUntil.filter(({ id }) => !ids.includes(id))
    this.table = { ...this.table, keptUntil }
  }

  /** Leaves a mark for labels that have no key here: another copy of this workspace may have one. */
  markErased(labels: readonly string[], at: IsoInstant): void {
    const marks = labels.filter((label) => !this.byLabel.has(label)).map((label) => this.markOf(label))
    const known = new Set(this.table.erased.map(({ mark }) => mark))
    const added = marks.filter((mark) => !known.has(mark)).map((mark) => ({ id: newId(), at, mark }))
    this.bury(added)
  }

  /**
   * Takes out what another copy of this key file has taken out, and those of `further`: keys by their id, and keys that
   * were made for the same people in the time that only one of the two knows. True when that changed anything.
   */
  honour(other: Keyring, further: readonly string[] = []): boolean {
    const marks = new Map(
      other.table.erased.flatMap(({ mark, at }) => (mark === undefined ? [] : [[mark, at]])),
    )
    const at = new Map(other.table.erased.map((entry) => [entry.id, entry.at]))
    let isChanged = false
    for (const [label, { id }] of [...this.byLabel]) {
      const endedAt =
        at.get(id) ?? marks.get(this.markOf(label)) ?? (further.includes(id) ? other.lastErasedAt : null)
      if (endedAt === null) continue
      this.destroy([id], endedAt)
      isChanged = true
    }
    this.bury(other.table.erased.filter(({ id }) => !this.erasedIds.has(id)))
    return isChanged
  }

  get erased(): KeyTable['erased'] {
    return this.table.erased
  }

  /** Remembers until which day the key `id` has to be kept. */
  keepUntil(id: string, until: IsoDate): void {
    const others = this.table.keptUntil.filter((kept) => kept.id !== id)
    this.table = { ...this.table, keptUntil: [...others, { id, until }] }
  }

  get kept(): readonly { readonly label: string; readonly until: IsoDate }[] {
    return this.table.keptUntil.flatMap(({ id, until }) =>
      [...this.byLabel].filter(([, entry]) => entry.id === id).map(([label]) => ({ label, until })),
    )
  }

  get backupFolders(): readonly string[] {
    return this.table.backupFolders
  }

  get unreached(): readonly string[] {
    return this.table.unreached
  }

  get secondCopies(): readonly string[] {
    return this.table.secondCopies
  }

  knowSecondCopy(folder: string): void {
    this.table = { ...this.table, secondCopies: [...new Set([...this.table.secondCopies, folder])] }
  }

  /** From now on knows the folders too that another copy of this key file knows. */
  knowPlacesOf(other: Keyring): void {
    const backupFolders = [...new Set([...this.table.backupFolders, ...other.table.backupFolders])]
    const secondCopies = [...new Set([...this.table.secondCopies, ...other.table.secondCopies])]
    this.table = { ...this.table, backupFolders, secondCopies }
  }

  knowBackups(folders: readonly string[], unreached: readonly string[]): void {
    this.table = { ...this.table, backupFolders: [...folders], unreached: [...unreached] }
  }

  async changePassphrase(passphrase: string | null): Promise<void> {
    const wrap = passphrase === null ? null : await wrapByPassphrase(this.workspaceKey, passphrase)
    this.head = { ...this.head, wraps: { ...this.head.wraps, passphrase: wrap } }
  }

  /** A new code; the old one opens nothing from the next writing on. */
  newRecoveryCode(): readonly string[] {
    const { secret, words } = newRecoveryCode()
    const recoveryCode = wrapByCode(this.workspaceKey, secret)
    this.head = { ...this.head, wraps: { ...this.head.wraps, recoveryCode } }
    return words
  }

  async setKeychain(protect: Protect | null): Promise<void> {
    const keychain = protect === null ? null : await wrapByKeychain(this.workspaceKey, protect)
    this.head = { ...this.head, wraps: { ...this.head.wraps, keychain } }
  }

  /** Begins another generation, in today's shape: older copies of the same workspace are then told from this one. */
  renewGeneration(): void {
    const today = { schema: schemaNumber, container: containerNumber }
    this.head = { ...this.head, ...today, generation: randomUUID() }
  }

  /** Wipes every key as far as the language lets it: copies that the engine itself made may remain until collected. */
  close(): void {
    for (const key of [this.workspaceKey, ...this.fileKeys.values(), ...this.byId.values()]) key.fill(0)
    this.fileKeys.clear()
    this.byLabel.clear()
    this.byId.clear()
  }

  private bury(added: KeyTable['erased']): void {
    for (const { id } of added) this.erasedIds.add(id)
    this.table = { ...this.table, erased: [...this.table.erased, ...added] }
  }

  private get lastErasedAt(): IsoInstant {
    return this.table.erased.at(-1)?.at ?? new Date(0).toISOString()
  }

  /** Keys of records are made anew under the same label, so only those of people can be found again by it. */
  private marked(id: string): { mark?: string } {
    const label = this.labelOf(id)
    return label !== null && /^(person|signed)\//.test(label) ? { mark: this.markOf(label) } : {}
  }

  private markOf(label: string): string {
    return opaqueName(this.fileKey('erased marks'), label)
  }

  private remember(label: string, id: string, key: Buffer): void {
    this.byLabel.set(label, { id, key })
    this.byId.set(id, key)
  }
}

function newId(): string {
  return randomBytes(8).toString('hex')
}
