import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { StagedFile } from '../../shared/domain/import-file'
import { type StagingProgress, stageExport } from './stage-export'

export type StageExport = {
  readonly take: (file: File) => void
  /** Stops the reading; as if the file had not been chosen. */
  readonly cancel: () => void
  readonly reset: () => void
  readonly isPending: boolean
  /** Null where it is done at once, and so nothing can be told. */
  readonly progress: StagingProgress | null
  readonly error: Error | null
}

/** Has an export read, and shows how far that is. Ends with the page, and with its tab. */
export function useStageExport(given: {
  readonly onStaged: (file: StagedFile) => void
  readonly onError?: (error: Error) => void
}): StageExport {
  const [progress, setProgress] = useState<StagingProgress | null>(null)
  const stop = useRef<AbortController | null>(null)
  const stage = useMutation({
    mutationFn: (file: File) => {
      stop.current = new AbortController()
      return stageExport(file, { signal: stop.current.signal, onProgress: setProgress })
    },
    onSuccess: given.onStaged,
    ...(given.onError === undefined ? {} : { onError: given.onError }),
    onSettled: () => setProgress(null),
  })
  useEffect(() => {
    const end = (): void => stop.current?.abort()
    addEventListener('pagehide', end)
    return () => {
      removeEventListener('pagehide', end)
      end()
    }
  }, [])
  return {
    take: stage.mutate,
    cancel: () => {
      stop.current?.abort()
      stage.reset()
      setProgress(null)
    },
    reset: stage.reset,
    isPending: stage.isPending,
    progress: stage.isPending ? progress : null,
    error: stage.error,
  }
}
