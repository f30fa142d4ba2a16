import type { Page } from 'playwright-core'
import { tick } from './fields'

/** The quiet page on which both sign. */
export class SigningRoom {
  constructor(private readonly page: Page) {}

  /** Puts the laptop in the hands of the person, whose turn it is. */
  async handOver(): Promise<void> {
    await this.page.getByRole('button', { name: /^Hand the laptop to / }).click()
    await this.page.getByRole('heading', { name: /this is yours to sign$/ }).waitFor()
  }

  /** Reads every page of the document to its end. */
  async readAll(): Promise<void> {
    const document = this.page.getByRole('region', { name: 'The document' })
    const seen = document.getByText(/^Page \d+ of \d+, all seen$/)
    await document.getByText(/^Page 1 of [1-9]/).waitFor()
    while ((await seen.count()) === 0) {
      const next = document.getByRole('button', { name: /^(Read on ↓|Page \d+ ›|Last page)$/ })
      // at the last line it becomes “Last page”, which has nowhere to go, perhaps just before the click
      if (await next.isEnabled()) await next.click({ timeout: 1_000 }).catch(() => undefined)
    }
  }

  /** Whether every page was turned. */
  async isAllSeen(): Promise<boolean> {
    const status = this.page.getByRole('region', { name: 'The document' }).getByRole('status')
    await status.filter({ hasText: /of [1-9]/ }).waitFor()
    return (await status.innerText()).endsWith('all seen')
  }

  async tickAll(): Promise<void> {
    for (const box of await this.page.getByRole('checkbox').all()) await box.check({ force: true })
  }

  async disagree(words: string): Promise<void> {
    await tick(this.page.getByRole('main'), 'radio', /^I do not agree/)
    await this.page.getByRole('textbox', { name: 'In your own words' }).fill(words)
  }

  async agree(): Promise<void> {
    await tick(this.page.getByRole('main'), 'radio', 'I agree')
  }

  /** Draws a signature with the pointer. */
  async draw(): Promise<void> {
    const field = this.page.getByRole('img', { name: /^Signature field/ })
    await field.scrollIntoViewIfNeeded()
    const box = await field.boundingBox()
    if (box === null) throw new Error('The signature field is not on the screen')
    const { mouse } = this.page
    for (const stroke of [loops, underline]) {
      const points = stroke.map(([x, y]) => ({ x: box.x + box.width * x, y: box.y + box.height * y }))
      const [first] = points
      if (first === undefined) continue
      await mouse.move(first.x, first.y)
      await mouse.down()
      for (const { x, y } of points) await mouse.move(x, y, { steps: 3 })
      await mouse.up()
    }
    await this.page.getByRole('img', { name: 'Your drawn signature' }).waitFor()
  }

  /** Draws the manager’s signature with a finger. */
  async drawByFinger(): Promise<void> {
    const field = this.page.getByRole('group', { name: 'Your signature', exact: true })
    await field.scrollIntoViewIfNeeded()
    const box = await field.getByRole('img').boundingBox()
    if (box === null) throw new Error('The signature field is not on the screen')
    const touch = await this.page.context().newCDPSession(this.page)
    await touch.send('Emulation.setTouchEmulationEnabled', { enabled: true })
    for (const stroke of [loops, underline]) {
      for (const [index, [x, y]] of stroke.entries()) {
        const touchPoints = [{ x: box.x + box.width * x, y: box.y + box.height * y }]
        await touch.send('Input.dispatchTouchEvent', {
          type: index === 0 ? 'touchStart' : 'touchMove',
          touchPoints,
        })
      }
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }
    await touch.send('Emulation.setTouchEmulationEnabled', { enabled: false })
    await touch.detach()
    await field.getByRole('img', { name: 'Your drawn signature' }).waitFor()
  }

  async typeName(): Promise<void> {
    await this.page.getByRole('button', { name: 'Type my name instead' }).click()
    await this.page.getByRole('textbox', { name: 'Your name, typed as your signature' }).waitFor()
  }

