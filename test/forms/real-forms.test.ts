import { describe, expect, test } from 'vitest'
import { readTemplateFile } from '../../shared/domain/read-template-file'
import { questionsOf, type TemplateContent, templateFaults } from '../../shared/domain/template'
import { templateFileText } from '../../shared/domain/template-file'
import { hasSharedData, needsSharedData, sharedData } from '../helpers/shared-data'
import { callReview } from './call-review'
import { wordsOf } from './markdown-text'
import { competencies, ladder, oneToOnes, questionList, underperformance } from './real-forms'

/** The forms of others, whose texts stay beside the repository: each is made a template here and looked at for loss. */
const markdownForms: readonly [string, (text: string) => TemplateContent, number][] = [
  ['sourcegraph_1-1.md', oneToOnes, 4],
  ['sourcegraph_addressing_underperformance_pip.md', underperformance, 14],
  ['sourcegraph_ae_competencies.md', competencies, 18],
  ['engladders_Developer.md', ladder, 6],
  ['sales_coaching_call_review.md', callReview, 25],
]

describe.skipIf(!hasSharedData)(`a real form ${needsSharedData}`, () => {
  test.each(markdownForms)('%s is a template without loss', (file, asTemplate, least) => {
    const source = sharedData(`templates/${file}`).toString('utf8')
    const content = asTemplate(source)
    expect(templateFaults(content)).toEqual([])
    expect(questionsOf(content).length).toBeGreaterThanOrEqual(least)
    const text = textOf(content).replace(/ +/gu, ' ')
    const lost = piecesOf(source).filter((piece) => !text.includes(piece))
    expect(lost).toEqual([])
  })

  test.each(['en', 'ja_JP'])('1on1_questions.json is a template without loss in %s', (language) => {
    const list = JSON.parse(sharedData('templates/1on1_questions.json').toString('utf8'))
    const content = questionList(list, language)
    expect(templateFaults(content)).toEqual([])
    const asked = questionsOf(content).map(({ section, question }) => [section.title, question.wording])
    const told = list.questions.map((each: { category: string; question: Record<string, string> }) => [
      list.i18nCategories[each.category][language],
      each.question[language],
    ])
    expect(asked.map(String).sort()).toEqual(told.map(String).sort())
    expect(asked).toHaveLength(325)
  })

  test.each(markdownForms)('%s goes to a file and comes back', (file, asTemplate) => {
    const content = asTemplate(sharedData(`templates/${file}`).toString('utf8'))
    expect(readTemplateFile(templateFileText(content))).toEqual({ kind: 'read', content })
  })
})

/** Every text of a template in plain words, one after the other. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return ` ${wordsOf(value)} `
  return typeof value === 'object' && value !== null ? Object.values(value).map(textOf).join('') : ''
}

/** Every line and every cell of a source, in plain words; none for a line that is only drawn. */
function piecesOf(source: string): string[] {
  return source
    .split('\n')
    .filter((line) => !line.startsWith('```'))
    .flatMap((line) => (line.startsWith('|') ? line.split('|') : [line]))
    .map((line) => wordsOf(line.replace(/^\s*(\d+\.|- \[ \])/u, '')))
    .filter((piece) => piece !== '')
}
