import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { type RichBlock, richText } from '../../shared/domain/rich-text'
import { nextLineChange, type RichTextAct, richTextChange } from '../../shared/domain/rich-text-editing'
import { hasSharedData, needsSharedData, sharedData } from '../helpers/shared-data'

/** The blocks as a short text: `P` a paragraph, `H` a sub-heading, `L` a list; strong in `<b>`, emphasis in `<i>`. */
function told(text: string): string[] {
  return richText(text).map((block) => {
    if (block.kind === 'subheading') return `H ${block.text}`
    if (block.kind === 'paragraph') return `P ${inline(block.content)}`
    return `L ${block.items.map(({ marker, content }) => `${marker} ${inline(content)}`).join(' / ')}`
  })
}

function inline(content: Extract<RichBlock, { kind: 'paragraph' }>['content']): string {
  return content
    .map(({ text, emphasis }) =>
      emphasis === 'strong' ? `<b>${text}</b>` : emphasis === 'light' ? `<i>${text}</i>` : text,
    )
    .join('')
}

describe('the marks of a text', () => {
  test.each([
    ['One.\n\nTwo.\n \n\nThree.', ['P One.', 'P Two.', 'P Three.']],
    ['One\ntwo', ['P One\ntwo']],
    ['## The first weeks\nWe begin.', ['H The first weeks', 'P We begin.']],
    ['We agree:\n- calls\n- notes\nThat is all.', ['P We agree:', 'L - calls / - notes', 'P That is all.']],
    ['1. Call\n2. Note\n3. Send', ['L 1. Call / 2. Note / 3. Send']],
    ['Call **the same day**, *not later*.', ['P Call <b>the same day</b>, <i>not later</i>.']],
    ['- **Calls:** ten\n- *Notes*', ['L - <b>Calls:</b> ten / - <i>Notes</i>']],
    ['**[[the day]]** at “*noon*”', ['P <b>[[the day]]</b> at “<i>noon</i>”']],
    ['**Ü 5 %** und *„so“*', ['P <b>Ü 5 %</b> und <i>„so“</i>']],
    ['**عربي** نص', ['P <b>عربي</b> نص']],
  ])('are read: %j', (text, blocks) => {
    expect(told(text)).toEqual(blocks)
  })

  test.each([
    '2*3*4 and 2**3**4',
    '5 * 3 * 2',
    'snake_case_name and _this_',
    'call time* and win rate*',
    '* see the note',
    '***',
    '***both***',
    '*so** and **so*',
    '** open',
    '**no end',
    'a **b\nc** d',
    '(*) and (*)',
    '- one line with a dash',
    '-5\n-6',
    '1. only one',
    '2. Not\n3. From one',
    '1.5 hours\n2.5 hours',
    '#1 priority',
    '##no space',
    '##',
    'C:\\*.*',
    '<b>no</b> `code` [link](x)',
  ])('are only where they surely are: %j', (text) => {
    expect(told(text)).toEqual([`P ${text}`])
  })

  test.each([
    ['\\**so*\\*', ['P \\**so*\\*']],
    ['\\*not emphasised*', ['P *not emphasised*']],
    ['\\**not strong**', ['P **not strong**']],
    ['\\## not a heading', ['P ## not a heading']],
    ['\\- a\n\\- b', ['P - a\n- b']],
    ['\\1. a\n\\2. b', ['P 1. a\n2. b']],
  ])('are taken as they are after a backslash: %j', (text, blocks) => {
    expect(told(text)).toEqual(blocks)
  })

  test.skipIf(!hasSharedData)(`lose no character of what is hard to read${needsSharedData}`, () => {
    const naughty = z.array(z.string()).parse(JSON.parse(sharedData('strings/blns.json').toString('utf8')))
    for (const text of naughty) {
      const plain = richText(text)
        .map((block) => {
          if (block.kind === 'subheading') return block.text
          const parts =
            block.kind === 'paragraph' ? [block.content] : block.items.map(({ content }) => content)
          return parts.map((content) => content.map((each) => each.text).join('')).join('')
        })
        .join('')
      const bare = (of: string) => of.replaceAll(/[\s*#\\\-\d.]/gu, '')
      expect(bare(plain)).toBe(bare(text))
    }
  })

  test('are read in an instant however many there are', () => {
    const many = '*a '.repeat(6_000) + '**'.repeat(500) + '- '.repeat(500)
    expect(richText(many).length).toBeGreaterThan(0)
  })
})

/** A text with what is selected between `‹` and `›`, changed. */
function changed(text: string, act: RichTextAct): string {
  const from = text.indexOf('‹')
  const to = text.indexOf('›') - 1
  const plain = text.replace('‹', '').replace('›', '')
  const change = richTextChange(plain, { from, to }, act)
  const next = plain.slice(0, change.from) + change.put + plain.slice(change.to)
  const { selected } = change
  return `${next.slice(0, selected.from)}‹${next.slice(selected.from, selected.to)}›${next.slice(selected.to)}`
}

describe('what the bar does to a text', () => {
  test.each([
    ['strong', 'Call ‹today ›now', 'Call **‹today›** now'],
    ['strong', 'Call **‹today›** now', 'Call ‹today› now'],
    ['light', 'Call ‹today› now', 'Call *‹today›* now'],
    ['light', 'Call **‹today›** now', 'Call *‹today›* now'],
    ['strong', 'Call ‹› now', 'Call **‹›** now'],
    ['list', 'We agree:\n‹calls\nnotes›\nEnd', 'We agree:\n‹- calls\n- notes›\nEnd'],
    ['list', '‹- calls\n- notes›', '‹calls\nnotes›'],
    ['numbers', '- ca‹lls\n- no›tes', '‹1. calls\n2. notes›'],
    ['subheading', 'The first‹› weeks', '‹## The first weeks›'],
    ['subheading', '‹## The first weeks›', '‹The first weeks›'],
    ['list', 'a\n‹›\nb', 'a\n‹- ›\nb'],
  ] as const)('%s: %j', (act, before, after) => {
    expect(changed(before, act)).toBe(after)
  })
})

describe('Enter', () => {
  /** The text after Enter at the bar, with a bar where the cursor is then; null where Enter is left to itself. */
  function entered(marked: string): string | null {
    const at = marked.indexOf('|')
    const text = marked.replace('|', '')
    const change = nextLineChange(text, at)
    if (change === null) return null
    const after = text.slice(0, change.from) + change.put + text.slice(change.to)
    return `${after.slice(0, change.selected.from)}|${after.slice(change.selected.to)}`
  }

  test.each([
    ['- one|', '- one\n- |'],
    ['- one|\n- two', '- one\n- |\n- two'],
    ['- on|e', '- on\n- |e'],
    ['before\n9. nine|', 'before\n9. nine\n10. |'],
    ['- one\n- |', '- one\n|'],
    ['1. |', '|'],
    ['|- one', null],
    ['- | one', null],
    ['a line|', null],
    ['2019 was a year|', null],
    ['|', null],
  ])('after %j leaves %j', (before, after) => {
    expect(entered(before)).toBe(after)
  })
})
