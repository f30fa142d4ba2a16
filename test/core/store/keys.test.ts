import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { put } from '../../../electron/core/store/collections'
import { inspectWorkspace } from '../../../electron/core/store/inspect-workspace'
import {
  newRecoveryCode,
  readRecoveryCode,
  recoveryCodeWords,
} from '../../../electron/core/store/recovery-code'
import { Store } from '../../../electron/core/store/store'
import { aPerson } from '../../builders/person'
import { aFolder, openKeychain } from '../../helpers/core'
import { allBytesBelow } from '../../helpers/disk'

const passphrase = 'a passphrase of several words'

async function opensBy(
  folder: string,
  unlock: Parameters<typeof Store.open>[1]['unlock'],
): Promise<boolean | string> {
  try {
    await (await Store.open(folder, { unlock })).close()
    return true
  } catch (error) {
    return error instanceof Error && 'reason' in error ? String(error.reason) : 'threw'
  }
}

describe('a workspace', () => {
  test('opens by its passphrase, its code and its keychain, and by nothing else', async () => {
    const folder = await aFolder()
    const { store, recoveryCode } = await Store.create(folder, { passphrase, keychain: openKeychain.protect })
    await store.close()
    const words = recoveryCode.join(' ')
    expect(await opensBy(folder, { kind: 'passphrase', passphrase })).toBe(true)
    expect(await opensBy(folder, { kind: 'recoveryCode', words })).toBe(true)
    expect(await opensBy(folder, { kind: 'keychain', reveal: openKeychain.reveal })).toBe(true)

    const before = await allBytesBelow(folder)
    expect(await opensBy(folder, { kind: 'passphrase', passphrase: `${passphrase}.` })).toBe('wrongKey')
    const other = newRecoveryCode().words.join(' ')
    expect(await opensBy(folder, { kind: 'recoveryCode', words: other })).toBe('wrongKey')
    const wrong = async () => Buffer.alloc(32, 1)
    expect(await opensBy(folder, { kind: 'keychain', reveal: wrong })).toBe('wrongKey')
    const gone = () => Promise.reject(new Error('The keychain has no such key'))
    expect(await opensBy(folder, { kind: 'keychain', reveal: gone })).toBe('wrongKey')
    expect((await allBytesBelow(folder)).equals(before)).toBe(true)
  })

  test('tells without a key which ways in it has', async () => {
    const folder = await aFolder()
    expect(await inspectWorkspace(folder)).toEqual({ kind: 'new' })
    const { store } = await Store.create(folder, { passphrase: null, keychain: openKeychain.protect })
    expect(await inspectWorkspace(folder)).toEqual({ kind: 'inUse' })
    await store.close()
    expect(await inspectWorkspace(folder)).toMatchObject({
      kind: 'locked',
      wraps: { passphrase: false, keychain: true, recoveryCode: true },
    })
  })

  test('is never begun over another', async () => {
    const folder = await aFolder()
    const { store } = await Store.create(folder, { passphrase: null, keychain: null })
    await store.close()
    await expect(Store.create(folder, { passphrase: null, keychain: null })).rejects.toMatchObject({
      reason: 'locked',
    })
  })

  test('takes a new passphrase, a new code and no keychain, and leaves its data as it is', async () => {
    const folder = await aFolder()
    const { store, recoveryCode } = await Store.create(folder, { passphrase, keychain: openKeychain.protect })
    await store.commit([put('people', aPerson())])
    const journal = await allBytesBelow(join(folder, 'v4', 'segments'))
    await store.keys.changePassphrase('another one')
    const words = (await store.keys.newRecoveryCode()).join(' ')
    await store.keys.setKeychain(null)
    expect((await allBytesBelow(join(folder, 'v4', 'segments'))).equals(journal)).toBe(true)
    expect(store.keys.wraps).toEqual({ passphrase: true, keychain: false, recoveryCode: true })
    await store.close()

    expect(await opensBy(folder, { kind: 'passphrase', passphrase })).toBe('wrongKey')
    expect(await opensBy(folder, { kind: 'recoveryCode', words: recoveryCode.join(' ') })).toBe('wrongKey')
    expect(await opensBy(folder, { kind: 'keychain', reveal: openKeychain.reveal })).toBe('wrongKey')
    expect(await opensBy(folder, { kind: 'passphrase', passphrase: 'another one' })).toBe(true)
    expect(await opensBy(folder, { kind: 'recoveryCode', words })).toBe(true)
  })

  test('has both copies of its key file alike', async () => {
    const folder = await aFolder()
    const { store } = await Store.create(folder, { passphrase: null, keychain: openKeychain.protect })
    await store.commit([put('people', aPerson())])
    await store.close()
    const [a, b] = await Promise.all(store.layout.keys.map((path) => readFile(path)))
    expect(a).toEqual(b)
  })
})

describe('a recovery code', () => {
  test('is read again however it is typed', () => {
    const { secret, words } = newRecoveryCode()
    expect(words).toHaveLength(recoveryCodeWords)
    const typed = [words.join(' '), words.join('-').toUpperCase(), `  ${words.join('\n\t ')}  `]
    for (const text of typed) expect(readRecoveryCode(text)).toEqual(secret)
  })

  test('with one wrong word is told from a right one', () => {
    const { words } = newRecoveryCode()
    for (const index of words.keys()) {
      const wrong = words.with(index, words[index] === 'babab' ? 'babad' : 'babab')
      expect(readRecoveryCode(wrong.join(' '))).toBeNull()
    }
    expect(readRecoveryCode(words.slice(1).join(' '))).toBeNull()
    expect(readRecoveryCode([...words, 'babab'].join(' '))).toBeNull()
    expect(readRecoveryCode('')).toBeNull()
  })
})
