import { randomUUID } from 'node:crypto'
import type { GoalStanding } from '../../electron/core/documents/papers/goal-standing'
import {
  type SmartFields,
  type SmartGoal,
  smartFieldsSchema,
  smartGoalSchema,
} from '../../shared/domain/goal'
import { type CheckIn, checkInSchema } from '../../shared/domain/goal-check-in'
import { type GoalDraft, goalDraftSchema } from '../../shared/domain/goal-draft'
import { progressOfGoal } from '../../shared/domain/goal-progress'
import { goalDraftIdSchema, goalIdSchema, objectiveIdSchema, personIdSchema } from '../../shared/domain/id'
import { type Objective, objectiveSchema } from '../../shared/domain/objective'

/** The five fields of a goal: conversion from 15.8 to 20 by 18 December. */
export function smartFields(point: Partial<SmartFields> = {}): SmartFields {
  return smartFieldsSchema.parse({
    statement: 'One lead in five becomes a customer',
    measure: { metricId: null, what: 'Conversion rate', baseline: 15.8, target: 20 },
    achievableBecause: 'The rate has risen for four weeks, and two hours a week are free for practice.',
    objective: 'Inside sales reaches its yearly plan',
    dueOn: '2026-12-18',
    ...point,
  })
}

/** An active goal, never revised. */
export function aGoal(point: Partial<SmartGoal> = {}): SmartGoal {
  return smartGoalSchema.parse({
    id: goalIdSchema.parse(randomUUID()),
    personId: personIdSchema.parse(randomUUID()),
    fields: smartFields(),
    status: 'active',
    setAt: '2026-10-26T14:00:00.000Z',
    revisions: [],
    closedAt: null,
    revision: 0,
    ...point,
  })
}

/** Such a goal as a paper shows it, with no linked metric, as of 20 November. */
export function aGoalStanding(point: Partial<SmartGoal> = {}): GoalStanding {
  const goal = aGoal(point)
  const progress = progressOfGoal({ goal, metric: null, measurements: [], asOf: '2026-11-20' })
  return { goal, progress, kind: null }
}

/** A check-in of 9 November: 17 so far, on track. */
export function aCheckIn(point: Partial<CheckIn> = {}): CheckIn {
  return checkInSchema.parse({
    on: '2026-11-09',
    value: 17,
    confidence: 'onTrack',
    wins: '',
    blockers: '',
    nextSteps: '',
    sessionId: null,
    at: '2026-11-09T10:00:00.000Z',
    by: 'Dana Reyes',
    ...point,
  })
}

/** A goal that is not SMART yet: it has no date. */
export function aGoalDraft(point: Partial<GoalDraft> = {}): GoalDraft {
  return goalDraftSchema.parse({
    id: goalDraftIdSchema.parse(randomUUID()),
    personId: personIdSchema.parse(randomUUID()),
    fields: { ...smartFields(), dueOn: '' },
    keptAt: '2026-11-09T10:00:00.000Z',
    revision: 0,
    ...point,
  })
}

/** An objective of the company for the year 2026. */
export function anObjective(point: Partial<Objective['fields']> = {}): Objective {
  return objectiveSchema.parse({
    id: objectiveIdSchema.parse(randomUUID()),
    fields: {
      level: 'company',
      statement: 'Inside sales reaches its plan for the year',
      parentId: null,
      from: '2026-01-01',
      to: '2026-12-31',
      owner: 'Sales lead',
      ...point,
    },
    status: 'active',
    addedAt: '2026-01-05T10:00:00.000Z',
    revisions: [],
    revision: 0,
  })
}
