/** Reports what nobody expected on the error line of the process. */
export function reportSurprise(error: unknown): void {
  process.stderr.write(`${surpriseReport(error)}\n`)
}

/**
 * The kind of an error and where in the code it happened, without a word of content: its message is left out,
 * because it may quote names or notes.
 */
export function surpriseReport(error: unknown): string {
  if (!(error instanceof Error)) return `plumbline: ${typeof error}`
  const { name, message, stack = '' } = error
  // a message may have lines that look like places
  const places = stack.slice(stack.indexOf(message) + message.length).split('\n')
  return [`plumbline: ${name}`, ...places.filter((line) => /^ +at /.test(line)).slice(0, 8)].join('\n')
}

/** Reports a surprise that nobody caught, then ends the process: what it would do next is not known. */
export function endOnSurprise(): void {
  const end = (error: unknown): never => {
    reportSurprise(error)
    process.exit(1)
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}
