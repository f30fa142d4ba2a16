import { drawnColours } from './sheet-svg'

const light =
  '--ground:#fff;--ink:#1b2430;--muted:#5a6472;--line:#dddad2;--strong:#8b8778;--accent:#124a6b;--ok:#2f7d4f;--risk:#8f5a00;--behind:#b3261e;--forecast:#c9d8e1'
const dark =
  '--ground:#191815;--ink:#eee9df;--muted:#ada799;--line:#37342e;--strong:#837c6e;--accent:#90c3e0;--ok:#85c99f;--risk:#e3b768;--behind:#f4968e;--forecast:#2c3e49'

/** The style of a person sheet that is given as a file: light and dark as the reader's system, always light on paper. */
export const sheetStyle = [
  `:root{color-scheme:light dark;${light}}`,
  `@media screen and (prefers-color-scheme:dark){:root{${dark}}}`,
  '*{box-sizing:border-box}',
  'body{margin:0;background:var(--ground);color:var(--ink);font:400 1rem/1.5 "Source Sans 3","Segoe UI",system-ui,sans-serif}',
  'main{max-width:52rem;margin:0 auto;padding:2rem 1.25rem 3rem}',
  'h1,h2,.lead{font-family:"Source Serif 4",Georgia,serif;font-weight:400;overflow-wrap:anywhere}',
  'h1{font-size:1.9rem;line-height:1.2;margin:.25rem 0}h2{font-size:1.35rem;margin:0 0 .25rem}',
  '.lead{font-size:1.2rem;margin:1.25rem 0 0}.muted{color:var(--muted)}p{margin:.35rem 0}',
  'section{border-top:1px solid var(--line);margin-top:1.75rem;padding-top:1.25rem}',
  '.metrics{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr));gap:0 2.5rem}',
  '.figure{font-size:1.6rem;margin:0}.figure small{font-size:1rem;color:var(--muted)}',
  '.state{font-weight:600}.onTarget{color:var(--ok)}.atRisk{color:var(--risk)}.behind{color:var(--behind)}.noData{color:var(--muted)}',
  '.wide{overflow-x:auto;padding-right:2.5rem}.wide svg{min-width:34rem}svg{display:block;width:100%;height:auto;margin:.75rem 0;overflow:visible}',
  '.small svg{max-width:16rem}.way svg{max-width:7rem;margin:.25rem 0}.beside svg{max-width:26rem}svg text{font-family:inherit}',
  'table{border-collapse:collapse;width:100%;margin-top:.5rem;font-size:.95rem}caption{text-align:left;color:var(--muted)}',
  'th,td{text-align:right;padding:.3rem .5rem;border-top:1px solid var(--line);font-variant-numeric:tabular-nums}th:first-child,td:first-child{text-align:left;padding-left:0}th{font-weight:600}thead th{vertical-align:bottom}tbody th{font-weight:400;white-space:nowrap}td{white-space:nowrap}',
  'ul{margin:.5rem 0 0;padding-left:1.1rem}li{margin:.3rem 0;overflow-wrap:anywhere}',
  ...drawnColours.map((name) => `.f-${name}{fill:var(--${name})}.s-${name}{stroke:var(--${name})}`),
  '@media (width<28rem){table{font-size:.875rem}th,td{padding:.3rem .25rem}}',
  // a section may go on overleaf, so that no page is left empty for it; what is one thing stays together
  '@media print{body{font-size:10.5pt}main{max-width:none;padding:0}.metrics{grid-template-columns:1fr 1fr}tr,svg,li,.metrics section{break-inside:avoid}h2,.figure,.state,caption,thead{break-after:avoid}th,td{padding:.15rem .4rem}.wide{overflow:visible}.wide svg{min-width:0}}',
].join('\n')
