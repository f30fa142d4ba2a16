import { useEffect } from 'react'
import { useLocationProperty } from 'wouter/use-browser-location'

/**
 * Goes to the place that the address names after its `#`, and puts the focus on it, once the page is `isReady`: the
 * place may be drawn later than the page opens, so that the browser itself would not find it.
 */
export function useAnchor(isReady: boolean): void {
  const anchor = useLocationProperty(() => location.hash.slice(1))
  useEffect(() => {
    if (!isReady || anchor === '') return
    const place = document.getElementById(decodeURIComponent(anchor))
    place?.focus({ preventScroll: true })
    place?.scrollIntoView({ block: 'center' })
  }, [isReady, anchor])
}
