import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readStartOptions } from '../../electron/web/start-options'

const usual = { web: false, dataFolder: null, port: 0, openBrowser: true }

describe('the arguments of npm start', () => {
  test('ask for the window, the usual folder and any port when there are none', () => {
    expect(readStartOptions([])).toEqual({ kind: 'start', options: usual })
  })

  test('name the folder, the port and the browser', () => {
    const args = ['--web', '--data', 'my folder', '--port', '4000', '--no-browser']
    expect(readStartOptions(args)).toEqual({
      kind: 'start',
      options: { web: true, dataFolder: resolve('my folder'), port: 4000, openBrowser: false },
    })
  })

  test('may join a value with an equals sign, which a folder may have in its name too', () => {
    expect(readStartOptions(['--data=a=b', '--port=0'])).toEqual({
      kind: 'start',
      options: { ...usual, dataFolder: resolve('a=b') },
    })
  })

  test('may name a folder that is not there yet', () => {
    expect(readStartOptions(['--data', '/nowhere/yet'])).toMatchObject({ kind: 'start' })
  })

  test.each([
    [['--data'], '--data needs a folder'],
    [['--data='], '--data needs a folder'],
    [['--data', '--web'], '--data needs a folder'],
    [['--data', import.meta.filename], 'is a file'],
    [['--port'], '--port takes a number'],
    [['--port', '65536'], '--port takes a number'],
    [['--port', '-1'], '--port takes a number'],
    [['--port', '80a'], '--port takes a number'],
    [['--wbe'], 'does not know "--wbe"'],
    [['folder'], 'does not know "folder"'],
  ])('are refused in a sentence: %j', (args, sentence) => {
    expect(readStartOptions(args)).toEqual({ kind: 'refused', sentence: expect.stringContaining(sentence) })
  })

  test.each(['0', '65535'])('take port %s', (port) => {
    expect(readStartOptions(['--port', port])).toMatchObject({
      kind: 'start',
      options: { port: Number(port) },
    })
  })

  test('explain themselves', () => {
    expect(readStartOptions(['--help'])).toEqual({
      kind: 'help',
      text: expect.stringContaining('--data DIR'),
    })
  })
})
