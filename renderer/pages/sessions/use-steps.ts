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
  /** Leaves a step that the other side of the screen does not have, before the screen is turned. */
  readonly crossOver: () => void
} {
  const [, go] = useLocation()
  const key = new URLSearchParams(useSearch()).get('step') ?? ''
  const steps = stepsOf(version, { faceToFace: isFaceToFace })
  const at = sameStep(key, stepsOf(version, { faceToFace: false }), steps)
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
      const there = here === undefined ? undefined : others[sameStep(keyOfStep(here), steps, others)]
      if (there !== undefined) go(addressOf(there), { replace: true })
    },
  }
}
