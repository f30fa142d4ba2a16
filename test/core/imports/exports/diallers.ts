import { csv } from '../../../helpers/imports'
import type { ExportCase } from './case'

const means = { 'Jonas 2026-01 Call time': 130, 'Amara 2026-01 Call time': 240 }

/** Calls one by one, and figures of calls that were added up: the first give a mean, the second only with their number. */
export const diallers: readonly ExportCase[] = [
  {
    name: 'Aircall, calls with a time of day',
    content: csv(
      'Line,User,Datetime,Direction,Duration (sec)',
      'Sales,Jonas,2026-01-13 09:12:33,outbound,120',
      'Sales,Jonas,2026-01-13 09:30:00,outbound,140',
      'Sales,Amara,2026-01-13 10:00:01,outbound,240',
    ),
    exact: means,
  },
  {
    name: 'RingCentral, one call a row on days alone',
    content: csv(
      'Agent,Date,Call Length',
      'Jonas,2026-01-13,0:02:00',
      'Jonas,2026-01-13,0:02:20',
      'Amara,2026-01-13,0:04:00',
    ),
    asks: ['rowMeaning'],
    answer: () => ({ rowIs: 'call' }),
    exact: means,
  },
  {
    name: 'Dialpad, talk time of agents and days without the number of calls',
    content: csv(
      'Agent,Date,Talk time',
      'Jonas,2026-01-13,0:20:00',
      'Jonas,2026-01-14,0:10:00',
      'Amara,2026-01-13,0:30:00',
    ),
    answer: () => ({ rowIs: 'addedUp' }),
    exact: { refusal: /would be an average of averages/ },
  },
  {
    name: 'Five9, talk time with the number of calls: a weighted mean',
    content: csv(
      'AGENT,DATE,CALLS,TALK TIME (sec),AVERAGE TALK TIME',
      'Jonas,2026-01-13,10,1000,0:01:40',
      'Jonas,2026-01-14,1,430,0:07:10',
      'Amara,2026-01-13,2,480,0:04:00',
    ),
    exact: means,
  },
  {
    name: 'Zoom Phone, an average a week, which is not used',
    content: csv(
      'Agent,Week,Avg. call time,Duration',
      'Jonas,2026-W03,0:02:00,0:40:00',
      'Amara,2026-W03,0:04:00,1:00:00',
    ),
    answer: () => ({ rowIs: 'addedUp' }),
    exact: { refusal: /Without how many calls a row stands for/ },
  },
  {
    name: 'times of a spreadsheet that became times of day',
    content: csv(
      'Call ID,Agent,Date,Call duration',
      '1,Jonas,2026-01-13,12:02:00 AM',
      '2,Jonas,2026-01-13,12:02:20 AM',
      '3,Amara,2026-01-13,12:04:00 AM',
    ),
    exact: means,
  },
  {
    name: 'times of a spreadsheet with the day before the first',
    content: csv(
      'Call ID,Agent,Date,Call duration',
      '1,Jonas,2026-01-13,1900-01-00 00:02:00',
      '2,Jonas,2026-01-13,1900-01-00 00:02:20',
      '3,Amara,2026-01-13,1900-01-00 00:04:00',
    ),
    exact: means,
  },
  {
    name: 'times of a spreadsheet as parts of a day',
    content: csv(
      'Call ID,Agent,Date,Call duration',
      '1,Jonas,2026-01-13,0.00125',
      '2,Amara,2026-01-13,0.0025',
    ),
    asks: ['durationUnit'],
    answer: ({ measures }) => ({
      measures: measures.map((measure) =>
        measure.numerator.kind === 'sum'
          ? { ...measure, numerator: { ...measure.numerator, unit: 'days' } }
          : measure,
      ),
    }),
    exact: { 'Jonas 2026-01 Call time': 108, 'Amara 2026-01 Call time': 216 },
  },
  {
    name: 'durations in words and by ISO 8601',
    content: csv(
      'Call ID,Agent,Date,Call duration',
      '1,Jonas,2026-01-13,2m 0s',
      '2,Jonas,2026-01-13,PT2M20S',
      '3,Amara,2026-01-13,4 min',
    ),
    exact: means,
  },
  {
    name: 'minutes and seconds by the header',
    content: csv(
      'Call ID,Agent,Date,Duration (mm:ss)',
      '1,Jonas,2026-01-13,2:00',
      '2,Jonas,2026-01-13,2:20',
      '3,Amara,2026-01-13,4:00',
    ),
    exact: means,
  },
  {
    name: 'calls that nobody took, with no duration',
    content: csv(
      'Call ID,Agent,Date,Duration (sec)',
      '1,Jonas,2026-01-13,120',
      '2,Jonas,2026-01-13,140',
      '3,Amara,2026-01-13,',
      '4,Amara,2026-01-13,240',
    ),
    exact: means,
    rejected: [4],
  },
  {
    name: 'a duration below nothing, and one that is none',
    content: csv(
      'Call ID,Agent,Date,Duration (sec)',
      '1,Jonas,2026-01-13,120',
      '2,Jonas,2026-01-13,140',
      '3,Amara,2026-01-13,-5',
      '4,Amara,2026-01-13,#REF!',
      '5,Amara,2026-01-13,240',
      '6,Amara,2026-01-13,240',
      '7,Amara,2026-01-13,240',
      '8,Amara,2026-01-13,240',
      '9,Amara,2026-01-13,240',
      '10,Amara,2026-01-13,240',
      '11,Amara,2026-01-13,240',
    ),
    exact: means,
    rejected: [4, 5],
  },
  {
    name: 'an average of each call, by whoever named it',
    content: csv(
      'Call ID,Agent,Date,AvgTalkDuration (sec)',
      '1,Jonas,2026-01-13,120',
      '2,Jonas,2026-01-13,140',
      '3,Amara,2026-01-13,240',
    ),
    exact: means,
  },
]
