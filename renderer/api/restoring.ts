import type { Restoring } from '../components/restore-dialog'
import { client } from './api'
import { chooseFolder } from './choose-folder'
import { queryClient } from './query-client'
import { sentenceOf } from './refusal'

/** Restoring a backup, as the dialog asks for it. */
export const restoring: Restoring = {
  chooseFolder,
  find: (folder) => client.backups.find({ folder }),
  preview: (path, key) => client.backups.preview({ path, key }),
  restore: async (path, key) => {
    await client.backups.restore({ path, key })
    await queryClient.invalidateQueries()
  },
  failureOf: sentenceOf,
}
