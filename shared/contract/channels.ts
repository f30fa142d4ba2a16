/** The channels between preload and main. */
export const channels = {
  request: 'plumbline:request',
  saveFile: 'plumbline:save-file',
  chooseFolder: 'plumbline:choose-folder',
  event: 'plumbline:event',
  captureKeys: 'plumbline:capture-keys',
  capture: 'plumbline:capture',
} as const
