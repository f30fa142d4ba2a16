import { useState } from 'react'

/** Runs what a dialog saves, once at a time: it closes when that is done, and else says why it is not. */
export function useSaving(onDone: () => void): {
  readonly failure: string | null
  readonly isSaving: boolean
  readonly run: (saving: () => Promise<string | null>) => Promise<void>
} {
  const [failure, setFailure] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const run = async (saving: () => Promise<string | null>): Promise<void> => {
    setSaving(true)
    const refused = await saving()
    setSaving(false)
    setFailure(refused)
    if (refused === null) onDone()
  }
  return { failure, isSaving, run }
}
