import { readFile } from 'node:fs/promises'
import type { SelfForm } from '../../shared/contract/self-assessments'

/** Where the page of the form waits for what it is to ask. */
const island = (json: string): string => `<script type="application/json" id="form">${json}</script>`

/** The page of the form with a form in it: one HTML file that needs nothing else. */
export async function selfFormHtml(form: SelfForm, selfFormPage: string): Promise<string> {
  const page = await readFile(selfFormPage, 'utf8')
  const empty = island('null')
  if (!page.includes(empty)) throw new Error('The page of the self-assessment has no place for the form')
  // a function, because a text would have `$&` and the like in an answer replaced
  return page.replace(empty, () => island(inScript(form)))
}

/** JSON that ends no script, whatever is in it. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
