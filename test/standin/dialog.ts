/** Electron's `dialog`. Nobody sits here: a test puts its answer in the place of these. */
export const dialog = {
  showSaveDialog: (): Promise<never> =>
    Promise.reject(new Error('No test has answered dialog.showSaveDialog')),
  showOpenDialog: (): Promise<never> =>
    Promise.reject(new Error('No test has answered dialog.showOpenDialog')),
}
