import type { Locator, Page } from 'playwright-core'

/** Where whoever has the laptop signs: by mouse, pen, finger or keys. */
export class SignatureField {
  constructor(protected readonly page: Page) {}

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

  /** Draws the signature of whose turn it is with a finger. */
  async drawByFinger(): Promise<void> {
    const box = await this.fieldBox()
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
    await this.ownField.getByRole('img', { name: 'Your drawn signature' }).waitFor()
  }

  /** Draws with a pen that is held askew, and presses from light to hard along each stroke. */
  async drawByPen(): Promise<void> {
    const box = await this.fieldBox()
    const pen = await this.page.context().newCDPSession(this.page)
    const strokes = [loops, underline]
    for (const stroke of strokes) {
      for (const [index, [x, y]] of stroke.entries()) {
        await pen.send('Input.dispatchMouseEvent', {
          type: index === 0 ? 'mousePressed' : 'mouseMoved',
          x: box.x + box.width * x,
          y: box.y + box.height * y,
          pointerType: 'pen',
          button: 'left',
          buttons: 1,
          force: 0.1 + (0.8 * index) / stroke.length,
          tiltX: 30,
          tiltY: -20,
        })
      }
      const [x, y] = stroke.at(-1) ?? [0, 0]
      await pen.send('Input.dispatchMouseEvent', {
        type: 'mouseReleased',
        x: box.x + box.width * x,
        y: box.y + box.height * y,
        pointerType: 'pen',
        button: 'left',
      })
    }
    await pen.detach()
    await this.ownField.getByRole('img', { name: 'Your drawn signature' }).waitFor()
  }

  /** Touches the field with the mouse, and no more. */
  async drawDot(): Promise<void> {
    const box = await this.fieldBox()
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await this.ownField
      .getByRole('status')
      .filter({ hasText: /too small/ })
      .waitFor()
  }

  async undoStroke(): Promise<void> {
    await this.ownField.getByRole('button', { name: 'Undo stroke' }).click()
  }

  async isNotDrawn(): Promise<void> {
    await this.ownField.getByRole('img', { name: /^Signature field, empty/ }).waitFor()
  }

  /** Drags a finger upwards over an element; how far the page has moved under it then. */
  async swipeOver(element: Locator): Promise<number> {
    const before = await element.boundingBox()
    if (before === null) throw new Error('There is nothing to swipe over')
    const touch = await this.page.context().newCDPSession(this.page)
    await touch.send('Emulation.setTouchEmulationEnabled', { enabled: true })
    const [x, from] = [before.x + 30, before.y + before.height / 2]
    for (let step = 0; step <= 8; step++) {
      const touchPoints = [{ x, y: from - step * 10 }]
      await touch.send('Input.dispatchTouchEvent', {
        type: step === 0 ? 'touchStart' : 'touchMove',
        touchPoints,
      })
      await this.nextPicture()
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await this.nextPicture()
    await touch.send('Emulation.setTouchEmulationEnabled', { enabled: false })
    await touch.detach()
    const after = await element.boundingBox()
    return Math.round(before.y - (after?.y ?? 0))
  }

  private async nextPicture(): Promise<void> {
    await this.page.evaluate(() => new Promise((seen) => requestAnimationFrame(seen)))
  }

  /** Where the signer signs, with all that belongs to it. */
  get ownField(): Locator {
    return this.page.getByRole('group', { name: 'Your signature', exact: true })
  }

  private async fieldBox() {
    await this.ownField.scrollIntoViewIfNeeded()
    const box = await this.ownField.getByRole('img').boundingBox()
    if (box === null) throw new Error('The signature field is not on the screen')
    return box
  }

  async typeName(): Promise<void> {
    await this.page.getByRole('button', { name: 'Type my name instead' }).click()
    await this.page.getByRole('textbox', { name: 'Your name, typed as your signature' }).waitFor()
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
