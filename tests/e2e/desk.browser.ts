import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeChromium, openBrowserDoor } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { Deskhand } from './deskhand.ts'
import { ofColours, violations } from './violations.ts'

let door: Door
let page: Page
let desk: Deskhand

beforeEach(async () => {
  door = await openBrowserDoor()
  page = door.page
  desk = new Deskhand(page)
  await desk.place('Stories').waitFor()
})
afterEach(() => door.close())
afterAll(closeChromium)

const expectSoon = <T>(read: () => T) => expect.poll(read)
const gone = (locator: Locator) => locator.waitFor({ state: 'detached' })

/** The names that are fixed for tests and assistive tools: no other field may hold one of them in its own name. */
const fixed = ['Slug', 'Headline', 'Dek', 'Byline', 'Dateline', 'Story body', 'Caption', 'Alt text', 'Creator', 'Credit line', 'Source', 'Copyright notice', 'Name', 'Attribution', 'Format']

async function namesThatMislead(): Promise<string[]> {
  const fields = await page.getByRole('textbox').or(page.getByRole('combobox')).all()
  const names = await Promise.all(fields.map((one) => one.evaluate((element) => (element as HTMLInputElement).labels?.[0]?.textContent ?? element.getAttribute('aria-label') ?? '')))
  return names.filter((name) => !fixed.includes(name) && fixed.some((word) => name.toLowerCase().includes(word.toLowerCase())))
}

describe('nothing stands in anybody’s way', () => {
  /** Where only a part of the window is another one than before, that part is named. */
  const everywhere = async (visit: (where: string, part?: string) => Promise<void>) => {
    await visit('welcome')
    await desk.openSample()
    await desk.item('Pupils cook for 300 in Calvera’s first school kitchen').getByRole('link').click()
    await desk.field('Headline').waitFor()
    for (const name of ['Photos', 'Sources', 'Checks', 'History', 'Story']) {
      await desk.tab(name).click()
      await visit(`tab ${name}`, name === 'Photos' ? undefined : 'aside[aria-label="Inspector"]')
    }
    for (const name of ['Photos', 'Sources', 'Archive']) {
      await desk.place(name).click()
      await visit(name)
    }
    await desk.tab('Trash').click()
    await visit('trash')
    await desk.place('Stories').click()
    await page.getByRole('button', { name: 'Filters and order' }).click()
    await visit('filters')
    for (const [keys, name] of [
      ['Control+k', 'Search and commands'],
      ['Control+/', 'Keyboard shortcuts'],
      ['Control+o', 'Import'],
      ['Control+p', 'Print proof'],
      ['Control+Shift+p', 'Publish'],
    ] as const) {
      await page.keyboard.press(keys)
      await desk.dialog(name).waitFor()
      await visit(`dialog ${name}`, '[role=dialog]')
      await page.keyboard.press('Escape')
      await gone(desk.dialog(name))
    }
  }

  test('axe finds nothing on any screen, in light and in dark, and no name misleads', async () => {
    const found: Record<string, string[]> = {}
    await everywhere(async (where, part) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const all = await violations(page, { ...(part === undefined ? {} : { within: [part] }), ...(colorScheme === 'light' ? {} : { rules: ofColours }) })
        if (all.length > 0) found[`${where}, ${colorScheme}`] = all
      }
      const misleading = await namesThatMislead()
      if (misleading.length > 0) found[`names, ${where}`] = misleading
    })
    expect(found).toEqual({})
  }, 240_000)
})

