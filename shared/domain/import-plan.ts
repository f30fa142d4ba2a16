import * as z from 'zod'
import { isoDateSchema, isoMonthSchema } from './calendar'
import { metricIdSchema, personIdSchema, stagedFileIdSchema } from './id'
import { dateOrderSchema, decimalMarkSchema, encodingReadingSchema, fileNoteSchema } from './import-file'
import { metricKindSchema } from './metric'
import { rowIdentitySchema } from './row-identity'
import { rowMeaningSchema } from './row-meaning'
import { lineOf } from './text'
import { isTimeZone } from './zoned-day'

export const columnIndexSchema = z.int().nonnegative()

/** Whose row it is. */
const whoSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('column'), column: columnIndexSchema }),
  /** The row holds a key; a second file tells whose the key is. */
  z.object({
    kind: z.literal('lookup'),
    column: columnIndexSchema,
    fileId: stagedFileIdSchema,
    keyColumn: columnIndexSchema,
    personColumn: columnIndexSchema,
  }),
  /** The whole file is about one person. */
  z.object({ kind: z.literal('person'), personId: personIdSchema }),
])

/** The day a row counts for. `order` is null until it is proved or chosen. */
export const whenSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('column'),
    column: columnIndexSchema,
    order: dateOrderSchema.nullable(),
    /** The year from which a spreadsheet counted its days; left out until it is chosen, or where days are written out. */
    serialsFrom: z.enum(['1900', '1904']).optional(),
    /** The zone (IANA) by whose clock times count for a day; null for the day as written, left out until it is chosen. */
    zone: z.string().max(100).refine(isTimeZone).nullable().optional(),
  }),
  /** A column with names of months and no year: the row counts for the first day of that month. */
  z.object({ kind: z.literal('monthName'), column: columnIndexSchema, year: z.int().min(1970).max(2200) }),
  /** A column with names or numbers of months and one with their years: the row counts for the first day of that month. */
  z.object({
    kind: z.literal('yearAndMonth'),
    column: columnIndexSchema,
    yearColumn: columnIndexSchema,
  }),
  z.object({ kind: z.literal('fixed'), on: isoDateSchema }),
])
export type Who = z.infer<typeof whoSchema>
export type When = z.infer<typeof whenSchema>

/** The columns from which a row has its day; none where all rows count for one. */
export function columnsOfWhen(when: When): number[] {
  if (when.kind === 'fixed') return []
  return when.kind === 'yearAndMonth' ? [when.yearColumn, when.column] : [when.column]
}

/** Only rows whose cell is one of these texts, compared exactly after spaces at both ends are cut. */
const conditionSchema = z.object({ column: columnIndexSchema, anyOf: z.array(z.string()).min(1) })

/** `asIs` for counts and amounts, and where a duration needs no unit. */
const durationUnitSchema = z.enum(['asIs', 'milliseconds', 'seconds', 'minutes', 'hours', 'days'])
export type DurationUnit = z.infer<typeof durationUnitSchema>

/** What is added up: rows that meet the condition, or the numbers of a column in those rows. */
const tallySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rows'), where: conditionSchema.nullable() }),
  z.object({
    kind: z.literal('sum'),
    column: columnIndexSchema,
    /**
     * For durations: the unit of a bare number, and of the last part of a time with two parts: `4:17` in seconds is
     * 257 seconds, in minutes (or hours) it is 4 hours 17. Times such as `0:04:17` say it themselves.
     */
    unit: durationUnitSchema,
    where: conditionSchema.nullable(),
  }),
])
export type Tally = z.infer<typeof tallySchema>

export const measureSchema = z.object({
  metricId: metricIdSchema,
  numerator: tallySchema,
  /** Null for counts and amounts. */
  denominator: tallySchema.nullable(),
})
export type Measure = z.infer<typeof measureSchema>

/** Whom a name in a file means. */
const nameMeaningSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), personId: personIdSchema }),
  z.object({ kind: z.literal('create'), name: lineOf({ what: 'The name', max: 200 }) }),
  z.object({ kind: z.literal('leaveOut') }),
])
export type NameMeaning = z.infer<typeof nameMeaningSchema>

