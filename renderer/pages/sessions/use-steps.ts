import { useRef } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { SessionId } from '../../../shared/domain/id'
import type { TemplateVersion } from '../../../shared/domain/template'
import { keyOfStep, type Step, sameStep, stepsOf } from './steps'

/** The way through a session and where on it the room is. The step stands in the address, so that a reload and Back find it. */
export function useSteps({
  sessionId,
  version,
  isFaceToFace,
}: {
  sessionId: SessionId
  version: TemplateVersion
  isFaceToFace: boolean
}): {
  readonly steps: readonly Step[]
  readonly at: number
  readonly goTo: (index: number) => void
  /**
   * Leaves a step that the other side of the screen does not have, before the screen is turned. Turning back leads to it
   * again, unless both have gone on from where it led.
   */
  readonly crossOver: () => void
} {
  const [, go] = useLocation()
  const key = new URLSearchParams(useSearch()).get('step') ?? ''
  const steps = stepsOf(version, { faceToFace: isFaceToFace })
  const at = sameStep(key, stepsOf(version, { faceToFace: false }), steps)
  const left = useRef<{ readonly from: string; readonly to: string } | null>(null)
  const addressOf = (step: Step): string => `/sessions/${sessionId}?step=${keyOfStep(step)}`
  return {
    steps,
    at,
    goTo: (index) => {
      const step = steps[Math.max(0, Math.min(index, steps.length - 1))]
      if (step !== undefined && step !== steps[at]) go(addressOf(step))
    },
    crossOver: () => {
      const [here, others] = [steps[at], stepsOf(version, { faceToFace: !isFaceToFace })]
      if (here === undefined) return
      const from = keyOfStep(here)
      const wanted = left.current?.to === from ? left.current.from : from
      const there = others.find((step) => keyOfStep(step) === wanted) ?? others[sameStep(from, steps, others)]
      if (there === undefined) return
      left.current = keyOfStep(there) === from ? null : { from, to: keyOfStep(there) }
      go(addressOf(there), { replace: true })
    },
  }
}
