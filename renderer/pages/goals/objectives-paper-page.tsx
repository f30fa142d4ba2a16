import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { printPages, savePaper } from '../../api/save-paper'
import { PaperRoom } from '../../components/paper-room'

/** The tree of objectives with everybody's goals: looked at here, printed by the system's dialog, or saved as a PDF. */
export function ObjectivesPaperPage(): ReactElement {
  const paper = useQuery(api.sheets.objectives.queryOptions())
  return (
    <PaperRoom
      back={{ to: '/goals', name: 'Goals' }}
      title="Objectives and goals"
      lead="What the company and the team want, and who serves it with which goal."
      label="Objectives and goals"
      failure={paper.isError ? sentenceOf(paper.error) : null}
      pages={paper.data?.pages}
      onSave={() => paper.data && void savePaper(paper.data)}
      onPrint={printPages}
    />
  )
}
