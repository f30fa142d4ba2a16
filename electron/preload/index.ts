import { contextBridge, ipcRenderer } from 'electron'
import { channels } from '../../shared/contract/channels'
import type { Bridge, CoreEvent } from '../../shared/contract/wire'

const bridge: Bridge = {
  request: (request) => ipcRenderer.invoke(channels.request, request),
  saveFile: (file) => ipcRenderer.invoke(channels.saveFile, file),
  chooseFolder: () => ipcRenderer.invoke(channels.chooseFolder),
  onEvent: (listener) => {
    const pass = (_event: unknown, message: CoreEvent): void => listener(message)
    ipcRenderer.on(channels.event, pass)
    return () => void ipcRenderer.removeListener(channels.event, pass)
  },
}

contextBridge.exposeInMainWorld('plumbline', bridge)
