import { register } from 'node:module'

// Puts the stand-in in the place of the module `electron`:
//   node --import tsx --import ./test/standin/register.ts out/main/index.js
// The built main and preload run unmodified. Windows are pages of a headless Chromium.

const standin = new URL('./electron.ts', import.meta.url).href
const hook = `export const resolve = (name, context, next) =>
  next(name === 'electron' ? ${JSON.stringify(standin)} : name, context)`

register(`data:text/javascript,${encodeURIComponent(hook)}`)
