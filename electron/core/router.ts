import { implement } from '@orpc/server'
import { contract } from '../../shared/contract/contract'
import { access } from './access'
import { agreements } from './agreements'
import { backups } from './backups'
import { clauses } from './clauses'
import { commitments } from './commitments'
import type { CoreContext } from './context'
import { documents } from './documents'
import { evidence } from './evidence'
import { goals } from './goals'
import { guestGate } from './guest-mode'
import { imports } from './imports'
import { metrics } from './metrics'
import { objectives } from './objectives'
import { packs } from './packs'
import { people } from './people'
import { schedule } from './schedule'
import { scorecards } from './scorecards'
import { search } from './search'
import { selfAssessments } from './self-assessments'
import { sessions } from './sessions'
import { sheets } from './sheets'
import { signing } from './signing'
import { templates } from './templates'
import { today } from './today'
import { workspace } from './workspace'

/** Every verb of the product, by noun. While somebody else has the laptop, none but what it was handed over for. */
export const router = implement(contract).$context<CoreContext>().use(guestGate).router({
  workspace,
  access,
  backups,
  today,
  people,
  metrics,
  imports,
  templates,
  sessions,
  selfAssessments,
  search,
  commitments,
  evidence,
  goals,
  objectives,
  agreements,
  clauses,
  signing,
  documents,
  sheets,
  packs,
  schedule,
  scorecards,
})
