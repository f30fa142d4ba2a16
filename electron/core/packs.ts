import { implement } from '@orpc/server'
import { packs as contract } from '../../shared/contract/packs'
import { type IsoDate, lastDayOf, monthOf } from '../../shared/domain/calendar'
import { fileNameOf } from '../../shared/domain/file-name'
import type { PackId, PersonId } from '../../shared/domain/id'
import { type MeetingPack, namesIn } from '../../shared/domain/meeting-pack'
import { calledName } from '../../shared/domain/person'
import { namedAs, shownNames, textsNaming } from '../../shared/domain/shown-names'
import { type BegunPack, begunPacksOf } from './begun-packs'
import { type CoreContext, changing, found, openStore } from './context'
import type { PackMember } from './documents/papers/pack-sources'
import type { SheetSources } from './documents/papers/sheet-sources'
import type { TeamSparkline } from './documents/papers/team-sources'
import type { Press, PressAnswer, PressQuestion } from './documents/press'
import { goalStandingsIn } from './goal-progress'
import { pdfFile } from './paper-file'
import { firmOf } from './profile'
import { activeMetrics } from './progress'
import { scoredMonths } from './scorecards'
import { sheetDepthIn } from './sheet-depth'
import { put, type WorkspaceData } from './store/collections'
import type { Pace } from './store/pace'
import { readSteadily } from './store/read-steadily'
import { activeGoalsOf, openCommitmentsOf, teamOn } from './team'

const os = implement(contract).$context<CoreContext>()

export const packs = {
  habits: os.habits.handler(({ context }) => openStore(context).read().profile.get('profile')?.pack ?? null),

  keepHabits: os.keepHabits.handler(({ context, input }) =>
    changing(context, async (store) => {
      const profile = found(store.read().profile.get('profile'))
      await store.commit([put('profile', { ...profile, pack: input })])
      return input
    }),
  ),

  begin: os.begin.handler(async ({ context, input, errors }) => {
    const store = openStore(context)
    const today = context.clock.today()
    if (input.month > monthOf(today)) throw errors.TO_COME()
    const pack = await readSteadily(store.read(), (data, pace) => begun(input, { data, today, pace }))
    const press = context.door.host.startPress(context.resourcesFolder)
    return {
      packId: begunPacksOf(store).add({ ...pack, press, handedIn: new Set() }, context.newId),
      people: pack.team.map(({ person }) => ({ personId: person.id, name: calledName(person) })),
      stillNaming: stillNaming(pack, store.read()),
    }
  }),

  figures: os.figures.handler(({ context, input }) => [...memberOf(context, input).member.progress]),

  person: os.person.handler(async ({ context, input }) => {
    const { begun, member } = memberOf(context, input)
    const { pack, firm, asOf } = begun.sources
    const { withPromises, parts, inDepth = false } = pack
    const { person, progress, goals, score } = member
    const data = openStore(context).read()
    const sheet = {
      person,
      firm,
      asOf,
      progress,
      charts: input.charts,
      score: inDepth ? score : null,
      depth: inDepth ? sheetDepthIn(data, { person, asOf, charts: input.depth }) : null,
      goals: parts.includes('goals') ? goals : null,
      commitments: withPromises ? openCommitmentsOf(person.id, data) : null,
    }
    await handIn(begun, member, {
      sparklines: input.sparklines,
      sheet: parts.includes('people') ? sheet : null,
    })
    return {}
  }),

  finish: os.finish.handler(async ({ context, input }) => {
    const pack = found(begunPacksOf(openStore(context)).get(input.packId))
    for (const member of pack.team) {
      if (!pack.handedIn.has(member.person.id)) await handIn(pack, member, { sparklines: [], sheet: null })
    }
    const { title, heldOn } = pack.sources.pack
    const bound = await answered(pack.press, {
      kind: 'bind',
      pack: pack.sources,
      order: pack.team.map(({ person }) => person.id),
      title: title.trim(),
      at: context.clock.now(),
    })
    if (bound.kind !== 'bound') throw new Error('A press was asked to bind and did not')
    const fileName = fileNameOf('Meeting pack', title, heldOn)
    return { fileName, pages: bound.pages, pdf: pdfFile(fileName, bound.pdf) }
  }),

  page: os.page.handler(async ({ context, input }) => {
    const { press } = found(begunPacksOf(openStore(context)).get(input.packId))
    const shown = await answered(press, { kind: 'page', number: input.number })
    if (shown.kind !== 'page') throw new Error('A press was asked for a page and showed none')
    return found(shown.page ?? undefined)
  }),

  drop: os.drop.handler(({ context, input }) => {
    begunPacksOf(openStore(context)).drop(input.packId)
    return {}
  }),
}

