import type { Paragraph, Root, Sentence as SentenceNode } from 'nlcst'
import { toString as textOf } from 'nlcst-to-string'
import { visit } from 'unist-util-visit'
import { foreignRanges, type Range } from '../../../shared/domain/wording/foreign-ranges'
import type { Sentence, Word } from '../../../shared/domain/wording/sentence'

/** The sentences of a text as retext-english parsed it, each with its words and where they stand. */
export function sentencesOf(tree: Root, text: string): Sentence[] {
  const foreign = foreignRanges(text)
  const sentences: Sentence[] = []
  visit(tree, 'ParagraphNode', (paragraph: Paragraph) => {
    const nodes = paragraph.children.filter((node) => node.type === 'SentenceNode')
    for (const [index, node] of nodes.entries()) {
      const next = nodes[index + 1]
      sentences.push({
        text: textOf(node),
        words: wordsOf(node, foreign),
        next: next === undefined ? '' : textOf(next),
      })
    }
  })
  return sentences
}

function wordsOf(sentence: SentenceNode, foreign: readonly Range[]): Word[] {
  const words: Word[] = []
  let opensClause = false
  for (const node of sentence.children) {
    if (node.type === 'PunctuationNode') opensClause = true
    if (node.type !== 'WordNode') continue
    const text = textOf(node)
    const [start, end] = [node.position?.start.offset, node.position?.end.offset]
    if (start === undefined || end === undefined) continue
    const isForeign = foreign.some((range) => range.start <= start && end <= range.end)
    words.push({ text, plain: text.toLowerCase().replaceAll('’', "'"), start, end, isForeign, opensClause })
    opensClause = false
  }
  return words
}
