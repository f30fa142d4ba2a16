const held = new Map<string, () => void>()
const taken = new Set<string>()

/** Electron's `globalShortcut`. No keyboard is behind it: a test presses, or has another program take the keys. */
export const globalShortcut = {
  register(accelerator: string, act: () => void): boolean {
    if (taken.has(accelerator)) return false
    held.set(accelerator, act)
    return true
  },
  unregister(accelerator: string): void {
    held.delete(accelerator)
  },
  isRegistered: (accelerator: string): boolean => held.has(accelerator),
  press(accelerator: string): void {
    held.get(accelerator)?.()
  },
  take(accelerator: string): void {
    held.delete(accelerator)
    taken.add(accelerator)
  },
}
