import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Host } from '../hosts/host'
import { launchWeb } from '../hosts/launch-web'
import { badColoursIn, violationsIn } from './axe'
import { misfitsIn } from './layout'
import { Rooms } from './pages/rooms'
import { testScreens } from './test-screens'
import { walkThroughNothing, walkThroughRooms } from './walk'

testScreens([
  { name: 'an empty workspace', sample: false, walk: walkThroughNothing },
  { name: 'the sample team', sample: true, walk: walkThroughRooms },
])

describe('the judges of a screen', () => {
  let host: Host
  beforeAll(async () => {
    host = await launchWeb()
    await new Rooms(host.page).welcome.open()
  })
  afterAll(async () => {
    await host.close()
  })

  test('find what is wrong where something is wrong', async () => {
    expect(await violationsIn(host.page)).toEqual([])
    expect(await misfitsIn(host.page)).toEqual([])
    await host.page.evaluate(() => {
      const button = document.createElement('button')
      button.style.setProperty('color', '#eee')
      button.style.setProperty('width', '2000px')
      document.querySelector('main')?.append(button)
      document.querySelector('h1')?.style.setProperty('overflow', 'hidden')
      document.querySelector('h1')?.style.setProperty('height', '9px')
      document.querySelector('h1')?.style.setProperty('color', '#eee')
    })
    expect(await badColoursIn(host.page)).toContainEqual(expect.stringMatching(/^color-contrast: <h1/))
    expect(await violationsIn(host.page)).toContainEqual(expect.stringMatching(/^button-name: /))
    expect(await misfitsIn(host.page)).toEqual([
      expect.stringMatching(/^the page is \d+ wide in 1280: /),
      expect.stringMatching(/^h1 “Welcome to Plumbline” is cut off$/),
      expect.stringMatching(/^button “” ends beyond/),
    ])
  })
})
