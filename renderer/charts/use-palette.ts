import { useSyncExternalStore } from 'react'
import { type Palette, paletteFrom } from './palette'

const listeners = new Set<() => void>()
let current: Palette | null = null
let stopWatching: (() => void) | null = null

/** The colours of the theme in force; a part that uses them is drawn again when the theme changes. */
export function usePalette(): Palette {
  return useSyncExternalStore(subscribe, () => {
    current ??= readPalette()
    return current
  })
}

function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement)
  return paletteFrom((name) => style.getPropertyValue(name))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  stopWatching ??= watchTheme()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    stopWatching?.()
    stopWatching = null
    current = null
  }
}

/** A theme changes with the system, or with an attribute of the root element when it was chosen by hand. */
function watchTheme(): () => void {
  const refresh = (): void => {
    current = readPalette()
    for (const listener of listeners) listener()
  }
  const system = matchMedia('(prefers-color-scheme: dark)')
  system.addEventListener('change', refresh)
  const chosen = new MutationObserver(refresh)
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] })
  return () => {
    system.removeEventListener('change', refresh)
    chosen.disconnect()
  }
}
