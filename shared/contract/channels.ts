/** The channels between preload and main. */
export const channels = {
  request: 'plumbline:request',
  saveFile: 'plumbline:save-file',
  event: 'plumbline:event',
} as const
