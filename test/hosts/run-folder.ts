import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where one run under test keeps everything that it writes. */
export type RunFolder = {
  readonly workspace: string
  readonly saved: string
  /** Keeps the run away from the files of whoever runs the tests. */
  readonly env: NodeJS.ProcessEnv
  remove(): Promise<void>
}

export async function newRunFolder(): Promise<RunFolder> {
  const root = await mkdtemp(join(tmpdir(), 'plumbline-run-'))
  const saved = join(root, 'saved')
  await mkdir(saved)
  const { NODE_ENV: _, ELECTRON_RENDERER_URL: __, ...env } = process.env
  const home = join(root, 'home')
  return {
    workspace: join(root, 'workspace'),
    saved,
    env: { ...env, HOME: home, APPDATA: home, XDG_CONFIG_HOME: join(home, 'config') },
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }),
  }
}
