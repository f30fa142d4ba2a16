import { type PackPart, packPartSchema } from '../../../../shared/domain/meeting-pack'
import { inTurns } from '../../store/pace'
import type { Typefaces } from '../fonts/typefaces'
import { bindPapers, type LaidPaper, layPaper, type TypesetDocument } from '../typesetting/typeset'
import { packAgenda } from './pack-agenda'
import { type ContentsLine, packCover } from './pack-cover'
import { packGlossary } from './pack-glossary'
import { packGoals } from './pack-goals'
import type { PackSources } from './pack-sources'
import { frameOf } from './paper-frame'
import { teamSheet } from './team-sheet'

type Chapter = { readonly title: string; readonly papers: readonly LaidPaper[] }

/**
 * Binds a meeting pack: the parts that were chosen, in their order, with the page of each in the contents. Other work has
 * its turn between the parts.
 */
export async function bindMeetingPack(sources: PackSources, typefaces: Typefaces): Promise<TypesetDocument> {
  const { parts } = sources.pack
  const hasCover = parts.includes('cover')
  const pace = inTurns()
  const chapters: Chapter[] = []
  for (const part of packPartSchema.options) {
    if (part === 'cover' || !parts.includes(part)) continue
    chapters.push(chapterOf[part](sources, typefaces))
    await pace()
  }
  const contents = contentsOf(chapters, hasCover ? 2 : 1)
  const cover = hasCover ? [layPaper(packCover(sources, contents), typefaces)] : []
  const papers = [...cover, ...chapters.flatMap((chapter) => chapter.papers)]
  return bindPapers(papers, frameOf(sources.firm.paper, noMargins), typefaces)
}

const noMargins = { sidePt: 0, topPt: 0, bottomPt: 0 }

const chapterOf: Readonly<
  Record<Exclude<PackPart, 'cover'>, (sources: PackSources, typefaces: Typefaces) => Chapter>
> = {
  agenda: (sources, typefaces) => ({ title: 'Agenda', papers: [layPaper(packAgenda(sources), typefaces)] }),
  team: (sources, typefaces) => ({
    title: 'The team',
    papers: [layPaper(teamSheet({ ...sources, withSessions: sources.pack.withPromises }), typefaces)],
  }),
  people: ({ team }) => ({
    title: team.length === 1 ? 'One person' : `${team.length} people, a page each`,
    papers: team.flatMap(({ sheet }) => (sheet === null ? [] : [sheet])),
  }),
  goals: (sources, typefaces) => ({ title: 'Goals', papers: [layPaper(packGoals(sources), typefaces)] }),
  glossary: (sources, typefaces) => ({
    title: 'How the numbers are worked out',
    papers: [layPaper(packGlossary(sources), typefaces)],
  }),
}

function contentsOf(chapters: readonly Chapter[], first: number): ContentsLine[] {
  let page = first
  return chapters.map(({ title, papers }) => {
    const line = { title, page }
    page += papers.reduce((sum, { pages }) => sum + pages.length, 0)
    return line
  })
}
