import { spawnSync } from 'node:child_process'

/** A program of the system that judges our files from outside. */
export type OutsideTool =
  | 'pdfsig'
  | 'pdftotext'
  | 'pdffonts'
  | 'pdfinfo'
  | 'pdfdetach'
  | 'qpdf'
  | 'certutil'
  | 'openssl'

export function hasTool(tool: OutsideTool): boolean {
  const { error } = spawnSync(tool, ['--version'], { stdio: 'ignore' })
  return error === undefined
}

/** What a test says of itself when it is skipped for want of a program. */
export function needs(...tools: readonly OutsideTool[]): string {
  const missing = tools.filter((tool) => !hasTool(tool))
  return missing.length === 0 ? '' : ` (needs ${missing.join(' and ')}, which this machine does not have)`
}

/** Runs a program and gives all that it says, on both streams, with its exit code. */
export function run(tool: OutsideTool, ...args: readonly string[]): { code: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8' })
  return { code: status, text: `${stdout}${stderr}` }
}