/** What the manager said of one name. */
export const namedSchema = z.object({ name: z.string(), means: nameMeaningSchema })

/** Only the amounts count for nothing, and their rows for metrics without money; or their rows count for nothing. */
const foreignAmountsSchema = z.enum(['leaveOutAmounts', 'leaveOutRows'])

/** Amounts of one currency that the workspace does not count in; `sum` has a point and no groups. */
const foreignAmountSchema = z.object({ currency: z.string(), rows: z.int(), sum: z.string() })
export type ForeignAmount = z.infer<typeof foreignAmountSchema>

/** What the rows of a file are to become. */
export const importPlanSchema = z.object({
  fileId: stagedFileIdSchema,
  who: whoSchema,
  when: whenSchema,
  measures: z.array(measureSchema).min(1).max(20),
  /** Null until it is proved or chosen; not needed where no number has a fraction or a group. */
  decimalMark: decimalMarkSchema.nullable(),
  /**
   * Whom names in the file mean. Needed for each that is not exactly one person's name or alias; where it is given it
   * counts before any name. A list, because a name may be any text, `__proto__` too.
   */
  people: z.array(namedSchema),
  /** What to do on days that already have numbers of the same metric and person; null until it is chosen. */
  overlap: z.enum(['replace', 'add']).nullable(),
  /** What becomes of rows with an amount in another currency than the workspace's; left out until it is chosen. */
  foreignAmounts: foreignAmountsSchema.optional(),
  /** Whether rows count that a column marks as deleted, archived or a test; left out until it is chosen. */
  markedRows: z.enum(['count', 'leaveOut']).optional(),
  /** What one row is, where the file leaves that open (`rowDoubt`); left out until it is chosen. */
  rowIs: rowMeaningSchema.optional(),
  /** Whether rows with nobody in them are of the name above; left out until it is chosen. */
  fillDown: z.boolean().optional(),
  /** How rows are recognised when they come again; left out for what the file itself says (`identityFor`). */
  identity: rowIdentitySchema.optional(),
  /** Lines that were set aside as totals, footers or repeated headers and are to be read as rows after all. */
  countAnyway: z.array(z.int().min(1)),
})
export type ImportPlan = z.infer<typeof importPlanSchema>

/** Something the manager has to decide, because the file cannot prove it. */
const openQuestionSchema = z.discriminatedUnion('kind', [
  /** The letters of a file can be read in several ways. The answer is to read it again in one of them. */
  z.object({
    kind: z.literal('encoding'),
    fileId: stagedFileIdSchema,
    fileName: z.string(),
    readings: z.array(encodingReadingSchema),
  }),
  z.object({
    kind: z.literal('dateOrder'),
    column: columnIndexSchema,
    example: z.string(),
    /** Rows whose day depends on the answer. */
    rows: z.int(),
    /** The first and the last day under each reading, and how many of its days fall on a weekend. */
    readings: z.array(
      z.object({
        order: dateOrderSchema,
        example: isoDateSchema,
        from: isoDateSchema,
        to: isoDateSchema,
        days: z.int(),
        weekendDays: z.int(),
        /** Rows that have no day under this reading and would be rejected. */
        unreadableRows: z.int(),
      }),
    ),
  }),
  z.object({
    kind: z.literal('decimalMark'),
    column: columnIndexSchema,
    example: z.string(),
    asPoint: z.string(),
    asComma: z.string(),
    rows: z.int(),
  }),
  /** Numbers without a unit, or times with two parts, are to become durations. */
  z.object({
    kind: z.literal('durationUnit'),
    column: columnIndexSchema,
    example: z.string(),
    rows: z.int(),
    readings: z.array(z.object({ unit: durationUnitSchema, seconds: z.number() })),
  }),
  z.object({
    kind: z.literal('unknownPerson'),
    name: z.string(),
    rows: z.int(),
    /** Who could be meant, and why: never taken without being chosen. */
    suggestions: z.array(
      z.object({
        personId: personIdSchema,
        name: z.string(),
        /** Several people have this name or alias; the name is turned round; the name is in the e-mail address. */
        because: z.enum(['sameName', 'turnedRound', 'emailAddress']),
      }),
    ),
  }),
  /** Days are numbers of a spreadsheet, which may count from two years. */
  z.object({
    kind: z.literal('serialDays'),
    column: columnIndexSchema,
    example: z.string(),
    from1900: isoDateSchema,
    from1904: isoDateSchema,
    rows: z.int(),
  }),
  /** Times say their zone, and some are on another day by the clock here. `rows` are those. */
  z.object({
    kind: z.literal('zone'),
    column: columnIndexSchema,
    example: z.string(),
    zone: z.string(),
    asWritten: isoDateSchema,
    inZone: isoDateSchema,
    rows: z.int(),
  }),
  /** Some amounts are in other currencies than the workspace's. */
  z.object({
    kind: z.literal('foreignAmounts'),
    column: columnIndexSchema,
    amounts: z.array(foreignAmountSchema),
  }),
  /** A column marks rows as deleted, archived or a test; `example` is what stands in it. */
  z.object({ kind: z.literal('markedRows'), column: columnIndexSchema, example: z.string(), rows: z.int() }),
  /** Rows have nobody in them, and stand below rows of somebody; `example` is the first such name. */
  z.object({ kind: z.literal('fillDown'), column: columnIndexSchema, example: z.string(), rows: z.int() }),
  /** Rows are counted, but may stand for several things each; `evidence` says what speaks for it. */
  z.object({ kind: z.literal('rowMeaning'), evidence: z.string() }),
  /** Several columns tell rows apart, and earlier rows may be among these. */
  z.object({ kind: z.literal('rowIdentity'), columns: z.array(columnIndexSchema) }),
  z.object({
    kind: z.literal('overlap'),
    /** Days of one person and one metric that already have numbers. */
    days: z.int(),
    /** Where these came from: names of files, `entered by hand`, `the sample team`. */
    files: z.array(z.string()),
  }),
])
export type OpenQuestion = z.infer<typeof openQuestionSchema>

