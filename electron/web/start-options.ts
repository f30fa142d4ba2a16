import { statSync } from 'node:fs'
import { resolve } from 'node:path'

/** What `npm start` and the loopback host can be asked for. */
export type StartOptions = {
  /** In the browser even where a window could be opened. */
  readonly web: boolean
  /** The folder of the workspace as an absolute path; null for the usual one. */
  readonly dataFolder: string | null
  /** The port of the loopback host; 0 for any that is free. */
  readonly port: number
  /** Whether the loopback host shows its address in the system's browser. */
  readonly openBrowser: boolean
}

export type StartRequest =
  | { readonly kind: 'start'; readonly options: StartOptions }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'refused'; readonly sentence: string }

const help = `npm start -- [options]

  --web           open the workspace in the browser, at an address of this computer
  --data DIR      keep the workspace in this folder
  --port NUMBER   answer the browser at this port (any free one when left out)
  --no-browser    print the address only`

/**
 * Reads the arguments of the command line. `--data DIR` and `--data=DIR` are the same. Whatever is not understood
 * is refused with a sentence that says what to do.
 */
export function readStartOptions(args: readonly string[]): StartRequest {
  let options: StartOptions = { web: false, dataFolder: null, port: 0, openBrowser: true }
  const rest = args.flatMap(splitAtEquals)
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    switch (argument) {
      case '--help':
      case '-h':
        return { kind: 'help', text: help }
      case '--web':
        options = { ...options, web: true }
        break
      case '--no-browser':
        options = { ...options, openBrowser: false }
        break
      case '--data': {
        const folder = rest.shift() ?? ''
        const refusal = folderRefusal(folder)
        if (refusal !== null) return { kind: 'refused', sentence: refusal }
        options = { ...options, dataFolder: resolve(folder) }
        break
      }
      case '--port': {
        const port = portOf(rest.shift() ?? '')
        if (port === null) {
          return { kind: 'refused', sentence: '--port takes a number from 0 to 65535, such as --port 4000.' }
        }
        options = { ...options, port }
        break
      }
      default:
        return { kind: 'refused', sentence: `Plumbline does not know "${argument}".\n\n${help}` }
    }
  }
  return { kind: 'start', options }
}

function splitAtEquals(argument: string): string[] {
  const at = argument.indexOf('=')
  return argument.startsWith('--') && at > 0 ? [argument.slice(0, at), argument.slice(at + 1)] : [argument]
}

function folderRefusal(folder: string): string | null {
  if (folder === '' || folder.startsWith('--')) return '--data needs a folder, such as --data ./my-workspace.'
  return isFile(folder) ? `${folder} is a file. --data needs a folder, which may be a new one.` : null
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    // not there yet, or not ours to look at: the workspace says so when it is opened
    return false
  }
}

function portOf(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  return port <= 65_535 ? port : null
}
