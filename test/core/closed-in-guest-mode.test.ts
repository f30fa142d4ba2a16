import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import { aSession } from '../builders/session'
import { aFirm } from '../builders/signed-agreement'
import { aFolder, openKeychain } from '../helpers/core'
import { refusalOf } from '../helpers/refusal'
import { aVersionForBoth, jonas, personsAnswers, secret } from '../helpers/self-assessment'
import { started } from '../helpers/started-core'

const passphrase = 'correct horse battery staple'

/** A workspace with a passphrase and a keychain that was closed while the laptop was in Jonas’s hands. */
async function closedInGuestMode() {
  const folder = await aFolder()
  let key = Buffer.alloc(0)
  const keepKey = (kept: Buffer): void => {
    key = Buffer.from(kept)
  }
  const host = { keychain: openKeychain, keepKey }
  const { client, close, door } = await started(folder, host)
  const { recoveryCode } = await client.access.protect({ passphrase, keychain: true })
  await client.workspace.begin(aFirm())
  if (door.workspace.kind !== 'open') throw new Error('The workspace did not open')
  const version = aVersionForBoth()
  const session = aSession({ personId: jonas.id, templateVersionId: version.id })
  await door.workspace.store.commit([
    put('people', jonas),
    put('templateVersions', version),
    put('sessions', session),
  ])
  await client.selfAssessments.ask({ sessionId: session.id })
  const backups = await aFolder()
  await client.backups.setFolder({ folder: backups })
  await client.backups.make()
  await client.selfAssessments.handOver({ sessionId: session.id })
  await client.selfAssessments.keepGuestAnswers({ answers: personsAnswers() })
  await close()
  return { folder, backups, key, words: recoveryCode.join(' '), session }
}

/** Expects that not even the keychain leads to a guest any more. */
async function staysOpen(folder: string): Promise<void> {
  const { client } = await started(folder, { keychain: openKeychain })
  await client.access.unlock({ key: { kind: 'keychain' }, onDamage: 'refuse' })
  expect(await client.workspace.status()).toMatchObject({ kind: 'open' })
}

describe('a workspace that was closed in guest mode', () => {
  test('is in it again after a crash and by the keychain, with what was typed', async () => {
    const { folder, key } = await closedInGuestMode()
    const crashed = await started(folder, { keychain: openKeychain }, key)
    expect(await crashed.client.workspace.status()).toEqual({
      kind: 'guest',
      isSample: false,
      agreementId: null,
    })
    expect((await refusalOf(crashed.client.people.list())).code).toBe('IN_GUEST_MODE')
    await crashed.close()
    const { client } = await started(folder, { keychain: openKeychain })
    await client.access.unlock({ key: { kind: 'keychain' }, onDamage: 'refuse' })
    expect(await client.workspace.status()).toMatchObject({ kind: 'guest' })
    expect(JSON.stringify(await client.selfAssessments.guestForm())).toContain(secret)
    // open already: no key is looked at, and nothing is proved
    await client.access.unlock({ key: { kind: 'passphrase', passphrase }, onDamage: 'refuse' })
    expect(await client.workspace.status()).toMatchObject({ kind: 'guest' })
  })

  test('takes the passphrase and nothing else, and makes whoever guesses wait', async () => {
    const { folder, session } = await closedInGuestMode()
    const { client } = await started(folder, { keychain: openKeychain })
    await client.access.unlock({ key: { kind: 'keychain' }, onDamage: 'refuse' })
    for (const wrong of [null, '', 'mistyped']) {
      const back = client.selfAssessments.takeBack({ passphrase: wrong })
      expect((await refusalOf(back)).code).toBe('WRONG_KEY')
    }
    const soon = await refusalOf(client.selfAssessments.takeBack({ passphrase }))
    expect(soon.code).toBe('TOO_SOON')
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(await client.selfAssessments.takeBack({ passphrase })).toEqual({ sessionId: session.id })
    expect(await client.workspace.status()).toMatchObject({ kind: 'open' })
    const stand = await client.selfAssessments.get({ sessionId: session.id })
    expect(stand).toMatchObject({ kind: 'waiting', isBegun: true })
    expect(JSON.stringify(stand)).not.toContain('Hamburg')
  })

  test('is not put back to what it was before by a backup, where only the keychain is asked', async () => {
    const { folder, backups } = await closedInGuestMode()
    const { client } = await started(folder, { keychain: openKeychain })
    const [made] = await client.backups.find({ folder: backups })
    const path = made?.path ?? ''
    const byKeychain = client.backups.restore({ path, key: { kind: 'keychain' } })
    expect((await refusalOf(byKeychain)).code).toBe('REFUSED')
    await client.backups.restore({ path, key: { kind: 'passphrase', passphrase } })
    expect(await client.workspace.status()).toMatchObject({ kind: 'open' })
  })

  test('has nothing of what was typed in any file, and no backup has it in the clear', async () => {
    const { folder, backups, key } = await closedInGuestMode()
    const crashed = await started(folder, { keychain: openKeychain }, key)
    await crashed.client.selfAssessments.submitGuestAnswers({ answers: personsAnswers() })
    await crashed.client.selfAssessments.takeBack({ passphrase })
    await crashed.client.backups.make()
    await crashed.close()
    for (const place of [folder, backups]) {
      const files = (await readdir(place, { recursive: true, withFileTypes: true })).filter((each) =>
        each.isFile(),
      )
      expect(files.length).toBeGreaterThan(0)
      for (const { parentPath, name } of files) {
        const bytes = await readFile(join(parentPath, name))
        for (const words of [secret, 'Hamburg', 'guestSince', 'Three deals'])
          expect(bytes.includes(words), name).toBe(false)
      }
    }
  })

  test('is the manager’s again by the recovery code', async () => {
    const { folder, words } = await closedInGuestMode()
    const { client, close } = await started(folder, { keychain: openKeychain })
    await client.access.unlock({ key: { kind: 'recoveryCode', words }, onDamage: 'refuse' })
    expect(await client.workspace.status()).toMatchObject({ kind: 'open' })
    await close()
    await staysOpen(folder)
  })

  test('goes on in the hands of the person by the passphrase, until it is typed again to take the laptop back', async () => {
    const { folder } = await closedInGuestMode()
    const { client, close } = await started(folder, { keychain: openKeychain })
    await client.access.unlock({ key: { kind: 'passphrase', passphrase }, onDamage: 'refuse' })
    expect(await client.workspace.status()).toMatchObject({ kind: 'guest' })
    expect(JSON.stringify(await client.selfAssessments.guestForm())).toContain(secret)
    await client.selfAssessments.takeBack({ passphrase })
    expect(await client.workspace.status()).toMatchObject({ kind: 'open' })
    await close()
    await staysOpen(folder)
  })

  test('is the manager’s by the passphrase once the person has handed in', async () => {
    const { folder, key } = await closedInGuestMode()
    const { client, close } = await started(folder, { keychain: openKeychain }, key)
    await client.selfAssessments.submitGuestAnswers({ answers: personsAnswers() })
    await close()
    const again = await started(folder, { keychain: openKeychain })
    await again.client.access.unlock({ key: { kind: 'passphrase', passphrase }, onDamage: 'refuse' })
    expect(await again.client.workspace.status()).toMatchObject({ kind: 'open' })
  })
})
