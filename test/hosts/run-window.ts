import { runWindow } from '../../electron/desktop'

// Run by the tests of npm start as a program of its own: opens the window on the Electron that it is given.

const [, , binary = '', dataFolder = ''] = process.argv
console.log('ended as', JSON.stringify(await runWindow(binary, dataFolder)))
