import * as z from 'zod'

const questionSchema = z.object({
  kind: z.literal('evaluate'),
  id: z.number(),
  source: z.string(),
  argument: z.string(),
})

/**
 * Lets the test that started this process run a function in it with the module `electron`, as Playwright's
 * `ElectronApplication.evaluate` does; and end it, by going away or with a signal.
 */
export function obeyTest(electron: object, quit: () => void): void {
  process.on('message', (message) => void answer(questionSchema.parse(message), electron))
  process.on('disconnect', quit)
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, quit)
}

async function answer(question: z.infer<typeof questionSchema>, electron: object): Promise<void> {
  const { id, source, argument } = question
  try {
    const run = new Function('electron', 'argument', `return (${source})(electron, argument)`)
    process.send?.({ kind: 'result', id, value: await run(electron, argument) })
  } catch (error) {
    process.send?.({ kind: 'result', id, error: String(error) })
  }
}
