import { aPng } from '../../builders/picture'
import type { Core } from '../page-client'
import { isLocked, isProtected, keysChange, laterPassphrase, passphrase } from './access-story'
import { agreements } from './agreements-story'
import { backupIsRestored, exportTravels } from './backups-story'
import { clauses } from './clauses-story'
import { evidence } from './evidence-story'
import { goals } from './goals-story'
import { imports } from './imports-story'
import { numbers } from './numbers-story'
import { papers } from './papers-story'
import { schedule } from './schedule-story'
import { selfAssessments, type WhileLeft } from './self-assessments-story'
import { sessions } from './sessions-story'
import { signing } from './signing-story'
import type { Team } from './team'
import { templates } from './templates-story'
import { refused } from './transcript'

/**
 * Everything that is asked of every carrier, in order, starting with an empty workspace. Each verb of the contract
 * must be answered in it at least once; a refusal that its noun declares belongs beside it.
 */
export async function story(core: Core, whileLeft: WhileLeft): Promise<void> {
  await sampleTeam(core)
  await isProtected(core)
  await workspaceBegins(core)
  await keysChange(core)
  const team = await people(core)
  await numbers(core, team)
  await imports(core, team)
  await templates(core)
  await sessions(core, team)
  await schedule(core, team)
  await selfAssessments(core, team, { passphrase: laterPassphrase, whileLeft })
  await goals(core, team)
  await evidence(core, team)
  await agreements(core, team)
  await clauses(core, team)
  await signing(core, team, { passphrase: laterPassphrase, whileLeft })
  await papers(core, team)
  await core.today.get()
  await somebodyIsErased(core, team)
  await backupIsRestored(core, laterPassphrase)
  await isLocked(core)
}

/** The sample team is looked at and left again, so that the workspace is new. */
async function sampleTeam(core: Core): Promise<void> {
  const { workspace, today, access, metrics } = core
  await workspace.explore()
  await refused('NOT_EMPTY', workspace.explore())
  await metrics.addPreset({ preset: 'averageDeal' })
  await refused('ALREADY_THERE', metrics.addPreset({ preset: 'averageDeal' }))
  await today.get()
  await exportTravels(core, () => access.protect({ passphrase, keychain: false }))
}

const firm = {
  managerName: 'Ruth Adeyemi',
  organisation: 'Northgate Supplies',
  team: 'Inside sales',
  paper: 'A4',
  currency: 'EUR',
} as const

async function workspaceBegins({ workspace }: Core): Promise<void> {
  await workspace.status()
  await refused('NOT_FOUND', workspace.reviseFirm(firm))
  await workspace.begin(firm)
  await refused('NOT_EMPTY', workspace.begin(firm))
  await workspace.reviseFirm({ ...firm, team: 'Field sales' })
  await workspace.letterhead()
  const logo = { type: 'image/png' as const, data: aPng(4, 2) }
  await workspace.reviseLetterhead({ address: 'Havnegade 1\n8000 Aarhus', logo })
  const broken = { ...logo, data: 'AAAA' }
  await refused('LOGO_UNREADABLE', workspace.reviseLetterhead({ address: '', logo: broken }))
  // a reminder is remembered when it comes, which is at another moment in each run
  await workspace.revise({ reminders: 'off' })
  await refused('NOT_SAMPLE', workspace.leaveSample())
  await workspace.authority()
  await workspace.trustGuide()
  await workspace.status()
}

async function people({ people }: Core): Promise<Team> {
  const draft = {
    name: 'Łukasz Żółć',
    role: 'Account executive',
    startedOn: '2025-03-01',
    employment: 'employee',
    cadence: 'everyTwoWeeks',
  } as const
  const added = await people.add(draft)
  const contractor = await people.add({ ...draft, name: 'عمر الفاروق', employment: 'contractor' })
  const oneRevision = { personId: added.id, revision: added.revision }
  const revised = await people.revise({ ...oneRevision, draft: { ...draft, name: '王小明' } })
  await refused('STALE', people.revise({ ...oneRevision, draft }))
  const archived = await people.archive({ personId: revised.id, revision: revised.revision })
  await people.restore({ personId: archived.id, revision: archived.revision })
  await people.list()
  return { employee: revised.id, contractor: contractor.id }
}

/** Who has left is erased; what they signed is kept for a while. */
async function somebodyIsErased({ people }: Core, { contractor }: Team): Promise<void> {
  const person = (await people.list()).find(({ id }) => id === contractor)
  if (person === undefined) throw new Error('The contractor is not there')
  const { id: personId, name, revision } = person
  const everything = { personId, name, keepSignedUntil: '2024-12-31' }
  await refused('NOT_ARCHIVED', people.erase(everything))
  await people.archive({ personId, revision })
  await people.erasure({ personId })
  await refused('WRONG_NAME', people.erase({ ...everything, name: 'Somebody' }))
  await people.erase(everything)
  await people.keepLonger({ personId, until: '2099-01-01' })
  await refused('NOT_LATER', people.keepLonger({ personId, until: '2020-01-01' }))
  await people.eraseSigned({ personId })
  await refused('NOT_FOUND', people.eraseSigned({ personId }))
}
