import type { MetricPreset } from '../../shared/domain/metric'
import { type Target, targetSchema } from '../../shared/domain/target'

type Values = Partial<Record<MetricPreset, number | null>>

/** The targets of a role: as they were, and as they were raised for the year. */
const roleTargets: readonly { fromMonth: string; setAt: string; values: Values }[] = [
  {
    fromMonth: '2024-11',
    setAt: '2024-10-28T09:00:00.000Z',
    values: { conversionRate: 20, winRate: 45, callTime: 195, closedDeals: 12, revenue: 2_000_000 },
  },
  {
    fromMonth: '2026-01',
    setAt: '2025-12-15T10:00:00.000Z',
    values: { conversionRate: 22, winRate: 50, callTime: 210, closedDeals: 14, revenue: 2_500_000 },
  },
]

/** What counts for one person instead, and from when the role counts again. */
const exceptions: readonly {
  personId: string
  reason: string
  fromMonth: string
  setAt: string
  values: Values
  untilMonth: string | null
}[] = [
  {
    personId: 'tomasz-wojcik',
    reason: 'The contract covers three days a week.',
    fromMonth: '2024-11',
    setAt: '2024-10-28T09:20:00.000Z',
    values: { closedDeals: 10, revenue: 1_500_000 },
    untilMonth: null,
  },
  {
    personId: 'jonas-lindqvist',
    reason: 'Ramp-up over the first four months.',
    fromMonth: '2025-03',
    setAt: '2025-03-03T08:00:00.000Z',
    values: { conversionRate: 12, winRate: 35, callTime: 160, closedDeals: 6, revenue: 900_000 },
    untilMonth: '2025-07',
  },
  {
    personId: 'mei-ling-chen',
    reason: 'Ramp-up over the first twelve weeks.',
    fromMonth: '2026-10',
    setAt: '2026-10-05T07:30:00.000Z',
    values: { conversionRate: 16, winRate: 40, closedDeals: 8, revenue: 1_200_000 },
    untilMonth: '2027-01',
  },
]

/** Every target of the sample, in the order in which they were set. */
export function sampleTargets(): Target[] {
  const ofRoles = roleTargets.flatMap(({ fromMonth, setAt, values }) =>
    ['Account executive', 'Senior account executive'].flatMap((role) =>
      targetsOf({ scope: { kind: 'role', role }, key: slug(role), fromMonth, setAt, values }),
    ),
  )
  const ofPeople = exceptions.flatMap(({ personId, reason, fromMonth, setAt, values, untilMonth }) => {
    const given = { scope: { kind: 'person', personId, reason }, key: personId, setAt }
    const ended = Object.fromEntries(Object.keys(values).map((preset) => [preset, null]))
    return [
      ...targetsOf({ ...given, fromMonth, values }),
      ...(untilMonth === null ? [] : targetsOf({ ...given, fromMonth: untilMonth, values: ended })),
    ]
  })
  return [...ofRoles, ...ofPeople].sort((a, b) => a.setAt.localeCompare(b.setAt))
}

function targetsOf(given: {
  scope: object
  key: string
  fromMonth: string
  setAt: string
  values: Values
}): Target[] {
  const { scope, key, fromMonth, setAt, values } = given
  return Object.entries(values).map(([metricId, value]) =>
    targetSchema.parse({ id: `${key}-${metricId}-${fromMonth}`, metricId, scope, fromMonth, value, setAt }),
  )
}

function slug(text: string): string {
  return text.toLowerCase().replaceAll(' ', '-')
}
