import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { freshBuild } from '../../electron/fresh-build'
import { launchWeb } from '../hosts/launch-web'
import { showTheSample } from './show-the-sample'
import { signOurOwn } from './sign-our-own'
import { Wishes } from './wishes'

// `npm run demo -- DIR`: does the whole job once without a window, and leaves what comes of it in DIR.

const [, , asked] = process.argv
if (asked === undefined) fail('Say where the files shall go: npm run demo -- DIR')
else {
  try {
    await demo(resolve(asked))
  } catch (error) {
    fail(`The demo could not be finished. ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function demo(folder: string): Promise<void> {
  await mkdir(resolve(folder, 'screens'), { recursive: true })
  await freshBuild({ onBuild: () => console.log('Building the program first …') })
  const wishes = new Wishes(folder, (sentence) => console.log(sentence))
  for (const part of [signOurOwn, showTheSample]) {
    const host = await launchWeb()
    try {
      await part(host, wishes)
    } finally {
      await host.close()
    }
  }
  console.log(`Everything is in ${folder}.`)
}

function fail(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
