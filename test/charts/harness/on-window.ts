import type axe from 'axe-core'
import { recordingContext } from '../../../renderer/charts/recording-context'
import { changedInk, compareRegions, takeIn } from './compare-pictures'

/** What tests call from outside of the page. */
declare global {
  interface Window {
    takeIn: typeof takeIn
    compareRegions: typeof compareRegions
    changedInk: typeof changedInk
    recordingContext: typeof recordingContext
    /** Put there by the test that looks for barriers. */
    axe: typeof axe
  }
}

window.takeIn = takeIn
window.compareRegions = compareRegions
window.changedInk = changedInk
window.recordingContext = recordingContext
