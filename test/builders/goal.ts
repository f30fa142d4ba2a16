import { randomUUID } from 'node:crypto'
import {
  type SmartFields,
  type SmartGoal,
  smartFieldsSchema,
  smartGoalSchema,
} from '../../shared/domain/goal'
import { goalIdSchema, personIdSchema } from '../../shared/domain/id'

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
