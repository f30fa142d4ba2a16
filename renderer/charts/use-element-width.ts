import { type RefObject, useLayoutEffect, useState } from 'react'

/** The width of an element in whole CSS pixels as it changes; 0 until it is known. */
export function useElementWidth(element: RefObject<HTMLElement | null>): number {
  const [widthPx, setWidthPx] = useState(0)
  useLayoutEffect(() => {
    const observed = element.current
    if (observed === null) return
    const measure = (): void => setWidthPx(Math.floor(observed.getBoundingClientRect().width))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(observed)
    return () => observer.disconnect()
  }, [element])
  return widthPx
}