  /** The person's signature; then the laptop goes back. */
  async signAsPerson(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Sign as ${name}` }).click()
    await this.page.getByText(/It is signed and sealed\.$/).waitFor()
  }

  /** The person’s signature without a time stamp, where the service stood in the way of one. */
  async signAsPersonUnstamped(): Promise<void> {
    await this.page.getByRole('button', { name: 'Sign without a time stamp' }).click()
    await this.page.getByText(/It is signed and sealed\.$/).waitFor()
  }

  /** The manager has the laptop again; null where there is no passphrase. */
  async takeBack(name: string, passphrase: string | null): Promise<void> {
    await this.page.getByRole('button', { name: `I am ${name}, go on` }).click()
    await this.prove(passphrase)
    await this.page.getByRole('heading', { name: /, now you$/ }).waitFor()
  }

  /** The manager stops in the middle of somebody's turn, and is at the document again. */
  async stop(passphrase: string | null): Promise<void> {
    await this.page.getByRole('button', { name: 'Stop, nothing is lost' }).click()
    await this.prove(passphrase)
    await this.page.getByRole('navigation').waitFor()
  }

  private async prove(passphrase: string | null): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: /^Are you / })
    if (passphrase !== null) await dialog.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
    await dialog.getByRole('button', { name: 'Take the laptop back' }).click()
  }

  async signAsManager(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Sign as ${name}` }).click()
    await this.page.getByRole('button', { name: 'Save the signed PDF' }).waitFor()
  }

  /** The person would rather not, and says why; nothing is decided yet. */
  async sayWhyNot(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: 'I do not want to sign' }).click()
    await this.page.getByRole('textbox', { name: /^Why you do not sign/ }).fill(reason)
  }

  /** The person does not sign; the laptop is still with them. */
  async decline(): Promise<void> {
    await this.page.getByRole('button', { name: 'I do not sign', exact: true }).click()
    await this.page.getByRole('heading', { name: /You have not signed\.$/ }).waitFor()
  }

  /** The person does not sign, says why, and turns the laptop back to the manager. */
  async refuse(given: { reason: string; manager: string; passphrase: string | null }): Promise<void> {
    await this.sayWhyNot(given.reason)
    await this.decline()
    await this.takeBack(given.manager, given.passphrase)
  }

  /** The manager gives the laptop back to the person, who would sign after all. */
  async backToSigning(note: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'What happened' }).fill(note)
    await this.page.getByRole('button', { name: 'Back to signing' }).click()
    await this.page.getByRole('heading', { name: /this is yours to sign$/ }).waitFor()
  }

  /** What is typed in the words of the signer. */
  words(): Promise<string> {
    return this.page.getByRole('textbox', { name: 'In your own words' }).inputValue()
  }

  /** Waits until the person’s turn is on the screen. */
  async isTheirs(): Promise<void> {
    await this.page.getByRole('heading', { name: /this is yours to sign$/ }).waitFor()
  }

  /** The manager notes what happened and draws with a finger; a witness beside them types their name. */
  async closeAsRefused({ note, witness }: { note: string; witness: string }): Promise<void> {
    await this.page.getByRole('textbox', { name: 'What happened' }).fill(note)
    await this.page.getByRole('textbox', { name: 'Witness' }).fill(witness)
    await this.drawByFinger()
    await this.page.getByRole('button', { name: 'Type the name instead' }).click()
    for (const box of await this.page.getByRole('checkbox').all()) {
      if (await box.isVisible()) await box.check({ force: true })
    }
    await this.page.getByRole('button', { name: 'Close as not signed' }).click()
    await this.page.getByRole('button', { name: 'Save the signed PDF' }).waitFor()
  }

  /** Signs without having done what is asked; what the page says then. */
  async trySigning(name: string): Promise<string> {
    await this.page.getByRole('button', { name: `Sign as ${name}` }).click()
    return this.page.getByRole('main').getByRole('alert').innerText()
  }
}

/** A few loops across the field, as shares of its width and height. */
const loops: readonly (readonly [number, number])[] = Array.from({ length: 40 }, (_, index) => {
  const along = index / 39
  const sway = 0.2 * (1 - along * 0.5)
  return [0.12 + along * 0.42 + 0.03 * Math.sin(index * 0.9), 0.42 + sway * Math.cos(index * 0.9)] as const
})

const underline: readonly (readonly [number, number])[] = [
  [0.14, 0.66],
  [0.4, 0.62],
  [0.62, 0.55],
]
