type Flush = () => Promise<unknown>

const typing = new Set<Flush>()

/** Registers what saves something that is being typed; the function returned ends that. */
export function beforeLocking(flush: Flush): () => void {
  typing.add(flush)
  return () => void typing.delete(flush)
}

/** Saves everything that is being typed anywhere on the page. */
export async function saveWhatIsTyped(): Promise<void> {
  await Promise.allSettled([...typing].map((flush) => flush()))
}
