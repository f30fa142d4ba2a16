import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PersonId } from '../../../shared/domain/id'
import { namesIn, sizeOf, writeFileDurably } from './folder'
import type { Keyring } from './keyring'
import type { Layout } from './layout'
import type { Following } from './mirror-line'
import type { Pace } from './pace'
import { signedLabel } from './record-owner'
import { readRegular } from './regular-file'
import { opaqueName, seal, sha256Of, unseal } from './seal'
import { notSaved } from './store-error'

const nobody = '0'.repeat(16)

/** What a document store needs of the workspace that it is part of. */
export type BlobPorts = {
  readonly keyring: Keyring
  readonly layout: Layout
  readonly mirror: Following | null
  /** Where a damaged document may be healed from; null where there is no second copy. */
  readonly second: () => Layout | null
  /** Makes keys for these labels durable before they are used. */
  readonly ensureKeys: (labels: readonly string[]) => Promise<void>
  /** Throws `NotSavedError` where nothing may be written. */
  readonly refuseReadOnly: () => void
}

/**
 * Whole files, such as signed PDFs, found by the SHA-256 of their bytes and never changed. On the disk they are sealed
 * under names that tell nothing; one that belongs to a person is sealed with that person's key as well.
 */
export class Blobs {
  constructor(private readonly ports: BlobPorts) {}

  /**
   * Keeps the bytes durably and returns their SHA-256 in hex. Keeping the same bytes again changes nothing. Throws
   * `NotSavedError` when the disk refuses. `owner` is whose signed document it is.
   */
  async keep(bytes: Uint8Array, owner: PersonId | null = null): Promise<string> {
    const { keyring } = this.ports
    this.ports.refuseReadOnly()
    const sha256 = sha256Of(bytes)
    if ((await this.get(sha256)) !== null) return sha256
    const name = this.nameOf(sha256)
    const path = join(this.ports.layout.documents, name)
    try {
      if (owner !== null) await this.ports.ensureKeys([signedLabel(owner)])
      const key = owner === null ? null : keyring.labelled(signedLabel(owner))
      const inner = key === null ? bytes : seal(key.key, bytes, name)
      const plain = Buffer.concat([Buffer.from(key?.id ?? nobody, 'latin1'), inner])
      await writeFileDurably(path, seal(keyring.fileKey('documents'), plain, name))
    } catch (error) {
      throw notSaved(error)
    }
    this.ports.mirror?.copy(path)
    return sha256
  }

  /** The bytes kept under a hash; null when they are missing, damaged in every copy, or their owner was erased. */
  async get(sha256: string): Promise<Uint8Array | null> {
    const name = this.nameOf(sha256)
    const path = join(this.ports.layout.documents, name)
    const own = await this.open(path, name)
    if (own !== null && sha256Of(own.bytes) === sha256) return own.bytes
    const second = this.ports.second()
    if (second === null) return null
    const copy = join(second.documents, name)
    const healed = await this.open(copy, name)
    if (healed === null || sha256Of(healed.bytes) !== sha256) return null
    await this.heal(path, copy).catch(() => undefined)
    return healed.bytes
  }

  private async heal(path: string, copy: string): Promise<void> {
    this.ports.refuseReadOnly()
    await writeFileDurably(path, await readRegular(copy))
  }

  async forget(sha256: string): Promise<void> {
    await this.remove(this.nameOf(sha256))
  }

  /** Takes every file away, those too that no record names any more. */
  async forgetAll(): Promise<void> {
    for (const name of await namesIn(this.ports.layout.documents)) await this.remove(name)
  }

  /** Takes the files away whose key is among those ids, or does not exist any more. */
  async forgetSealedWith(keyIds: readonly string[]): Promise<void> {
    for (const name of await namesIn(this.ports.layout.documents)) {
      const keyId = await this.keyIdOf(join(this.ports.layout.documents, name), name)
      if (keyId !== null && (keyIds.includes(keyId) || this.ports.keyring.isErased(keyId))) {
        await this.remove(name)
      }
    }
  }

  async isEmpty(): Promise<boolean> {
    return (await namesIn(this.ports.layout.documents)).length === 0
  }

  /** Names of files in one copy that are not as they were written. */
  async damagedIn(layout: Layout, pace: Pace): Promise<string[]> {
    const damaged: string[] = []
    for (const name of await namesIn(layout.documents)) {
      await pace()
      const path = join(layout.documents, name)
      const keyId = await this.keyIdOf(path, name)
      const isReadable = keyId !== null && (await this.open(path, name)) !== null
      if (!isReadable && !(keyId !== null && this.ports.keyring.isErased(keyId))) damaged.push(name)
    }
    return damaged
  }

  private async open(path: string, name: string): Promise<{ bytes: Buffer } | null> {
    const plain = await this.outer(path, name)
    if (plain === null) return null
    const keyId = plain.toString('latin1', 0, nobody.length)
    const inner = plain.subarray(nobody.length)
    if (keyId === nobody) return { bytes: inner }
    const key = this.ports.keyring.keyById(keyId)
    const bytes = key === null ? null : unseal(key, inner, name)
    return bytes === null ? null : { bytes }
  }

  private async keyIdOf(path: string, name: string): Promise<string | null> {
    return (await this.outer(path, name))?.toString('latin1', 0, nobody.length) ?? null
  }

  private async outer(path: string, name: string): Promise<Buffer | null> {
    const sealed = await readRegular(path).catch(() => null)
    const plain = sealed === null ? null : unseal(this.ports.keyring.fileKey('documents'), sealed, name)
    return plain !== null && plain.length >= nobody.length ? plain : null
  }

  private async remove(name: string): Promise<void> {
    const path = join(this.ports.layout.documents, name)
    if ((await sizeOf(path)) !== null) await rm(path, { force: true })
    this.ports.mirror?.remove(path)
  }

  private nameOf(sha256: string): string {
    return opaqueName(this.ports.keyring.fileKey('document names'), sha256)
  }
}
