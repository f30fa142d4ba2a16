import { useContext, useEffect, useMemo, useState } from 'react'
import { saysSomething } from '../../../shared/domain/text'
import type { WordingHint } from '../../../shared/domain/wording/hint'
import { type HintedText, movedHints } from '../../../shared/domain/wording/moved-hints'
import { hintsOn } from './ask-worker'
import { WordingContext } from './wording-context'

/** How long nothing is typed before a text is read. */
const pauseMs = 500

/** What the manager kept, by field: for as long as the page is open, and gone with the lock. */
const kept = new Map<string, Set<string>>()

/** The hints on a text while it is typed, and the way to keep one's own words in this field. */
export function useWordingHints(
  text: string,
  place: string,
): { readonly hints: readonly WordingHint[]; readonly keep: (hint: WordingHint) => void } {
  const isOn = useContext(WordingContext)
  const [read, setRead] = useState<HintedText>({ text: '', hints: [] })
  const [, setKeeps] = useState(0)
  useEffect(() => {
    if (!isOn || !saysSomething(text)) return
    let isStale = false
    const timer = setTimeout(() => {
      void hintsOn(text).then((hints) => {
        if (!isStale) setRead({ text, hints })
      })
    }, pauseMs)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [text, isOn])
  const own = kept.get(place)
  const hints = useMemo(
    () => (isOn ? movedHints(read, text).filter((hint) => own?.has(keyOf(hint)) !== true) : []),
    [isOn, read, text, own],
  )
  return {
    hints,
    keep: (hint) => {
      kept.set(place, new Set([...(own ?? []), keyOf(hint)]))
      setKeeps((count) => count + 1)
    },
  }
}

function keyOf({ family, found }: WordingHint): string {
  return `${family} ${found.toLowerCase()}`
}
