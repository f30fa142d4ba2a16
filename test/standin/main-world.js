// Runs in the page's own world before any script of the page: builds what the preload exposes. Functions become
// calls over events of the window, whose details Chromium clones from one world into the other.
;(() => {
  const callbacks = new Map()
  const results = new Map()
  let last = 0

  const fire = (kind, detail) => dispatchEvent(new CustomEvent(`standin:${kind}`, { detail }))
  const on = (kind, listener) =>
    addEventListener(`standin:${kind}`, (event) => {
      event.stopImmediatePropagation()
      listener(event.detail)
    })

  const asArgument = (value) => {
    if (typeof value !== 'function') return value
    last += 1
    callbacks.set(last, value)
    return { callback: last }
  }

  const call =
    (id) =>
    (...args) => {
      last += 1
      const number = last
      // the preload answers while this event is dispatched: with a value, an error, or the promise of one
      fire('call', { number, id, args: args.map(asArgument) })
      const { kind, value } = results.get(number)
      results.delete(number)
      if (kind === 'error') throw new Error(value)
      if (kind === 'value') return build(value)
      return new Promise((resolve, reject) => results.set(number, { resolve, reject }))
    }

  const build = (shape) => {
    if (shape?.call !== undefined) return call(shape.call)
    if (shape?.members === undefined) return shape
    return Object.freeze(Object.fromEntries(shape.members.map(([name, member]) => [name, build(member)])))
  }

  on('expose', ({ name, shape }) =>
    Object.defineProperty(window, name, { value: build(shape), enumerable: true }),
  )
  on('result', ({ number, ...result }) => results.set(number, result))
  on('settled', ({ number, error, value }) => {
    const { resolve, reject } = results.get(number)
    results.delete(number)
    if (error === undefined) resolve(value)
    else reject(new Error(error))
  })
  on('callback', ({ id, args }) => callbacks.get(id)(...args))
})()
