import { implement } from '@orpc/server'
import { workspace as contract, type WorkspaceStatus } from '../../shared/contract/workspace'
import { metricIdSchema } from '../../shared/domain/id'
import { metricPresetSchema, metricPresets, newMetric } from '../../shared/domain/metric'
import { authorityFor } from './authority'
import { type CoreContext, changing, found } from './context'
import { isNew, profileOf } from './profile'
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

  authority: os.authority.handler(({ context }) =>
    changing(context, async (store) => {
      const { authority, changes } = authorityFor(store.read(), context.clock.now())
      await store.commit(changes)
      return { certificatePem: authority.certificatePem }
    }),
  ),

  leaveSample: os.leaveSample.handler(({ context, errors }) =>
    changing(context, async (store) => {
      if (store.read().profile.get('profile')?.isSample !== true) throw errors.NOT_SAMPLE()
      await store.clear()
      return {}
    }),
  ),
}

function statusOf({ workspace: current }: CoreContext): WorkspaceStatus {
  if (current.kind === 'closed') {
    const { reason, folder, file } = current
    return { kind: 'closed', reason, folder, file }
  }
  const { store } = current
  const profile = store.read().profile.get('profile')
  if (profile === undefined) return { kind: 'new', folder: store.folder }
  const { firm, isSample } = profile
  return { kind: 'open', folder: store.folder, firm, isSample, savedAt: store.savedAt }
}

function presetMetrics(context: CoreContext): Change[] {
  return metricPresetSchema.options.map((preset) =>
    put(
      'metrics',
      newMetric(metricPresets[preset], {
        id: metricIdSchema.parse(context.newId()),
        preset,
        at: context.clock.now(),
      }),
    ),
  )
}
