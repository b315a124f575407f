import type { Locator, Page } from 'playwright-core'

/** Somebody at the desk: the lists, the places, the dialogs, and stories that are quickly written. */
export class Deskhand {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  field(name: string): Locator {
    return this.#page.getByRole('textbox', { name, exact: true })
  }

  list(): Locator {
    return this.#page.getByRole('list', { name: 'Stories' })
  }

  item(headline: string): Locator {
    return this.list().getByRole('listitem', { name: headline, exact: true })
  }

  tab(name: string): Locator {
    return this.#page.getByRole('tab', { name: new RegExp(`^${name}`) })
  }

  place(name: string): Locator {
    return this.#page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name, exact: true })
  }

  dialog(name: string): Locator {
    return this.#page.getByRole('dialog', { name })
  }

  focusedName(): Promise<string> {
    return this.#page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
  }

  saved(): Promise<void> {
    return this.#page.getByRole('status', { name: 'Save state' }).filter({ hasText: /^Saved$/ }).waitFor()
  }

  /** A new story with a headline and words, saved. */
  async write(headline: string, words = ''): Promise<void> {
    const { keyboard } = this.#page
    await keyboard.press('Alt+n')
    await this.#page.waitForFunction(() => {
      const field = document.activeElement
      return field instanceof HTMLTextAreaElement && field.getAttribute('aria-label') === 'Headline' && field.value === ''
    })
    await keyboard.insertText(headline)
    if (words !== '') {
      await this.#page.getByRole('textbox', { name: 'Story body' }).click()
      await keyboard.insertText(words)
    }
    await this.saved()
    if (headline !== '') await this.item(headline).waitFor()
  }

  async openSample(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Open the sample newsroom' }).click()
    await this.list().getByRole('listitem').first().waitFor({ timeout: 60_000 })
  }
}
