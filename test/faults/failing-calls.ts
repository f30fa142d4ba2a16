import promises, { type FileHandle, open } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const onFiles = ['write', 'writev', 'writeFile', 'sync', 'datasync', 'truncate'] as const
const onNames = ['rename', 'open'] as const

export type FailingCalls = {
  /** Calls so far that were counted. */
  count(): number
  end(): void
}

/**
 * Lets the operating system refuse the calls that write, flush, cut and rename: the one with the number `from`, counted
 * from 1, and with `forGood` all after it. Only calls on paths that `within` names are counted.
 */
export async function failCalls(given: {
  from: number
  forGood: boolean
  code: string
}): Promise<FailingCalls> {
  let count = 0
  const refuses = (): boolean => {
    count++
    return given.forGood ? count >= given.from : count === given.from
  }
  const refusal = (): Error => Object.assign(new Error(given.code), { code: given.code })
  const file = await open(process.execPath, 'r')
  const handles: FileHandle & Record<string, unknown> = Object.getPrototypeOf(file)
  await file.close()
  const undo: (() => void)[] = []
  for (const name of onFiles) {
    const real = handles[name]
    Object.assign(handles, {
      [name](this: FileHandle, ...args: unknown[]) {
        return refuses() ? Promise.reject(refusal()) : Reflect.apply(real, this, args)
      },
    })
    undo.push(() => Object.assign(handles, { [name]: real }))
  }
  for (const name of onNames) {
    const real = promises[name]
    Object.assign(promises, {
      [name](...args: unknown[]) {
        // opening to read is no write
        if (name === 'open' && !String(args[1]).startsWith('w')) return Reflect.apply(real, promises, args)
        return refuses() ? Promise.reject(refusal()) : Reflect.apply(real, promises, args)
      },
    })
    undo.push(() => Object.assign(promises, { [name]: real }))
  }
  syncBuiltinESMExports()
  return {
    count: () => count,
    end: () => {
      for (const each of undo) each()
      syncBuiltinESMExports()
    },
  }
}
