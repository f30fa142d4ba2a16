import { app, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { channels } from '../../shared/contract/channels'
import { fileToSaveSchema, wireRequestSchema } from '../../shared/contract/wire'
import type { CoreConnection } from '../core/connection'
import { setCaptureKeys } from './capture-keys'
import { chooseFolder } from './choose-folder'
import { isPage } from './page-address'
import { showReminder, showsReminders } from './reminders'
import { askAndSave } from './save-file'

/** Answers the page's calls. Each is refused unless it comes from the main frame of our own page. */
export function answerBridge(core: CoreConnection): void {
  handle(channels.request, (_event, request) => core.request(wireRequestSchema.parse(request)))
  handle(channels.saveFile, (event, file) => askAndSave(event.sender, fileToSaveSchema.parse(file)))
  handle(channels.chooseFolder, (event) => chooseFolder(event.sender))
  handle(channels.captureKeys, (_event, everywhere) => setCaptureKeys(everywhere === true))
  // a reminder is for the computer, whichever windows there are
  core.follow(showReminder)
  // each page listens by itself, because a lock waits for the answer of each
  app.on('web-contents-created', (_event, contents) => {
    const stop = core.onEvent((message) => {
      if (message.kind !== 'reminder' || !showsReminders()) contents.send(channels.event, message)
    })
    contents.once('destroyed', stop)
  })
}

/** The only way to listen to a page here, so that no channel is without the check of its sender. */
function handle(channel: string, answer: (event: IpcMainInvokeEvent, asked: unknown) => unknown): void {
  ipcMain.handle(channel, (event, asked: unknown) => {
    const frame = event.senderFrame
    if (frame === null || frame.parent !== null || !isPage(frame.url)) {
      throw new Error('This call does not come from the page')
    }
    return answer(event, asked)
  })
}
