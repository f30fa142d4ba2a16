import type { ComponentType, ReactElement } from 'react'
import { NotFoundPage } from './pages/welcome/not-found-page'

/** The page of one record, made anew for each id; an address whose id is none leads nowhere. */
export function WithId<Id extends string>({
  id,
  schema,
  page: Page,
}: {
  id: string
  schema: { safeParse(value: unknown): { success: true; data: Id } | { success: false } }
  page: ComponentType<{ id: Id }>
}): ReactElement {
  const parsed = schema.safeParse(id)
  return parsed.success ? <Page key={parsed.data} id={parsed.data} /> : <NotFoundPage />
}
