import { type ReactElement, useState } from 'react'
import { type Control, useController } from 'react-hook-form'
import type { AgendaItem } from '../../../shared/domain/agenda'
import type { Promiser } from '../../../shared/domain/commitment'
import { agendaItemIdSchema } from '../../../shared/domain/id'
import type { SessionNotes } from '../../../shared/domain/session'
import { GrowingRows } from './growing-rows'

/** What one side wants to talk about this time. */
export function AgendaToWrite({
  control,
  by,
  legend,
  onlyNew = false,
}: {
  control: Control<SessionNotes>
  by: Promiser
  legend: string
  /** Without what was there already: it stands beside this list, to be ticked. */
  onlyNew?: boolean
}): ReactElement {
  const { field } = useController({ control, name: 'agenda' })
  const agenda = field.value ?? []
  const [known] = useState(() => new Set(onlyNew ? agenda.map(({ id }) => id) : []))
  const isOwn = (item: AgendaItem): boolean =>
    item.by === by && item.carriedFrom === null && !known.has(item.id)
  return (
    <GrowingRows
      legend={legend}
      label={legend}
      rows={agenda.filter(isOwn)}
      blank={() => ({
        id: agendaItemIdSchema.parse(crypto.randomUUID()),
        by,
        what: '',
        isTalkedAbout: false,
        note: '',
        carriedFrom: null,
      })}
      onChange={(rows) => field.onChange([...agenda.filter((item) => !isOwn(item)), ...rows])}
    />
  )
}
