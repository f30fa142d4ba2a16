import { type Metric, type MetricDraft, type MetricPreset, metricPresetSchema } from './metric'

/** The metrics a new workspace starts with. Conversion of leads and win rate of deals are different things. */
export const metricPresets: Readonly<Record<MetricPreset, MetricDraft>> = {
  conversionRate: {
    name: 'Conversion rate',
    kind: 'ratio',
    direction: 'more',
    nature: 'lagging',
    counted: 'leads converted',
    outOf: 'leads worked',
  },
  callTime: {
    name: 'Call time',
    kind: 'meanSeconds',
    direction: 'more',
    nature: 'leading',
    counted: 'seconds talked',
    outOf: 'calls',
  },
  closedDeals: {
    name: 'Closed deals',
    kind: 'count',
    direction: 'more',
    nature: 'lagging',
    counted: 'deals won',
    outOf: '',
  },
  winRate: {
    name: 'Win rate',
    kind: 'ratio',
    direction: 'more',
    nature: 'lagging',
    counted: 'deals won',
    outOf: 'deals decided',
  },
  revenue: {
    name: 'Revenue',
    kind: 'amount',
    direction: 'more',
    nature: 'lagging',
    counted: 'money from deals won',
    outOf: '',
  },
  averageDeal: {
    name: 'Average deal',
    kind: 'meanAmount',
    direction: 'more',
    nature: 'lagging',
    counted: 'money from deals won',
    outOf: 'deals won',
  },
  callsMade: {
    name: 'Calls made',
    kind: 'count',
    direction: 'more',
    nature: 'leading',
    counted: 'calls dialled',
    outOf: '',
  },
  connectRate: {
    name: 'Connect rate',
    kind: 'ratio',
    direction: 'more',
    nature: 'leading',
    counted: 'calls that reached somebody',
    outOf: 'calls dialled',
  },
  followUpLag: {
    name: 'Follow-up lag',
    kind: 'meanSeconds',
    direction: 'less',
    nature: 'leading',
    counted: 'time until the first reply',
    outOf: 'leads replied to',
  },
  meetingsSet: {
    name: 'Meetings set',
    kind: 'count',
    direction: 'more',
    nature: 'leading',
    counted: 'meetings put in the calendar',
    outOf: '',
  },
  pipelineCoverage: {
    name: 'Pipeline coverage',
    kind: 'multiple',
    direction: 'more',
    nature: 'leading',
    counted: 'money in open deals',
    outOf: 'money still to be won',
  },
  complaints: {
    name: 'Complaints',
    kind: 'count',
    direction: 'less',
    nature: 'lagging',
    counted: 'complaints from customers',
    outOf: '',
  },
  customerRating: {
    name: 'Customer rating',
    kind: 'meanRating',
    direction: 'more',
    nature: 'lagging',
    counted: 'points given by customers',
    outOf: 'ratings',
    scale: { lowest: 1, highest: 5 },
  },
}

/** The metrics that come with Plumbline and that a workspace lacks. One that was archived is still there. */
export function lackingPresets(metrics: Iterable<Pick<Metric, 'preset'>>): MetricPreset[] {
  const there = new Set([...metrics].map(({ preset }) => preset))
  return metricPresetSchema.options.filter((preset) => !there.has(preset))
}
