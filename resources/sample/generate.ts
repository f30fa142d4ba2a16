import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { shippedTemplates } from '../../electron/core/template-library'
import { sampleTeam } from './sample-team'

/** Writes `team.json`, the sample team as it ships. Run it after a change to a story: `npm run sample`. */
const resources = join(import.meta.dirname, '..')
const sample = sampleTeam(await shippedTemplates(join(resources, 'templates')))
await writeFile(join(resources, 'sample', 'team.json'), `${JSON.stringify(sample)}\n`)
