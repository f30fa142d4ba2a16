/**
 * How the core's process is started. A short young generation: opening fills memory with records that all stay, and the
 * usual one would hold some 20 MB more of a large workspace in the end without being faster.
 */
export const coreFlags: readonly string[] = ['--max-semi-space-size=4']
