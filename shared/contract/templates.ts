import * as z from 'zod'
import { templateVersionSchema } from '../domain/template'
import { reading } from './verb'

export const templates = {
  /** The newest version of every template, by name. */
  list: reading.output(z.array(templateVersionSchema)),
}
