import { describe, expect, test } from 'vitest'
import type { Firm } from '../../shared/domain/firm'
import { metricPresetSchema } from '../../shared/domain/metric'
import { metricPresets } from '../../shared/domain/metric-presets'
import { openCore } from '../helpers/core'
import { refusalOf } from '../helpers/refusal'

const nordhavn: Firm = {
  managerName: 'Katarina Vogel',
  organisation: 'Nordhavn Telecom',
  team: 'Inside sales',
  paper: 'A4',
  currency: 'EUR',
}

describe('a new workspace', () => {
  test('says so, and begins with the firm and the metrics of the method', async () => {
    const { client, folder } = await openCore()
    expect(await client.workspace.status()).toMatchObject({ kind: 'new', folder, isProtected: true })
    await client.workspace.begin(nordhavn)
    expect(await client.workspace.status()).toMatchObject({ kind: 'open', firm: nordhavn, isSample: false })
    expect((await client.metrics.list()).map(({ name }) => name)).toEqual(
      metricPresetSchema.options.map((preset) => metricPresets[preset].name),
    )
  })

  test('begins once', async () => {
    const { client } = await openCore()
    await client.workspace.begin(nordhavn)
    expect((await refusalOf(client.workspace.begin(nordhavn))).code).toBe('NOT_EMPTY')
  })

  test('has no firm to revise yet', async () => {
    const { client } = await openCore()
    expect((await refusalOf(client.workspace.reviseFirm(nordhavn))).code).toBe('NOT_FOUND')
  })
})

test('a firm can be revised and is found again', async () => {
  const core = await openCore()
  await core.client.workspace.begin(nordhavn)
  await core.client.workspace.reviseFirm({ ...nordhavn, team: 'Field sales' })
  const { client } = await core.reopen()
  expect(await client.workspace.status()).toMatchObject({ firm: { team: 'Field sales' } })
})

test('a workspace of one’s own cannot be left like the sample', async () => {
  const { client } = await openCore()
  await client.workspace.begin(nordhavn)
  expect((await refusalOf(client.workspace.leaveSample())).code).toBe('NOT_SAMPLE')
  expect(await client.workspace.status()).toMatchObject({ kind: 'open' })
})
