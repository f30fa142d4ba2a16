/** An event whose listeners may say no. */
export type Preventable<T extends object> = T & { defaultPrevented: boolean; preventDefault(): void }

export function preventable<T extends object>(facts: T): Preventable<T> {
  const event = {
    ...facts,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true
    },
  }
  return event
}
