/**
 * How the core's process is started. A short young generation: opening fills memory with records that all stay, and the
 * usual one would hold some 20 MB more of a large workspace in the end without being faster.
 */
export const coreFlags: readonly string[] = ['--max-semi-space-size=4']

/**
 * The environment of the core's process. Buffers of 128 KiB and more go back to the system when they are done with: the
 * allocator of Linux (glibc, `mallopt(3)`) would soon keep them for later, some 50 MB of them after a large file was
 * read. Elsewhere it says nothing to anybody.
 */
export function coreEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, MALLOC_MMAP_THRESHOLD_: '131072' }
}
