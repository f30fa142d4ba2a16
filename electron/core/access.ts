import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { implement } from '@orpc/server'
import { access as contract } from '../../shared/contract/access'
import { type CoreContext, changing, openStore } from './context'
import type { Door } from './door'
import { enterBy, enterProtected, refusalToOpen, unlockOf } from './entering'
import { changedSettings, isSample, lostProfile } from './profile'
import { prove, refuseTooSoon } from './proof'
import { WorkspaceOpenError } from './store/store-error'

const os = implement(contract).$context<CoreContext>()

export const access = {
  protect: os.protect.handler(({ context: { door }, input, errors }) =>
    door.inTurn(async () => {
      const { kind } = await door.lookAgain()
      if (kind !== 'new' && kind !== 'plain') throw errors.NOT_EMPTY()
      try {
        return { recoveryCode: [...(await enterProtected(door, input))] }
      } catch (error) {
        if (error instanceof WorkspaceOpenError) throw errors.CANNOT_OPEN({ data: told(error) })
        throw error
      }
    }),
  ),

  unlock: os.unlock.handler(({ context: { door }, input, errors }) =>
    door.inTurn(async () => {
      if (door.workspace.kind === 'open') return {}
      refuseTooSoon(door)
      try {
        const before = await damagedFoldersIn(door.folder)
        await enterBy(door, unlockOf(door, input.key), input.onDamage)
        door.wrongKeys.right()
        if (input.onDamage === 'continue') await tellOfGoingOn(door, before)
        return {}
      } catch (error) {
        if (!(error instanceof WorkspaceOpenError)) throw error
        if (error.reason === 'wrongKey')
          throw errors.WRONG_KEY({ data: { waitSeconds: door.wrongKeys.wrong() } })
        throw errors.CANNOT_OPEN({ data: told(error) })
      }
    }),
  ),

  lock: os.lock.handler(({ context, errors }) => {
    if (isSample(openStore(context).read())) throw errors.IS_SAMPLE()
    context.door.host.lock()
    return {}
  }),

  handedOver: os.handedOver.handler(({ context, input }) => {
    context.door.host.handedOver(input.ticket, input.unsaved)
    return {}
  }),

  stillHere: os.stillHere.handler(({ context }) => {
    context.door.stillHere()
    return {}
  }),

  ways: os.ways.handler(({ context }) => {
    const { passphrase, keychain } = openStore(context).keys.wraps
    return { passphrase, keychain, hasKeychain: context.door.host.keychain !== null }
  }),

  confirmCode: os.confirmCode.handler(({ context }) =>
    changing(context, async (store) => {
      await store.commit([changedSettings(store.read(), { codeConfirmedAt: context.clock.now() })])
      return {}
    }),
  ),

  changePassphrase: os.changePassphrase.handler(({ context, input }) =>
    changing(context, async (store) => {
      await prove(context.door, store, input.current)
      await store.keys.changePassphrase(input.next)
      return {}
    }),
  ),

  newRecoveryCode: os.newRecoveryCode.handler(({ context, input }) =>
    changing(context, async (store) => {
      await prove(context.door, store, input.current)
      const recoveryCode = [...(await store.keys.newRecoveryCode())]
      await store.commit([changedSettings(store.read(), { codeConfirmedAt: null })])
      return { recoveryCode }
    }),
  ),

  setKeychain: os.setKeychain.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const { keychain } = context.door.host
      if (input.isOn) {
        if (keychain === null) throw errors.NO_KEYCHAIN()
        await store.keys.setKeychain(keychain.protect)
      } else {
        if (!store.keys.wraps.passphrase) throw errors.ONLY_WAY()
        await store.keys.setKeychain(null)
      }
      return {}
    }),
  ),
}

/** Says where the damaged files lie now, and gives the workspace a firm again where that was lost. */
async function tellOfGoingOn(door: Door, before: readonly string[]): Promise<void> {
  const [aside] = (await damagedFoldersIn(door.folder)).filter((path) => !before.includes(path))
  if (aside === undefined || door.workspace.kind !== 'open') return
  const { store } = door.workspace
  const isFirmLost = !store.read().profile.has('profile')
  if (isFirmLost) await store.commit([lostProfile(new Date().toISOString())])
  door.remember({ kind: 'wentOn', aside, isFirmLost })
}

async function damagedFoldersIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => name.startsWith('damaged-')).map((name) => join(folder, name))
}

function told(error: WorkspaceOpenError) {
  const { reason, file, report } = refusalToOpen(error)
  return { reason, file, report: report === null ? null : { ...report, found: [...report.found] } }
}