describe('commands', () => {
  async function ask(words: string): Promise<void> {
    await page.keyboard.press('Control+k')
    await expectSoon(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox')
    await page.keyboard.insertText(words)
    await gone(desk.dialog('Search and commands').getByText('Lately worked on'))
  }

  test('the palette finds commands, stories and words in texts, by keyboard alone', async () => {
    await desk.write('Port talks', 'The cranes stand idle.')
    await desk.write('Something else')
    await ask('cranes')
    await desk.dialog('Search and commands').getByRole('option', { name: /Port talks/ }).waitFor()
    await page.keyboard.press('Enter')
    await expectSoon(() => desk.field('Headline').inputValue()).toBe('Port talks')
    await ask('dark theme')
    await desk.dialog('Search and commands').getByRole('option', { name: /Dark theme/ }).waitFor()
    await page.keyboard.press('Enter')
    await expectSoon(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
    await page.reload()
    await expectSoon(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
  })

  test('a proof is printed as it stands', async () => {
    await desk.write('Port talks', 'The cranes stand idle.')
    await page.evaluate(() => {
      const proofs: string[] = []
      Object.assign(window, { proofs })
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes) {
          for (const node of addedNodes) {
            if (!(node instanceof HTMLIFrameElement)) continue
            node.addEventListener('load', () => Object.assign(node.contentWindow ?? {}, { print: () => proofs.push(node.contentDocument?.body.textContent ?? '') }))
          }
        }
      }).observe(document.body, { childList: true })
    })
    await page.keyboard.press('Control+p')
    await desk.dialog('Print proof').getByRole('button', { name: 'Print…' }).click()
    await expectSoon(() => page.evaluate(() => (window as unknown as { proofs: string[] }).proofs.join('\n'))).toContain('The cranes stand idle.')
    await gone(desk.dialog('Print proof'))
  })

  // The desktop asks for files with the system's own dialog.
  test('wire copy comes in through the window, with what was guessed, and a missing headline is asked for', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stet-import-'))
    await writeFile(join(folder, 'wire.md'), '![]() |\n| The minister greets workers at Pier 9. / Source: Calvera Photo |\nThe minister called for a start.\n1\n2\n')
    await writeFile(join(folder, 'broken.jpg'), 'no photo')
    await page.getByRole('button', { name: 'Import stories' }).click()
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose files…' }).click()
    await (await chooser).setFiles([join(folder, 'wire.md'), join(folder, 'broken.jpg')])
    await page.getByText('1 file did not come in').waitFor({ timeout: 60_000 })
    await page.getByText('It has no headline. Open it and write one.').waitFor()
    await desk.dialog('Import').getByRole('button', { name: 'Open', exact: true }).click()
    await expectSoon(() => desk.focusedName()).toBe('Headline')
  })
})

// The desktop's window goes with its process.
test('a broken line to the newsroom is said so, and what is typed stays in the window', async () => {
  await desk.write('Port talks')
  await door.kill()
  await page.getByRole('alert').filter({ hasText: 'The newsroom is not reachable' }).first().waitFor()
  await desk.field('Headline').fill('Port talks resume')
  await page.getByRole('status', { name: 'Save state' }).filter({ hasText: 'Not saved' }).waitFor()
  expect(await desk.field('Headline').inputValue()).toBe('Port talks resume')
})

describe('narrow windows', () => {
  test('the side columns become drawers, and nothing is cut off', async () => {
    await desk.openSample()
    await page.setViewportSize({ width: 700, height: 800 })
    const cutOff = () =>
      page.evaluate(() => {
        const width = document.documentElement.clientWidth
        const shown = [...document.querySelectorAll<HTMLElement>('button, a, input, select, textarea')].filter((element) => element.checkVisibility())
        return shown.filter((element) => element.getBoundingClientRect().right > width + 1).map((element) => element.outerHTML.slice(0, 120))
      })
    expect(await cutOff()).toEqual([])
    await page.getByRole('button', { name: 'Open list' }).click()
    await desk.dialog('Stories and places').waitFor()
    expect(await cutOff()).toEqual([])
    await desk.item('Pupils cook for 300 in Calvera’s first school kitchen').getByRole('link').click()
    await gone(desk.dialog('Stories and places'))
    await page.getByRole('button', { name: 'Open inspector' }).click()
    await desk.field('Slug').waitFor()
    expect(await cutOff()).toEqual([])
    await page.keyboard.press('Escape')
    await gone(desk.field('Slug'))
    await expectSoon(() => desk.focusedName()).toBe('Open inspector')
    for (const width of [1_024, 800, 500]) {
      await page.setViewportSize({ width, height: 700 })
      expect(await cutOff(), `${width}`).toEqual([])
    }
  })
})
