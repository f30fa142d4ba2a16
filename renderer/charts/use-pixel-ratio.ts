import { useSyncExternalStore } from 'react'

/** Device pixels to a CSS pixel; changes with the zoom and when the window moves to another screen. */
export function usePixelRatio(): number {
  return useSyncExternalStore(subscribe, () => devicePixelRatio)
}

function subscribe(listener: () => void): () => void {
  const stop = new AbortController()
  // a query asks for one ratio, so every change needs a new one
  const watchScreen = (): void => {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
    const changed = (): void => {
      listener()
      watchScreen()
    }
    query.addEventListener('change', changed, { once: true, signal: stop.signal })
  }
  watchScreen()
  // a zoom also resizes the page, and some browsers tell only that
  addEventListener('resize', listener, { signal: stop.signal })
  return () => stop.abort()
}