/** A person of a pack that was begun. Refuses with `NOT_FOUND`. */
function memberOf(
  context: CoreContext,
  { packId, personId }: { packId: PackId; personId: PersonId },
): { readonly begun: BegunPack; readonly member: PackMember } {
  const begun = found(begunPacksOf(openStore(context)).get(packId))
  return { begun, member: found(begun.team.find(({ person }) => person.id === personId)) }
}

async function handIn(
  { press, handedIn }: BegunPack,
  member: PackMember,
  drawn: { readonly sparklines: readonly TeamSparkline[]; readonly sheet: SheetSources | null },
): Promise<void> {
  await answered(press, { kind: 'member', member, ...drawn })
  handedIn.add(member.person.id)
}

/** The answer of a press. Refuses with `NOT_FOUND` once the pack was given up. */
async function answered(
  press: Press,
  question: PressQuestion,
): Promise<Exclude<PressAnswer, { kind: 'ended' }>> {
  const answer = await press.ask(question)
  if (answer.kind !== 'ended') return answer
  if (answer.why === 'outOfMemory') throw new Error('There was not the memory for a pack as large as this')
  return found<Exclude<PressAnswer, { kind: 'ended' }>>(undefined)
}

type ReadPack = Pick<BegunPack, 'sources' | 'team'>

/** Everything that the pack is made from, as it stands now and with people named as the pack names them. */
async function begun(
  pack: MeetingPack,
  { data, today, pace }: { data: WorkspaceData; today: IsoDate; pace: Pace },
): Promise<ReadPack> {
  const asOf = pack.month === monthOf(today) ? today : lastDayOf(pack.month)
  const metrics = activeMetrics(data).filter(({ id }) => pack.metrics.includes(id))
  const everybody = await teamOn(data, { asOf, today, pace })
  const chosen = everybody.filter(({ person }) => pack.people.includes(person.id))
  if (chosen.length !== new Set(pack.people).size) found(undefined)
  const names = shownNames(
    chosen.map(({ person }) => person),
    namesIn(pack),
  )
  const team: PackMember[] = []
  for (const member of chosen) {
    const { person, progress } = member
    team.push({
      ...member,
      person: namesIn(pack) === 'full' ? person : namedAs(person, names.get(person.id) ?? ''),
      progress: progress.filter(({ metric }) => metrics.some(({ id }) => id === metric.id)),
      goals: goalStandingsIn(data, activeGoalsOf(person.id, data), asOf),
      score: scoredMonths(data, { person, asOf, monthsBack: 0, isOver: asOf < today })[0] ?? null,
    })
    await pace()
  }
  return { sources: { pack, firm: firmOf(data), asOf, today, metrics }, team }
}

/** Typed words of the pack that name somebody of the workspace by more than the pack shows of names. */
function stillNaming({ sources: { pack }, team }: ReadPack, data: WorkspaceData): string[] {
  if (namesIn(pack) === 'full') return []
  const shows = new Set(pack.parts)
  const goals = shows.has('goals') ? team.flatMap((member) => member.goals) : []
  const promises =
    pack.withPromises && shows.has('people')
      ? team.flatMap(({ person }) => openCommitmentsOf(person.id, data).map(({ what }) => what))
      : []
  const texts = [
    pack.title,
    ...(shows.has('agenda') ? pack.agenda : []),
    ...goals.flatMap(({ goal: { fields } }) => [fields.statement, fields.objective]),
    ...promises,
  ]
  return textsNaming(texts, [...data.people.values()], namesIn(pack))
}
