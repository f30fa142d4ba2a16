import * as z from 'zod'

/** What a template is for: the heading under which it is offered. */
export const templateUseSchema = z.enum(['rhythm', 'newcomer', 'expectations', 'results', 'practice', 'team'])
export type TemplateUse = z.infer<typeof templateUseSchema>

/** Every use, in the order in which the library shows them. */
export const templateUses: readonly TemplateUse[] = templateUseSchema.options

/** The heading of each use. */
const useWords: Readonly<Record<TemplateUse, string>> = {
  rhythm: 'The rhythm',
  newcomer: 'A newcomer',
  expectations: 'Expectations and goals',
  results: 'When results do not come',
  practice: 'Practice',
  team: 'The team and you',
}

/** The heading of templates without a use; only a manager’s own have none. */
export const ownHeading = 'Yours'

/** Under which heading a template stands: `headingOf('practice')` → `Practice`, without a use `Yours`. */
export function headingOf(use: TemplateUse | null | undefined): string {
  return use === null || use === undefined ? ownHeading : useWords[use]
}

/** What managers call the occasion of a use, where its heading says it otherwise. */
const occasions: Readonly<Record<TemplateUse, string>> = {
  rhythm: 'one-on-one 1:1 weekly monthly quarterly appraisal',
  newcomer: 'new hire onboarding induction probation ramp',
  expectations: 'targets objectives role plan',
  results:
    'behind below missed misses target targets weak low poor performer performance underperformance underperformer warning improvement plan pip dismissal termination',
  practice: 'coaching training skill rehearsal mentor',
  team: 'meeting 360 self',
}

/** The words by which templates of a use are found beside their own: heading and occasions; without a use `Yours`. */
export function searchWordsOf(use: TemplateUse | null | undefined): string {
  const heading = headingOf(use)
  return use === null || use === undefined ? heading : `${heading} ${occasions[use]}`
}

/** All headings, in their order. */
export const libraryHeadings: readonly string[] = [ownHeading, ...templateUses.map((use) => useWords[use])]

/** The ids of the templates that ship, in the order in which a manager comes to need them under their heading. */
export const shippedOrder: readonly string[] = [
  'weekly-one-on-one',
  'monthly-performance-review',
  'quarterly-performance-review',
  'first-30-days',
  'first-60-days',
  'first-90-days',
  'role-expectations',
  'goal-setting',
  'cause-check',
  'direct-conversation',
  'training-and-support',
  'clear-consequences',
  'close-monitoring',
  'decision-review',
  'respectful-separation',
  'call-review',
  'role-play-cold-call',
  'role-play-discovery',
  'role-play-presentation',
  'role-play-objections',
  'role-play-negotiation',
  'mentorship-meeting',
  'self-assessment',
  'peer-feedback',
  'team-rally',
  'managers-own-review',
]

type Listed = {
  readonly templateId: string
  readonly name: string
  readonly use?: TemplateUse | null | undefined
}

/**
 * Templates as every list shows them: by heading, `Yours` first; under each heading the manager’s own by name, then
 * those that ship in `shippedOrder`.
 */
export function inLibraryOrder<Template extends Listed>(templates: readonly Template[]): Template[] {
  return [...templates].sort(
    (a, b) =>
      placeOfUse(a) - placeOfUse(b) ||
      shippedOrder.indexOf(a.templateId) - shippedOrder.indexOf(b.templateId) ||
      a.name.localeCompare(b.name),
  )
}

function placeOfUse({ use }: Listed): number {
  return libraryHeadings.indexOf(headingOf(use))
}
