import { implement } from '@orpc/server'
import { packs as contract } from '../../shared/contract/packs'
import { type IsoDate, lastDayOf, monthOf } from '../../shared/domain/calendar'
import { fileNameOf } from '../../shared/domain/file-name'
import { type MeetingPack, namesIn } from '../../shared/domain/meeting-pack'
import { calledName } from '../../shared/domain/person'
import { namedAs, shownNames, textsNaming } from '../../shared/domain/shown-names'
import { type BegunPack, begunPacksOf } from './begun-packs'
import { type CoreContext, changing, found, openStore } from './context'
import { typefacesIn } from './documents/fonts/typefaces'
import { makePaper } from './documents/papers/make-paper'
import { bindMeetingPack } from './documents/papers/meeting-pack'
import type { PackMember } from './documents/papers/pack-sources'
import { layPersonSheet } from './documents/papers/person-sheet'
import { goalStandingsIn } from './goal-progress'
import { paperOf } from './paper-file'
import { firmOf } from './profile'
import { activeMetrics } from './progress'
import { scoredMonths } from './scorecards'
import { sheetDepthIn } from './sheet-depth'
import { put, type WorkspaceData } from './store/collections'
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

  begin: os.begin.handler(({ context, input, errors }) => {
    const store = openStore(context)
    const data = store.read()
    const today = context.clock.today()
    if (input.month > monthOf(today)) throw errors.TO_COME()
    const pack = begun(input, { data, today })
    return {
      packId: begunPacksOf(store).add(pack, context.newId),
      people: pack.team.map(({ person, progress }) => ({
        personId: person.id,
        name: calledName(person),
        progress: [...progress],
      })),
      stillNaming: stillNaming(pack, data),
    }
  }),

  person: os.person.handler(({ context, input }) => {
    const store = openStore(context)
    const pack = found(begunPacksOf(store).get(input.packId))
    const member = found(pack.team.find(({ person }) => person.id === input.personId))
    const { withPromises, parts, inDepth = false } = pack.pack
    const sheet = layPersonSheet(
      {
        person: member.person,
        firm: pack.firm,
        asOf: pack.asOf,
        progress: member.progress,
        charts: input.charts,
        score: inDepth ? member.score : null,
        depth: inDepth
          ? sheetDepthIn(store.read(), { ...pack, person: member.person, charts: input.depth })
          : null,
        goals: parts.includes('goals') ? member.goals : null,
        commitments: withPromises ? openCommitmentsOf(member.person.id, store.read()) : null,
      },
      typefacesIn(context.resourcesFolder),
    )
    pack.team = pack.team.map((each) => (each === member ? { ...member, sheet } : each))
    return {}
  }),

  finish: os.finish.handler(async ({ context, input }) => {
    const begunPacks = begunPacksOf(openStore(context))
    const pack = found(begunPacks.get(input.packId))
    begunPacks.drop(input.packId)
    const bound = await bindMeetingPack(
      { ...pack, sparklines: input.sparklines },
      typefacesIn(context.resourcesFolder),
    )
    const made = await makePaper(bound, {
      title: pack.pack.title.trim(),
      organisation: pack.firm.organisation,
      at: context.clock.now(),
      attachment: null,
    })
    return paperOf({ fileName: fileNameOf('Meeting pack', pack.pack.title, pack.pack.heldOn), ...made })
  }),

  drop: os.drop.handler(({ context, input }) => {
    begunPacksOf(openStore(context)).drop(input.packId)
    return {}
  }),
}

/** Everything that the pack is made from, as it stands now and with people named as the pack names them. */
function begun(pack: MeetingPack, { data, today }: { data: WorkspaceData; today: IsoDate }): BegunPack {
  const asOf = pack.month === monthOf(today) ? today : lastDayOf(pack.month)
  const metrics = activeMetrics(data).filter(({ id }) => pack.metrics.includes(id))
  const chosen = teamOn(data, { asOf, today }).filter(({ person }) => pack.people.includes(person.id))
  if (chosen.length !== new Set(pack.people).size) found(undefined)
  const names = shownNames(
    chosen.map(({ person }) => person),
    namesIn(pack),
  )
  const team = chosen.map(
    (member): PackMember => ({
      ...member,
      person:
        namesIn(pack) === 'full' ? member.person : namedAs(member.person, names.get(member.person.id) ?? ''),
      progress: member.progress.filter(({ metric }) => metrics.some(({ id }) => id === metric.id)),
      goals: goalStandingsIn(data, activeGoalsOf(member.person.id, data), asOf),
      score:
        scoredMonths(data, { person: member.person, asOf, monthsBack: 0, isOver: asOf < today })[0] ?? null,
      sheet: null,
    }),
  )
  return { pack, firm: firmOf(data), asOf, today, team, metrics }
}

/** Typed words of the pack that name somebody of the workspace by more than the pack shows of names. */
function stillNaming({ pack, team }: BegunPack, data: WorkspaceData): string[] {
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
