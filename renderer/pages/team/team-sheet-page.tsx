import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { metricsOnBoard, metricsWorthShowing } from '../../../shared/domain/board-metrics'
import { api, client } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { printPages, savePaper } from '../../api/save-paper'
import { recordTeamSparklines } from '../../charts/record-sheet-charts'
import { PaperRoom } from '../../components/paper-room'
import { useReader } from '../../components/reader'

/** The team on paper, as on the board: looked at here, printed by the system's dialog, or saved as a PDF. */
export function TeamSheetPage(): ReactElement {
  const reader = useReader()
  const sheet = useQuery({
    queryKey: [...api.sheets.key(), 'team'],
    queryFn: async () => {
      const team = await client.metrics.board()
      const shown = metricsWorthShowing(team).slice(0, metricsOnBoard)
      return client.sheets.team({ sparklines: recordTeamSparklines(team, shown, reader) })
    },
  })
  return (
    <PaperRoom
      back={{ to: '/team', name: 'Team' }}
      title="Team sheet"
      lead="The board on paper: numbers with their targets, sessions and what is open."
      label="Team sheet"
      failure={sheet.isError ? sentenceOf(sheet.error) : null}
      pages={sheet.data?.pages}
      onSave={() => sheet.data && void savePaper(sheet.data)}
      onPrint={printPages}
    />
  )
}
