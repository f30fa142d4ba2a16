import { type Absence, absenceSchema } from '../../shared/domain/working-calendar'

/** A holiday of one person, both days included. */
export function anAbsence(from: string, to = from, point: Partial<Absence> = {}): Absence {
  return absenceSchema.parse({ from, to, kind: 'holiday', reason: '', ...point })
}
