import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openDesktop } from './desktop'
import { freshBuild } from './fresh-build'
import { readStartOptions, type StartOptions } from './web/start-options'

// `npm start`: builds what is not built, then opens the desktop window; where there can be none, the browser.

const say = (sentence: string): void => console.log(sentence)

const request = readStartOptions(process.argv.slice(2))
switch (request.kind) {
  case 'start':
    await start(request.options)
    break
  case 'help':
    say(request.text)
    break
  case 'refused':
    console.error(request.sentence)
    process.exitCode = 2
    break
}

async function start({ web, dataFolder }: StartOptions): Promise<void> {
  try {
    await freshBuild({ onBuild: () => say('Building Plumbline …') })
  } catch (error) {
    console.error(error instanceof Error ? error.message : 'The build failed.')
    process.exit(1)
  }
  if (!web) {
    const end = await openDesktop({ dataFolder, say })
    if (end.kind === 'closed') process.exit(end.code)
    say(end.sentence)
  }
  // the loopback host, in this process and with the same arguments
  await import(pathToFileURL(resolve(import.meta.dirname, '../out/main/web.js')).href)
}
