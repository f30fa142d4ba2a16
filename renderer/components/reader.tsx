import { createContext, useContext } from 'react'
import type { IsoDate } from '../../shared/domain/calendar'
import type { Reading } from '../../shared/domain/metric-format'

/** How this reader reads dates and figures, and which day it is. */
export type Reader = Reading & { readonly today: IsoDate }

/** Given once, around all rooms. */
export const ReaderContext = createContext<Reader | null>(null)

export function useReader(): Reader {
  const reader = useContext(ReaderContext)
  if (reader === null) throw new Error('useReader needs a ReaderContext around it')
  return reader
}
