import { access } from './access'
import { agreements } from './agreements'
import { backups } from './backups'
import { commitments } from './commitments'
import { documents } from './documents'
import { evidence } from './evidence'
import { goals } from './goals'
import { imports } from './imports'
import { metrics } from './metrics'
import { people } from './people'
import { schedule } from './schedule'
import { sessions } from './sessions'
import { sheets } from './sheets'
import { templates } from './templates'
import { today } from './today'
import { workspace } from './workspace'

/** Every verb of the product, by noun. */
export const router = {
  workspace,
  access,
  backups,
  today,
  people,
  metrics,
  imports,
  templates,
  sessions,
  commitments,
  evidence,
  goals,
  agreements,
  documents,
  sheets,
  schedule,
}
