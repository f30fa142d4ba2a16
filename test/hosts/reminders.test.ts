import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { begin } from './begun'
import { type ElectronHost, launchElectron } from './launch-electron'
import { coreThrough } from './page-client'

const before = process.env.TZ
let host: ElectronHost
beforeAll(async () => {
  // nobody is reminded in the night, and this has to hold at any hour: a zone in which it is about noon
  process.env.TZ = zoneOfNoon(new Date())
  host = await launchElectron()
})
afterAll(async () => {
  if (before === undefined) delete process.env.TZ
  else process.env.TZ = before
  await host.close()
})

test('the system tells once that a session is due, without a name, and forgets it with the lock', async () => {
  const core = coreThrough(() => host.page)
  await begin(core)
  // nobody is due on a day that is free, and this has to hold on every day
  await core.schedule.reviseCalendar({ weekdays: [0, 1, 2, 3, 4, 5, 6], holidays: [] })
  await core.people.add({
    name: 'Jonas Lindqvist',
    role: 'Account executive',
    startedOn: '2025-03-01',
    employment: 'employee',
    cadence: 'weekly',
  })
  const shown = () =>
    host.evaluate(({ Notification }) =>
      'shown' in Notification && Array.isArray(Notification.shown)
        ? Notification.shown.map(({ title, body }) => `${title}: ${body}`)
        : [],
    )
  const told = await vi.waitUntil(async () => ((await shown()).length > 0 ? shown() : null), {
    timeout: 45_000,
    interval: 500,
  })
  expect(told).toEqual(['A session is due today: Open Plumbline to see with whom.'])
  await core.access.lock()
  await vi.waitUntil(async () => (await shown()).length === 0, { timeout: 20_000, interval: 200 })
})

/** `Etc/GMT-3` lies three hours ahead of UTC. */
function zoneOfNoon(now: Date): string {
  const ahead = 12 - now.getUTCHours()
  return ahead >= 0 ? `Etc/GMT-${ahead}` : `Etc/GMT+${-ahead}`
}
