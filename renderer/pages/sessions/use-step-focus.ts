import { type RefObject, useEffect, useRef } from 'react'

const controls = ['textarea', 'input', 'button', 'a[href]', '[role="spinbutton"]']
  .map((control) => `${control}:not([tabindex="-1"], :disabled, [data-in-passing] *)`)
  .join()

/**
 * Puts the focus into the first control of every step, so that typing works at once; where a step has none, on its
 * heading. What lies in `data-in-passing` is not what the step is for. `lookFor` names a place in the step to come, marked by `data-place`, that gets it instead.
 */
export function useStepFocus(
  stepKey: string,
  isFaceToFace: boolean,
): { inner: RefObject<HTMLDivElement | null>; lookFor: (place: string) => void } {
  const inner = useRef<HTMLDivElement>(null)
  const shown = useRef<{ stepKey: string; isFaceToFace: boolean } | null>(null)
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    const isNew = shown.current?.stepKey !== stepKey
    // turning the screen may take away what had the focus
    shown.current = { stepKey, isFaceToFace }
    if (inner.current === null || !(isNew || isNowhere(document.activeElement))) return
    inner.current.scrollTop = 0
    firstControl(inner.current, wanted.current)?.focus()
    wanted.current = null
  }, [stepKey, isFaceToFace])
  return {
    inner,
    lookFor: (place) => {
      wanted.current = place
    },
  }
}

function firstControl(inner: HTMLElement, place: string | null): HTMLElement | null {
  const within = place === null ? null : inner.querySelector(`[data-place="${CSS.escape(place)}"]`)
  return (within ?? inner).querySelector<HTMLElement>(controls) ?? inner.querySelector<HTMLElement>('h2')
}

function isNowhere(element: Element | null): boolean {
  return element === null || element === document.body
}
