/**
 * Puts the focus into the field of that name: itself, or the first of a group such as `points`. Without a name, and where
 * there is none, into the first field to write in.
 */
export function focusField(fields: HTMLElement | null, name: string): void {
  const find = (selector: string): HTMLElement | null => fields?.querySelector<HTMLElement>(selector) ?? null
  const first = find('textarea, input[type="text"]')
  const escaped = CSS.escape(name)
  const named = name === '' ? null : (find(`[name="${escaped}"]`) ?? find(`[name^="${escaped}."]`))
  const field = named ?? first
  field?.focus()
}
