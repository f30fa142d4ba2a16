// Runs in a world of its own beside the page, where the preload is: gives it `electron` as a sandboxed preload has it.
// `standinToMain` is a binding that only this world has.
;({ encode, decode }, runPreload) => {
  const exposed = new Map()
  const listeners = new Map()
  const invoked = new Map()
  let last = 0

  const fire = (kind, detail) => dispatchEvent(new CustomEvent(`standin:${kind}`, { detail }))
  const on = (kind, listener) =>
    addEventListener(`standin:${kind}`, (event) => {
      event.stopImmediatePropagation()
      listener(event.detail)
    })

  const shapeOf = (value) => {
    if (typeof value === 'function') {
      last += 1
      exposed.set(last, value)
      return { call: last }
    }
    if (Object.prototype.toString.call(value) !== '[object Object]') return value
    return { members: Object.entries(value).map(([name, member]) => [name, shapeOf(member)]) }
  }

  const asGiven = (argument) =>
    argument?.callback === undefined
      ? argument
      : (...args) => fire('callback', { id: argument.callback, args })

  on('call', ({ number, id, args }) => {
    try {
      const result = exposed.get(id)(...args.map(asGiven))
      if (typeof result?.then !== 'function')
        return fire('result', { number, kind: 'value', value: shapeOf(result) })
      fire('result', { number, kind: 'promise' })
      result.then(
        (value) => fire('settled', { number, value }),
        (error) => fire('settled', { number, error: error.message }),
      )
    } catch (error) {
      fire('result', { number, kind: 'error', value: error.message })
    }
  })

  const ipcRenderer = {
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        last += 1
        invoked.set(last, { resolve, reject })
        standinToMain(encode({ id: last, channel, args }))
      }),
    on: (channel, listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    removeListener: (channel, listener) => {
      const left = (listeners.get(channel) ?? []).filter((one) => one !== listener)
      listeners.set(channel, left)
      return ipcRenderer
    },
  }

  globalThis.standinFromMain = (text) => {
    const message = decode(text)
    if (message.kind === 'send') {
      for (const listener of listeners.get(message.channel) ?? [])
        listener({ sender: ipcRenderer }, ...message.args)
      return
    }
    const { resolve, reject } = invoked.get(message.id)
    invoked.delete(message.id)
    if (message.error === undefined) resolve(message.value)
    else reject(new Error(message.error))
  }

  const electron = {
    ipcRenderer,
    contextBridge: { exposeInMainWorld: (name, api) => fire('expose', { name, shape: shapeOf(api) }) },
  }

  const require = (name) => {
    if (name === 'electron') return electron
    throw new Error(`module not found: ${name}`)
  }

  runPreload(require)
}
