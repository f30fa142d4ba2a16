import { implement } from '@orpc/server'
import { workspace as contract, type WorkspaceStatus } from '../../shared/contract/workspace'
import { type WorkspaceWarning, warningSchema } from '../../shared/domain/damage'
import { noLetterhead } from '../../shared/domain/letterhead'
import { metricPresetSchema } from '../../shared/domain/metric'
import { saysSomething } from '../../shared/domain/text'
import { authorityFor } from './authority'
import { type CoreContext, changing, found, openStore } from './context'
import { readLogo } from './documents/drawing/logo-picture'
import { typefacesIn } from './documents/fonts/typefaces'
import { trustGuide } from './documents/papers/trust-guide'
import type { Door } from './door'
import { enterSample } from './entering'
import { presetMetric } from './metrics'
import { paperOf } from './paper-file'
import {
  changedSettings,
  firmOf,
  isNew,
  isSample,
  letterheadOf,
  lostFirm,
  profileOf,
  settingsOf,
} from './profile'
import { removeWorkspace } from './remove-workspace'
import { readSample, sampleChanges } from './sample'
import { signSample } from './sample-signatures'
import { type Change, put } from './store/collections'

const os = implement(contract).$context<CoreContext>()

export const workspace = {
  status: os.status.handler(({ context }) => statusOf(context)),

  begin: os.begin.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      if (!isNew(store.read())) throw errors.NOT_EMPTY()
      await store.commit([profileOf(input, false), ...presetMetrics(context)])
      return input
    }),
  ),

  explore: os.explore.handler(async ({ context, errors }) => {
    const today = context.clock.today()
    const sample = await readSample(context.resourcesFolder, today)
    await context.door.inTurn(async () => {
      if ((await context.door.lookAgain()).kind === 'new') await enterSample(context.door)
    })
    await changing(context, async (store) => {
      if (!isNew(store.read())) throw errors.NOT_EMPTY()
      await store.commit([profileOf(sample.firm, true), ...sampleChanges(sample, today)])
    })
    await signSample(context, sample)
    return sample.firm
  }),

  reviseFirm: os.reviseFirm.handler(({ context, input }) =>
    changing(context, async (store) => {
      const profile = found(store.read().profile.get('profile'))
      await store.commit([put('profile', { ...profile, firm: input })])
      return input
    }),
  ),

  letterhead: os.letterhead.handler(({ context }) => letterheadOf(openStore(context).read()) ?? noLetterhead),

  reviseLetterhead: os.reviseLetterhead.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const profile = found(store.read().profile.get('profile'))
      const logo = input.logo === null ? null : await readLogo(input.logo)
      if (input.logo !== null && logo === null) throw errors.LOGO_UNREADABLE()
      const letterhead = { address: input.address, logo }
      const { letterhead: _, ...others } = profile
      const isEmpty = logo === null && !saysSomething(input.address)
      await store.commit([put('profile', isEmpty ? others : { ...others, letterhead })])
      return letterhead
    }),
  ),

  authority: os.authority.handler(async ({ context }) => ({ certificatePem: await certificateOf(context) })),

  trustGuide: os.trustGuide.handler(async ({ context }) => {
    const certificatePem = await certificateOf(context)
    const typefaces = typefacesIn(context.resourcesFolder)
    const firm = firmOf(openStore(context).read())
    return paperOf(await trustGuide({ firm, certificatePem, at: context.clock.now() }, typefaces))
  }),

  leaveSample: os.leaveSample.handler(({ context, errors }) =>
    changing(context, async (store) => {
      if (!isSample(store.read())) throw errors.NOT_SAMPLE()
      await store.clear()
    }).then(async () => {
      const { door } = context
      await door.inTurn(() => door.leave(() => removeWorkspace(door.folder)))
      door.host.tell({ kind: 'restarted' })
      return {}
    }),
  ),

  revise: os.revise.handler(({ context, input }) =>
    changing(context, async (store) => {
      const now = settingsOf(store.read())
      const {
        idleMinutes = now.idleMinutes,
        retentionMonths = now.retentionMonths,
        wordingHints = now.wordingHints,
        captureEverywhere = now.captureEverywhere,
        reminders = now.reminders,
        timeStampUrl = now.timeStampUrl ?? null,
        documentLanguage = now.documentLanguage,
      } = input
      const known = {
        ...(captureEverywhere === undefined ? {} : { captureEverywhere }),
        ...(documentLanguage === undefined ? {} : { documentLanguage }),
      }
      const change = {
        idleMinutes,
        retentionMonths,
        wordingHints,
        reminders,
        timeStampUrl,
        ...known,
      }
      await store.commit([changedSettings(store.read(), change)])
      return settingsOf(store.read())
    }),
  ),

  understood: os.understood.handler(async ({ context }) => {
    openStore(context)
    await context.door.understand()
    return {}
  }),
}

/** The certificate of the workspace's authority, which is made where there is none yet. */
async function certificateOf(context: CoreContext): Promise<string> {
  const made = openStore(context).read().authority.get('authority')
  // where there is one already nothing is changed, so a workspace that is only read gives it too
  if (made !== undefined) return made.certificatePem
  return changing(context, async (store) => {
    const { authority, changes } = authorityFor(store.read(), context.clock.now())
    await store.commit(changes)
    return authority.certificatePem
  })
}

async function statusOf({ door }: CoreContext): Promise<WorkspaceStatus> {
  const { folder, host } = door
  const hasKeychain = host.keychain !== null
  const workspace = await door.inTurn(() => door.lookAgain())
  switch (workspace.kind) {
    case 'new':
      return { kind: 'new', folder, isProtected: false, hasKeychain }
    case 'plain':
      return { kind: 'plain', folder, hasKeychain }
    case 'locked': {
      const { passphrase, keychain } = workspace.wraps
      return { kind: 'locked', byPassphrase: passphrase, byKeychain: keychain && hasKeychain }
    }
    case 'closed': {
      const { reason, file, report } = workspace
      return {
        kind: 'closed',
        reason,
        folder,
        file,
        report: report && { ...report, found: [...report.found] },
      }
    }
    case 'open': {
      const data = workspace.store.read()
      const { state } = workspace.store
      // what cannot be written to was never begun here: nothing of it is readable
      if (isNew(data) && state.kind !== 'readOnly')
        return { kind: 'new', folder, isProtected: true, hasKeychain }
      const { guest } = door
      if (guest !== null) {
        const agreementId = guest.kind === 'signing' ? guest.agreementId : null
        return { kind: 'guest', isSample: isSample(data), agreementId }
      }
      return {
        kind: 'open',
        folder,
        firm: data.profile.get('profile')?.firm ?? lostFirm,
        isSample: isSample(data),
        save: state,
        warnings: toldOf(door),
        settings: settingsOf(data),
      }
    }
  }
}

function toldOf(door: Door): WorkspaceWarning[] {
  return door.news.map((warning) => warningSchema.parse(warning))
}

function presetMetrics(context: CoreContext): Change[] {
  return metricPresetSchema.options.map((preset) => put('metrics', presetMetric(preset, context)))
}
