import { createContext } from 'react'

/** Whether hints are given on what is typed: where the manager wants them and nobody else reads the screen. */
export const WordingContext = createContext(false)
