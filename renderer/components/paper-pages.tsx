import type { AriaAttributes, AriaRole, ReactElement } from 'react'
import type {
  BlockRole,
  PaperFont,
  PlacedBlock,
  PlacedLine,
  PlacedPage,
  PlacedPath,
  PlacedPicture,
} from '../../shared/domain/page'
import { numbered } from './numbered'
import styles from './paper-pages.module.css'
import { pictureAddress } from './picture-address'

/**
 * Typeset pages as they will lie on paper. They are painted from the same placed lines and paths as the PDF, and so
 * print exactly as they look here.
 */
export function PaperPages({ pages, label }: { pages: readonly PlacedPage[]; label: string }): ReactElement {
  return (
    <div className={styles.pages}>
      {numbered(pages).map(({ place, thing }) => (
        <PageView key={place} page={thing} title={`${label}, page ${place} of ${pages.length}`} />
      ))}
    </div>
  )
}

function PageView({ page, title }: { page: PlacedPage; title: string }): ReactElement {
  return (
    <svg
      className={`${styles.page} ${page.height > 800 ? styles.a4 : styles.letter}`}
      viewBox={`0 0 ${page.width} ${page.height}`}
    >
      <title>{title}</title>
      {numbered(page.blocks).map(({ place, thing }) => (
        <BlockView key={place} block={thing} />
      ))}
    </svg>
  )
}

const headingLevels: Partial<Record<BlockRole, number>> = { h1: 1, h2: 2, h3: 3 }

/** What assistive technology is told of a block. */
function meaningOf({ role, alt }: PlacedBlock): AriaAttributes & { role?: AriaRole } {
  if (role === 'artifact') return { 'aria-hidden': true }
  if (role === 'figure') return { role: 'img', 'aria-label': alt ?? '' }
  const level = headingLevels[role]
  return level === undefined ? {} : { role: 'heading', 'aria-level': level }
}

function BlockView({ block }: { block: PlacedBlock }): ReactElement {
  return (
    // what leads here by its address puts the focus on it
    <g {...meaningOf(block)} {...(block.anchor === undefined ? {} : { id: block.anchor, tabIndex: -1 })}>
      {numbered(block.items).map(({ place, thing }) => (
        <ItemView key={place} item={thing} />
      ))}
    </g>
  )
}

function ItemView({ item }: { item: PlacedBlock['items'][number] }): ReactElement {
  switch (item.kind) {
    case 'line':
      return <LineView line={item} />
    case 'path':
      return <PathView path={item} />
    case 'picture':
      return <PictureView picture={item} />
  }
}

/** Told by the block that it stands in. */
function PictureView({ picture: { file, x, y, width, height } }: { picture: PlacedPicture }): ReactElement {
  return <image href={pictureAddress(file)} {...{ x, y, width, height }} />
}

const faces: Readonly<Record<PaperFont, { family: string; weight: number; style: string }>> = {
  sans: { family: '"Source Sans 3"', weight: 400, style: 'normal' },
  sansItalic: { family: '"Source Sans 3"', weight: 400, style: 'italic' },
  sansStrong: { family: '"Source Sans 3"', weight: 600, style: 'normal' },
  serif: { family: '"Source Serif 4"', weight: 400, style: 'normal' },
  serifItalic: { family: '"Source Serif 4"', weight: 400, style: 'italic' },
  serifStrong: { family: '"Source Serif 4"', weight: 600, style: 'normal' },
}

function LineView({ line }: { line: PlacedLine }): ReactElement {
  const face = faces[line.font]
  return (
    <text
      x={line.direction === 'rtl' ? line.x + line.width : line.x}
      y={line.baseline}
      fontFamily={face.family}
      fontWeight={face.weight}
      fontStyle={face.style}
      fontSize={line.size}
      fill={line.colour}
      direction={line.direction}
      textLength={line.width}
      lengthAdjust="spacingAndGlyphs"
      className={line.smallCaps ? styles.smallCaps : undefined}
      transform={line.degrees === 0 ? undefined : `rotate(${line.degrees} ${line.x} ${line.baseline})`}
    >
      {line.text}
    </text>
  )
}

function PathView({ path }: { path: PlacedPath }): ReactElement {
  return (
    <path
      d={path.d}
      fill={path.fill ?? 'none'}
      stroke={path.stroke ?? 'none'}
      strokeWidth={path.strokeWidth}
      strokeDasharray={path.dash.length === 0 ? undefined : path.dash.join(' ')}
      strokeLinecap={path.cap}
      strokeLinejoin={path.join}
      opacity={path.opacity}
    />
  )
}