/** A row that is left out, with the reason. `line` is where it begins in the file, counted from 1. */
export const rejectedRowSchema = z.object({ line: z.int(), reason: z.string(), raw: z.string() })
export type RejectedRow = z.infer<typeof rejectedRowSchema>

const sumsSchema = z.object({ numerator: z.number(), denominator: z.number(), value: z.number().nullable() })

/**
 * What an import would change, to the last row, before anything is saved.
 * `rowsRead` = `rowsUsed` + `rowsNotAsked` + `rowsOpen` + `rejectedTotal`.
 */
export const importEffectSchema = z.object({
  questions: z.array(openQuestionSchema),
  rowsRead: z.int(),
  rowsUsed: z.int(),
  /** Rows the plan does not ask for: left-out people, conditions that no measure meets. */
  rowsNotAsked: z.int(),
  /** Of the rows used: those that an earlier import counted just so. They change nothing. */
  rowsSame: z.int(),
  /** Rows that an earlier import counted otherwise. They are counted anew, not twice. */
  rowsChanged: z.int(),
  /** Rows that wait for an answer to a question; they are in no change yet. */
  rowsOpen: z.int(),
  /** The first rows that cannot be used, at most 500 of `rejectedTotal`. */
  rejected: z.array(rejectedRowSchema),
  rejectedTotal: z.int(),
  notes: z.array(fileNoteSchema),
  /** People who would be added, with what is put down for them until the manager says better. */
  newPeople: z.array(z.object({ name: z.string(), role: z.string(), startedOn: isoDateSchema })),
  changes: z.array(
    z.object({
      personName: z.string(),
      personIsNew: z.boolean(),
      metricId: metricIdSchema,
      metricName: z.string(),
      kind: metricKindSchema,
      month: isoMonthSchema,
      rows: z.int(),
      /** The value of the month as it stands, and as it would be; null where there is none. */
      before: z.number().nullable(),
      /** Null also while it is open what happens to numbers that are already there. */
      after: z.number().nullable(),
    }),
  ),
  /**
   * What the file holds, over all people and months, to check against the total in the system it came from. People
   * who are still asked about are in it, people left out are not.
   */
  totals: z.array(
    sumsSchema.extend({ metricId: metricIdSchema, metricName: z.string(), kind: metricKindSchema }),
  ),
})
export type ImportEffect = z.infer<typeof importEffectSchema>
