import type { MessageFromCore, MessageToCore } from './messages'

/** The line to the host: Electron's parent port in a utility process, Node's channel in a child process. */
export type HostPort = {
  post(message: MessageFromCore): void
  onMessage(listener: (message: MessageToCore) => void): void
}

type ParentPort = {
  postMessage(message: MessageFromCore): void
  on(event: 'message', listener: (event: { data: MessageToCore }) => void): void
}

export function hostPort(): HostPort {
  if ('parentPort' in process) {
    const port = process.parentPort as ParentPort
    return {
      post: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
    }
  }
  return {
    // a host that is gone cannot be told anything, and `send` would throw
    post: (message) => void (process.connected && process.send?.(message)),
    onMessage: (listener) => void process.on('message', listener),
  }
}
