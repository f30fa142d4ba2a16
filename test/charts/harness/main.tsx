import '../../../renderer/styles/fonts.css'
import '../../../renderer/styles/tokens.css'
import './harness.css'
import './on-window'
import { type ReactElement, StrictMode, useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { AttainmentThread, AttainmentThreadFoot } from '../../../renderer/charts/attainment-thread'
import { BurnUpChart } from '../../../renderer/charts/burn-up-chart'
import { ChartFigure } from '../../../renderer/charts/chart-figure'
import { loadCharting, newContext } from '../../../renderer/charts/charting'
import { DrawingView } from '../../../renderer/charts/drawing-view'
import { HistoryChart } from '../../../renderer/charts/history-chart'
import { paintMarks } from '../../../renderer/charts/paint-marks'
import { ProgressBar } from '../../../renderer/charts/progress-bar'
import { QuarterChart } from '../../../renderer/charts/quarter-chart'
import { recordChart, recordHistoryChart, recordQuarterChart } from '../../../renderer/charts/record-chart'
import { Sparkline } from '../../../renderer/charts/sparkline'
import { threadReach } from '../../../renderer/charts/thread-drawing'
import { attainmentState } from '../../../shared/domain/attainment'
import type { Drawing } from '../../../shared/domain/drawing'
import { type ChartCase, historyCases, quarterCases, sparklineCases } from '../cases'
import { type DrawingCase, drawingCases } from '../drawing-cases'
import { goalCase, type PlanCase, planCases } from '../plan-cases'

type Kind = 'quarter' | 'history'

const heightPx = 236
const asked = new URLSearchParams(location.search)
const widthPx = Number(asked.get('width') ?? 668)
const only = asked.get('only')
const wanted = ({ name }: { name: string }): boolean => only === null || name === only
const dark = matchMedia('(prefers-color-scheme: dark)')
const followSystem = (): void => {
  document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light'
}
dark.addEventListener('change', followSystem)
followSystem()

function recorded(kind: Kind, { progress, reading }: ChartCase): Promise<Drawing> {
  const { metric, quarter, countedTo } = progress
  const size = { widthPx, heightPx }
  if (kind === 'history') return recordHistoryChart({ progress, reading }, size)
  if (quarter === null) throw new Error('This case has no quarter')
  return recordQuarterChart({ metric, quarter, asOf: countedTo, reading }, size)
}

function Screen({ kind, of }: { kind: Kind; of: ChartCase }): ReactElement | null {
  const { progress, reading } = of
  const { metric, quarter, countedTo } = progress
  if (kind === 'history') return <HistoryChart progress={progress} reading={reading} />
  return quarter && <QuarterChart metric={metric} quarter={quarter} asOf={countedTo} reading={reading} />
}

/** A chart on canvas and beside it the drawing that was recorded of it, at the same size. */
function Pair({ kind, of }: { kind: Kind; of: ChartCase }): ReactElement {
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  useEffect(() => {
    void recorded(kind, of).then(setDrawing)
  }, [kind, of])
  return (
    <section className="case" data-case={`${kind} ${of.name}`} data-recorded={drawing !== null}>
      <h2>{`${kind} ${of.name}`}</h2>
      <div className="pair">
        <div style={{ width: widthPx }}>
          <Screen kind={kind} of={of} />
        </div>
        <div className="paper">{drawing !== null && <DrawingView drawing={drawing} />}</div>
      </div>
    </section>
  )
}

/** A chart of any other kind, on canvas and recorded, as wide as it needs to be so that all of it is seen. */
function PlanPair({ name, plan, heightPx }: PlanCase): ReactElement {
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  const drawnPx = Math.max(widthPx, plan.leastWidthPx ?? 0)
  useEffect(() => {
    void recordChart(plan, { widthPx: drawnPx, heightPx }).then(setDrawing)
  }, [plan, heightPx, drawnPx])
  return (
    <section className="case" data-case={name} data-recorded={drawing !== null}>
      <h2>{name}</h2>
      <div className="pair">
        <div style={{ width: drawnPx }}>
          <ChartFigure plan={plan} heightPx={heightPx} />
        </div>
        <div className="paper">{drawing !== null && <DrawingView drawing={drawing} />}</div>
      </div>
    </section>
  )
}

/** A drawing that is vectors on the screen too, painted on a canvas and beside it as it stands. */
function DrawingPair({ name, drawing }: DrawingCase): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    void loadCharting().then(() => {
      const { current } = canvas
      if (current === null) return
      current.width = drawing.width
      current.height = drawing.height
      current.style.width = `${drawing.width}px`
      paintMarks(newContext(current), drawing.marks)
      setPainted(true)
    })
  }, [drawing])
  return (
    <section className="case" data-case={name} data-recorded={isPainted}>
      <h2>{name}</h2>
      <div className="pair">
        <div style={{ width: widthPx }}>
          <canvas ref={canvas} style={{ display: 'block' }} />
        </div>
        <div className="paper">
          <DrawingView drawing={drawing} />
        </div>
      </div>
    </section>
  )
}

const percents = [114, 100, 79, 104, 96, 64, 130.5, 300, null]

function Threads(): ReactElement {
  const reachPercent = threadReach(percents)
  return (
    <div className="stack">
      {percents.map((percent) => (
        <AttainmentThread
          key={percent}
          percent={percent}
          state={attainmentState(percent)}
          reachPercent={reachPercent}
          heightPx={50}
        />
      ))}
      <AttainmentThreadFoot heightPx={44} />
    </div>
  )
}

function Small(): ReactElement {
  const sizes = [
    { widthPx: 60, heightPx: 28 },
    { widthPx: 84, heightPx: 36 },
    { widthPx: 92, heightPx: 40 },
    { widthPx: 206, heightPx: 74 },
  ]
  return (
    <section className="case" data-part="small">
      <h2>Small parts</h2>
      <div className="column">
        <BurnUpChart {...goalCase} heightPx={180} />
      </div>
      {sparklineCases.map((of) => (
        <div className="row" key={of.name}>
          {sizes.map((size) => (
            <Sparkline key={size.widthPx} {...size} progress={of.progress} reading={of.reading} />
          ))}
          <span>{of.name}</span>
        </div>
      ))}
      <div className="row">
        <Threads />
        <div>
          {[null, -5, 0, 3, 49, 58, 95, 100, 120, 400].map((percent) => (
            <div className="column" key={percent}>
              <ProgressBar percent={percent} label={`${percent} percent of the way`} />
            </div>
          ))}
        </div>
      </div>
    </section>
  )
}

function Harness(): ReactElement {
  return (
    <>
      <h1>Charts</h1>
      {quarterCases.filter(wanted).map((of) => (
        <Pair key={of.name} kind="quarter" of={of} />
      ))}
      {historyCases.filter(wanted).map((of) => (
        <Pair key={of.name} kind="history" of={of} />
      ))}
      {planCases.filter(wanted).map((of) => (
        <PlanPair key={of.name} {...of} />
      ))}
      {drawingCases.filter(wanted).map((of) => (
        <DrawingPair key={of.name} {...of} />
      ))}
      <Small />
    </>
  )
}

const root = document.getElementById('root')
if (root === null) throw new Error('The harness has no root element')
createRoot(root).render(
  <StrictMode>
    <Harness />
  </StrictMode>,
)
