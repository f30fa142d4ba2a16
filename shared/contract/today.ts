import { todaySchema } from '../domain/today'
import { reading } from './verb'

export const today = {
  /** What is due today and in the week to come. */
  get: reading.output(todaySchema),
}
