import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Host } from '../hosts/host'
import { launchWeb } from '../hosts/launch-web'
import { violationsIn } from './axe'
import { Rooms } from './pages/rooms'

const jonas = 'Jonas Lindqvist'
const everybody = 'Everybody: Account executive'

describe('a manager whose workspace is older than some metrics', () => {
  let host: Host
  let at: Rooms
  beforeAll(async () => {
    host = await launchWeb()
    at = new Rooms(host.page)
    await at.welcome.exploreSample()
    await at.rail.goTo('Numbers')
  })
  afterAll(async () => {
    await host.close()
  })

  test('adds one that ships, after reading what it counts', async () => {
    expect(await at.numbers.addPreset('Customer rating')).toBe(
      'Points given by customers, averaged over ratings, from 1 to 5. More is better. It shows a result, which follows.',
    )
    await at.rail.told('Customer rating was added.')
    const dialog = await at.numbers.openDialog('Add a metric')
    expect(await violationsIn(host.page)).toEqual([])
    await dialog.getByRole('button', { name: /Which one$/ }).click()
    const names = await host.page.getByRole('option').allInnerTexts()
    expect(names).toContain('Average deal')
    expect(names).not.toContain('Customer rating')
    await host.page.keyboard.press('Escape')
    await host.page.getByRole('option').first().waitFor({ state: 'detached' })
    await host.page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  test('enters ratings added up, and is told where they cannot give so many points', async () => {
    const dialog = await at.numbers.enterFigure('Customer rating', jonas, {
      'Points given by customers': '11',
      Ratings: '2',
    })
    await dialog.getByText('So many ratings cannot give these points.').waitFor()
    await dialog.getByRole('textbox', { name: 'Points given by customers' }).fill('9')
    await dialog.getByRole('button', { name: 'Enter the figure' }).click()
    await dialog.waitFor({ state: 'detached' })
    await at.numbers.setTarget({ metric: 'Customer rating', forWhom: everybody, value: '4.2' })
  })

  test('aims for a range, both ends of which count', async () => {
    const name = 'Discounted deals'
    await at.numbers.addShareInRange({ name, counted: 'deals with a discount', outOf: 'deals won' })
    await at.numbers.setRange(name, { forWhom: everybody, atLeast: '10', atMost: '20' })
    await expect
      .poll(() => at.numbers.targets(name))
      .toEqual([['Account executive', expect.any(String), '10–20 %']])
    const dialog = await at.numbers.enterFigure(name, jonas, {
      'Deals with a discount': '4',
      'Deals won': '20',
    })
    await dialog.waitFor({ state: 'detached' })
  })

  test('sees where a person stands with both', async () => {
    await at.rail.goToPerson(jonas)
    const seen = async (name: string): Promise<string> =>
      (await at.person.metric(name).innerText()).replace(/\s+/g, ' ')
    expect(await seen('Customer rating')).toMatch(/4\.5 ?of 4\.2.*On target/)
    expect(await seen('Discounted deals')).toMatch(/20\.0 ?% within 10–20.*On target/)
    await at.person.metric('Discounted deals').click()
    await host.page.getByRole('heading', { name: 'Discounted deals, last 13 months' }).waitFor()
    expect(await violationsIn(host.page)).toEqual([])
  })
})
