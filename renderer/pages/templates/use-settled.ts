import { startTransition, useEffect, useState } from 'react'
import type { TemplateContent } from '../../../shared/domain/template'

const settlesAfterMs = 250

/**
 * The content as lists of it show it: what is added, moved or removed at once, words at the next pause. A key that is
 * typed then never waits for hundreds of rows.
 */
export function useSettled(content: TemplateContent): TemplateContent {
  const [settled, setSettled] = useState(content)
  const isSameOrder = settled === content || orderOf(settled) === orderOf(content)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(content)), settlesAfterMs)
    return () => clearTimeout(timer)
  }, [content])
  return isSameOrder ? settled : content
}

function orderOf({ sections }: TemplateContent): string {
  return sections.map(({ id, questions }) => `${id}:${questions.map((each) => each.id).join()}`).join(';')
}
