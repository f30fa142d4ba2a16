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
  captureKeys: (everywhere) => ipcRenderer.invoke(channels.captureKeys, everywhere),
  onCapture: (listener) => {
    const pass = (): void => listener()
    ipcRenderer.on(channels.capture, pass)
    return () => void ipcRenderer.removeListener(channels.capture, pass)
  },
}

contextBridge.exposeInMainWorld('plumbline', bridge)
