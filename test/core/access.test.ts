import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { HostServices } from '../../electron/core/host-services'
import { aFolder, openKeychain } from '../helpers/core'
import { filesNamed, flipBit } from '../helpers/disk'
import { refusalOf } from '../helpers/refusal'
import { started } from '../helpers/started-core'

const passphrase = 'correct horse battery staple'
const firm = { managerName: 'K V', organisation: 'Nordhavn', team: '', paper: 'A4', currency: 'EUR' } as const

const somebody = {
  name: 'Jonas Lindqvist',
  role: 'Account executive',
  startedOn: '2025-03-01',
  employment: 'employee',
  cadence: 'everyTwoWeeks',
} as const

/** A folder with a workspace that was begun and closed. */
async function begun(host: Partial<HostServices> = {}) {
  const folder = await aFolder()
  let key = Buffer.alloc(0)
  const keepKey = (kept: Buffer): void => {
    key = Buffer.from(kept)
  }
  const { client, close } = await started(folder, { keepKey, ...host })
  const { recoveryCode } = await client.access.protect({ passphrase, keychain: host.keychain !== undefined })
  await client.workspace.begin(firm)
  await close()
  return { folder, words: recoveryCode.join(' '), key }
}

describe('a workspace that was closed', () => {
  test('is locked, and stays it with a wrong passphrase', async () => {
    const { folder } = await begun()
    const { client } = await started(folder)
    expect(await client.workspace.status()).toEqual({ kind: 'locked', byPassphrase: true, byKeychain: false })
    const wrong = client.access.unlock({ key: { kind: 'passphrase', passphrase: 'x' }, onDamage: 'refuse' })
    expect((await refusalOf(wrong)).code).toBe('WRONG_KEY')
    expect((await refusalOf(client.people.list())).code).toBe('WORKSPACE_CLOSED')
    await client.access.unlock({ key: { kind: 'passphrase', passphrase }, onDamage: 'refuse' })
    expect(await client.workspace.status()).toMatchObject({ kind: 'open', firm })
  })

  test('is opened by its recovery code, however it is typed', async () => {
    const { folder, words } = await begun()
    const { client } = await started(folder)
    const typed = words.toUpperCase().replaceAll(' ', '\n')
    await client.access.unlock({ key: { kind: 'recoveryCode', words: typed }, onDamage: 'refuse' })
    expect(await client.workspace.status()).toMatchObject({ kind: 'open' })
  })

  test('is opened by the key that a core which crashed left with its host', async () => {
    const { folder, key } = await begun()
    expect((await started(folder, {}, key)).door.workspace.kind).toBe('open')
  })

  test('is opened by the keychain where the host has one, and by nothing like it where not', async () => {
    const { folder } = await begun({ keychain: openKeychain })
    const without = await started(folder)
    expect(await without.client.workspace.status()).toMatchObject({ kind: 'locked', byKeychain: false })
    const asked = { key: { kind: 'keychain' as const }, onDamage: 'refuse' as const }
    expect((await refusalOf(without.client.access.unlock(asked))).code).toBe('NO_KEYCHAIN')
    const { client } = await started(folder, { keychain: openKeychain })
    await client.access.unlock(asked)
    expect(await client.workspace.status()).toMatchObject({ kind: 'open' })
  })

  test('makes whoever tries keys wait from the third wrong one on, even with the right one', async () => {
    const { folder } = await begun()
    const { client } = await started(folder)
    const wrong = { key: { kind: 'recoveryCode' as const, words: 'no code' }, onDamage: 'refuse' as const }
    for (const _ of [1, 2, 3]) await refusalOf(client.access.unlock(wrong))
    const right = client.access.unlock({ key: { kind: 'passphrase', passphrase }, onDamage: 'refuse' })
    expect((await refusalOf(right)).code).toBe('TOO_SOON')
  })
})

describe('the lock of a workspace', () => {
  test('comes by itself when nobody was at the keyboard for as long as was set', async () => {
    let locks = 0
    const { client, door } = await started(await aFolder(), { lock: () => void locks++ })
    await client.access.protect({ passphrase, keychain: false })
    await client.workspace.begin(firm)
    await client.access.stillHere()
    const minutes = (count: number): number => Date.now() + count * 60_000
    door.lockWhenIdle(minutes(14))
    expect(locks).toBe(0)
    door.lockWhenIdle(minutes(15))
    expect(locks).toBe(1)
    await client.workspace.revise({ idleMinutes: null, retentionMonths: null })
    door.lockWhenIdle(minutes(9_999))
    expect(locks).toBe(1)
  })

  test('is none for the sample team, which opens by itself', async () => {
    const folder = await aFolder()
    const first = await started(folder)
    await first.client.workspace.explore()
    expect((await refusalOf(first.client.access.lock())).code).toBe('IS_SAMPLE')
    await first.close()
    const { client } = await started(folder)
    expect(await client.workspace.status()).toMatchObject({ kind: 'open', isSample: true })
    await client.workspace.leaveSample()
    expect(await readdir(folder)).toEqual(['lock'])
  })
})

describe('a workspace whose first changes were lost, the firm among them', () => {
  async function damaged() {
    const { folder, words } = await begun()
    const first = await started(folder)
    const key = { kind: 'recoveryCode' as const, words }
    await first.client.access.unlock({ key, onDamage: 'refuse' })
    await first.client.people.add(somebody)
    await first.close()
    const [journal] = (await filesNamed(folder, 'segment-')).sort()
    await flipBit(journal ?? '', { byte: 200, bit: 3 })
    return { folder, key, ...(await started(folder)) }
  }

  test('is never taken for a new one: what is readable is shown, to read only', async () => {
    const { client, key } = await damaged()
    expect((await refusalOf(client.access.unlock({ key, onDamage: 'refuse' }))).code).toBe('CANNOT_OPEN')
    await client.access.unlock({ key, onDamage: 'readOnly' })
    expect(await client.workspace.status()).toMatchObject({ kind: 'open', save: { kind: 'readOnly' } })
    expect((await client.people.list()).map(({ name }) => name)).toEqual([somebody.name])
    expect((await refusalOf(client.workspace.begin(firm))).code).toBe('NOT_SAVED')
    expect((await refusalOf(client.people.add(somebody))).code).toBe('NOT_SAVED')
  })

  test('goes on with it, says where the damaged files are, and takes the firm anew', async () => {
    const { client, key, folder } = await damaged()
    await client.access.unlock({ key, onDamage: 'continue' })
    const aside = join(folder, 'damaged-1')
    const told = { kind: 'wentOn', aside, isFirmLost: true }
    expect(await client.workspace.status()).toMatchObject({ kind: 'open', warnings: [told] })
    expect(await readdir(aside)).toContain('segments')
    await client.workspace.reviseFirm(firm)
    await client.workspace.understood({})
    expect(await client.workspace.status()).toMatchObject({ kind: 'open', firm, warnings: [] })
  })
})
