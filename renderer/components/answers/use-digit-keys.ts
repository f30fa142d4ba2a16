import { type RefObject, useEffect, useRef } from 'react'

/** The fields on the page that digits answer. With one of them digits work everywhere, with more only inside. */
const listening = new Set<object>()

/** Answers a field by a digit that is pressed outside a text. `0` stands for the tenth. */
export function useDigitKeys(onDigit: (key: string) => void): RefObject<HTMLDivElement | null> {
  const field = useRef<HTMLDivElement>(null)
  const latest = useRef(onDigit)
  useEffect(() => {
    latest.current = onDigit
  })
  useEffect(() => {
    const answer = (event: KeyboardEvent): void => {
      if (!/^[0-9]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return
      if (!(event.target instanceof Element) || isElsewhere(event.target)) return
      if (listening.size > 1 && !(field.current?.contains(event.target) ?? false)) return
      latest.current(event.key)
    }
    listening.add(latest)
    addEventListener('keydown', answer)
    return () => {
      listening.delete(latest)
      removeEventListener('keydown', answer)
    }
  }, [])
  return field
}

/** The place of a digit in a list, from 0: the tenth for `0`. */
export function placeOfDigit(key: string): number {
  return key === '0' ? 9 : Number(key) - 1
}

/** Whether a digit has a meaning of its own where it was pressed: it is typed, or picks from a list or a day. */
function isElsewhere(target: Element): boolean {
  return (
    target.closest(
      'textarea, input:not([type=radio]), [contenteditable=true], [role=spinbutton], [role=listbox], [role=dialog]',
    ) !== null
  )
}
