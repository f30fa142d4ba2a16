import { createContext } from 'react'

/** Whom or what the charts of a page are about: `Jonas Lindqvist`. Their files and pictures are named by it; `''` for nobody. */
export const ChartSubjectContext = createContext('')
