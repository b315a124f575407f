import { execFileSync } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeChromium } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { openDoor } from '#tests/doors/open.ts'
import { ofColours, violations } from './violations.ts'

const stet = join(import.meta.dirname, '..', '..', 'out', 'main', 'stet.js')

let door: Door
let page: Page

beforeEach(async () => {
  door = await openDoor()
  page = door.page
  await place('Stories').waitFor()
})
afterEach(() => door.close())
afterAll(closeChromium)

const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const list = () => page.getByRole('list', { name: 'Stories' })
const item = (headline: string) => list().getByRole('listitem', { name: headline, exact: true })
const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) })
const place = (name: string) => page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name, exact: true })
const dialog = (name: string) => page.getByRole('dialog', { name })
const focusedName = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
const expectSoon = <T>(read: () => T) => expect.poll(read)
const saved = () => page.getByRole('status', { name: 'Save state' }).filter({ hasText: /^Saved$/ }).waitFor()

async function write(headline: string, words = ''): Promise<void> {
  await page.keyboard.press('Alt+n')
  await expectSoon(async () => [await focusedName(), await field('Headline').inputValue()]).toEqual(['Headline', ''])
  await page.keyboard.insertText(headline)
  if (words !== '') {
    await page.getByRole('textbox', { name: 'Story body' }).click()
    await page.keyboard.insertText(words)
  }
  await saved()
  if (headline !== '') await item(headline).waitFor()
}

async function openSample(): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample newsroom' }).click()
  await list().getByRole('listitem').first().waitFor({ timeout: 60_000 })
}

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
    await openSample()
    await item('Pupils cook for 300 in Calvera’s first school kitchen').getByRole('link').click()
    await field('Headline').waitFor()
    for (const name of ['Photos', 'Sources', 'Checks', 'History', 'Story']) {
      await tab(name).click()
      await visit(`tab ${name}`, name === 'Photos' ? undefined : 'aside[aria-label="Inspector"]')
    }
    for (const name of ['Photos', 'Sources', 'Archive']) {
      await place(name).click()
      await visit(name)
    }
    await tab('Trash').click()
    await visit('trash')
    await place('Stories').click()
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
      await dialog(name).waitFor()
      await visit(`dialog ${name}`, '[role=dialog]')
      await page.keyboard.press('Escape')
      await gone(dialog(name))
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

describe('the story list', () => {
  test('a new story is there at once, with the caret in its headline', async () => {
    await page.getByRole('button', { name: 'New story' }).first().click()
    await expectSoon(focusedName).toBe('Headline')
    await page.keyboard.insertText('Port talks resume')
    await item('Port talks resume').waitFor()
    expect(await item('Port talks resume').getByRole('link').getAttribute('aria-current')).toBe('true')
    await expectSoon(() => field('Slug').inputValue()).toBe('port-talks-resume')
  })

  test('typing narrows it by headline and slug, a Hangul syllable while it is built, and Escape shows all again', async () => {
    await write('항만 노사 협상 재개')
    await write('Café owners protest')
    const filter = page.getByRole('searchbox', { name: 'Filter stories' })
    await filter.fill('CAFE')
    await gone(item('항만 노사 협상 재개'))
    expect(await list().getByRole('listitem').count()).toBe(1)
    await filter.fill('하')
    await item('항만 노사 협상 재개').waitFor()
    await gone(item('Café owners protest'))
    await filter.fill('nothing like it')
    await page.getByText('No story matches').waitFor()
    await filter.press('Escape')
    await item('Café owners protest').waitFor()
    expect(await list().getByRole('listitem').count()).toBe(2)
  })

  test('the keyboard moves through it, opens, and sends to the trash with a way back', async () => {
    await write('First')
    await write('Second')
    await write('Third')
    await item('Third').getByRole('link').focus()
    await page.keyboard.press('ArrowDown')
    await expectSoon(focusedName).toBe('Second')
    await page.keyboard.press('End')
    await expectSoon(focusedName).toBe('First')
    await page.keyboard.press('Enter')
    await expectSoon(() => field('Headline').inputValue()).toBe('First')
    await item('First').getByRole('link').focus()
    await page.keyboard.press('Delete')
    await gone(item('First'))
    await expectSoon(focusedName).toBe('Second')
    await page.getByRole('button', { name: 'Undo' }).click()
    await item('First').waitFor()
  })

  test('a menu that stands open goes when keys open a dialog or go elsewhere, and the focus goes back to where it was', async () => {
    await write('Port talks')
    const menu = page.locator('[role=menu]')
    const palette = dialog('Search and commands')
    const throughPalette = async () => {
      await menu.waitFor()
      await page.keyboard.press('Control+k')
      await gone(menu)
      await expectSoon(() => palette.getByRole('combobox').evaluate((field) => field === document.activeElement)).toBe(true)
      await page.keyboard.press('Escape')
      await gone(palette)
    }
    await item('Port talks').getByRole('link').focus()
    await page.keyboard.press('Shift+F10')
    await throughPalette()
    await expectSoon(focusedName).toBe('Port talks')
    await page.getByRole('button', { name: 'Stet menu' }).press('Enter')
    await throughPalette()
    await expectSoon(focusedName).toBe('Stet menu')
    await page.keyboard.press('Enter')
    await menu.waitFor()
    await page.keyboard.press('Control+2')
    await page.getByRole('heading', { level: 1, name: 'Photos', exact: true }).waitFor()
    await gone(menu)
  })

  test('thousands of stories scroll with only those in sight in the page', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stet-many-'))
    const files = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const path = join(folder, `story-${index}.md`)
        await writeFile(path, `# Story number ${index}\n\nWords.\n`)
        return path
      }),
    )
    execFileSync(process.execPath, [stet, 'import', ...files, '--newsroom', door.folder])
    await item('Story number 59').waitFor()
    expect(await item('Story number 59').getAttribute('aria-setsize')).toBe('60')
    expect(await list().getByRole('listitem').count()).toBeLessThan(40)
    await item('Story number 59').getByRole('link').focus()
    await page.keyboard.press('End')
    await expectSoon(focusedName).toBe('Story number 0')
  })

  test('a trashed story is restored, or destroyed after a question that names what goes with it', async () => {
    await write('Keep me', 'Three plain words')
    await write('Lose me', 'Two words')
    for (const headline of ['Keep me', 'Lose me']) {
      await item(headline).getByRole('link').click({ button: 'right' })
      await page.getByRole('menuitem', { name: 'Move to trash' }).click()
      await gone(item(headline))
    }
    await place('Archive').click()
    await tab('Trash').click()
    const trash = page.getByRole('list', { name: 'Trash' })
    await trash.getByRole('listitem').filter({ hasText: 'Lose me' }).getByRole('button', { name: 'Delete for good…' }).click()
    const question = dialog('Delete for good?')
    await question.getByText('“Lose me” is destroyed').waitFor()
    await question.getByText('the text, 2 words').waitFor()
    // The harmless way out has the focus.
    await expectSoon(focusedName).toBe('Cancel')
    await question.getByRole('button', { name: 'Delete for good' }).click()
    await gone(trash.getByText('Lose me'))
    await trash.getByRole('listitem').filter({ hasText: 'Keep me' }).getByRole('button', { name: 'Restore' }).click()
    await page.getByText('The trash is empty').waitFor()
    await place('Stories').click()
    await item('Keep me').waitFor()
    expect(await list().getByRole('listitem').count()).toBe(1)
  })
})

describe('the inspector', () => {
  test('fields save themselves, and a taken slug is said so', async () => {
    await write('First')
    await write('Second')
    await field('Slug').fill('first')
    await page.getByText('Another story has the slug “first”').first().waitFor()
    expect(await field('Slug').getAttribute('aria-invalid')).toBe('true')
    await field('Slug').fill('second-look')
    await page.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Copy' })
    await page.getByRole('combobox', { name: 'Section' }).fill('Politics')
    await field('Tags').fill('port, strike,')
    await page.getByRole('button', { name: 'Remove strike' }).waitFor()
    await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: '한국어' })
    await page.getByLabel('Embargo', { exact: true }).fill('2031-03-03T18:00')
    await field('Target length').fill('1,000')
    await field('Notes').fill('Call the ministry.')
    await saved()
    await page.reload()
    await item('Second').getByRole('link').click()
    await expectSoon(() => field('Slug').inputValue()).toBe('second-look')
    expect(await page.getByRole('combobox', { name: 'Language' }).inputValue()).toBe('ko')
    expect(await page.getByLabel('Embargo', { exact: true }).inputValue()).toBe('2031-03-03T18:00')
    await page.getByText('Time in Europe/Lisbon').waitFor()
    expect(await field('Target length').inputValue()).toBe('1000')
    expect(await field('Notes').inputValue()).toBe('Call the ministry.')
    await page.getByRole('button', { name: 'Remove port' }).waitFor()
    await item('Second').getByText('Copy · Politics').waitFor()
  })

  test('a new story is in the language of the last one', async () => {
    await write('첫 기사')
    await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: '한국어' })
    await saved()
    await write('둘째 기사')
    expect(await page.getByRole('combobox', { name: 'Language' }).inputValue()).toBe('ko')
  })

  test('a check counts what must be corrected, leads to it, and goes when it is corrected', async () => {
    await write('Port talks', 'The ministry named TK ships.')
    await tab('Checks').click()
    const card = page.getByRole('listitem').filter({ hasText: 'still to come' })
    await card.waitFor()
    await page.getByRole('heading', { name: 'One thing before print' }).waitFor()
    await page.getByRole('tab', { name: 'Checks 1 thing to correct' }).waitFor()
    await card.getByRole('button', { name: 'Go to it' }).click()
    await expectSoon(() => page.evaluate(() => String(getSelection()))).toBe('TK')
    await page.keyboard.insertText('nine')
    await page.getByRole('heading', { name: 'Nothing stands in the way' }).waitFor()
    await page.getByRole('listitem').filter({ hasText: 'no dek' }).getByRole('button', { name: 'Go to it' }).click()
    await expectSoon(focusedName).toBe('Dek')
  })

  test('a version is kept by hand, read, and restored', async () => {
    await write('Port talks', 'The first wording.')
    await tab('History').click()
    await page.getByRole('button', { name: 'Keep a version…' }).click()
    await field('What to call it').fill('Before the lawyer')
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    const version = page.getByRole('listitem').filter({ hasText: 'Before the lawyer' })
    await version.waitFor()
    const body = page.getByRole('textbox', { name: 'Story body' })
    await body.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText('Another wording.')
    await saved()
    await version.getByRole('button', { name: 'View' }).click()
    await dialog('Version').getByText('The first wording.').waitFor()
    await dialog('Version').getByRole('button', { name: 'Restore' }).click()
    await dialog('Restore this version?').getByRole('button', { name: 'Restore' }).click()
    await body.getByText('The first wording.').waitFor()
    await page.getByRole('listitem').filter({ hasText: 'Before a version was restored' }).waitFor()
    expect(await body.getByText('Another wording.').count()).toBe(0)
  })
})

describe('commands', () => {
  async function ask(words: string): Promise<void> {
    await page.keyboard.press('Control+k')
    await expectSoon(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox')
    await page.keyboard.insertText(words)
    await gone(dialog('Search and commands').getByText('Lately worked on'))
  }

  test('the palette finds commands, stories and words in texts, by keyboard alone', async () => {
    await write('Port talks', 'The cranes stand idle.')
    await write('Something else')
    await ask('cranes')
    await dialog('Search and commands').getByRole('option', { name: /Port talks/ }).waitFor()
    await page.keyboard.press('Enter')
    await expectSoon(() => field('Headline').inputValue()).toBe('Port talks')
    await ask('dark theme')
    await dialog('Search and commands').getByRole('option', { name: /Dark theme/ }).waitFor()
    await page.keyboard.press('Enter')
    await expectSoon(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
    await page.reload()
    await expectSoon(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
  })

  test('a proof is printed as it stands', async () => {
    await write('Port talks', 'The cranes stand idle.')
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
    await dialog('Print proof').getByRole('button', { name: 'Print…' }).click()
    await expectSoon(() => page.evaluate(() => (window as unknown as { proofs: string[] }).proofs.join('\n'))).toContain('The cranes stand idle.')
    await gone(dialog('Print proof'))
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
    await dialog('Import').getByRole('button', { name: 'Open', exact: true }).click()
    await expectSoon(focusedName).toBe('Headline')
  })
})

// The desktop's window goes with its process.
test('a broken line to the newsroom is said so, and what is typed stays in the window', async () => {
  await write('Port talks')
  await door.kill()
  await page.getByRole('alert').filter({ hasText: 'The newsroom is not reachable' }).first().waitFor()
  await field('Headline').fill('Port talks resume')
  await page.getByRole('status', { name: 'Save state' }).filter({ hasText: 'Not saved' }).waitFor()
  expect(await field('Headline').inputValue()).toBe('Port talks resume')
})

describe('narrow windows', () => {
  test('the side columns become drawers, and nothing is cut off', async () => {
    await openSample()
    await page.setViewportSize({ width: 700, height: 800 })
    const cutOff = () =>
      page.evaluate(() => {
        const width = document.documentElement.clientWidth
        const shown = [...document.querySelectorAll<HTMLElement>('button, a, input, select, textarea')].filter((element) => element.checkVisibility())
        return shown.filter((element) => element.getBoundingClientRect().right > width + 1).map((element) => element.outerHTML.slice(0, 120))
      })
    expect(await cutOff()).toEqual([])
    await page.getByRole('button', { name: 'Open list' }).click()
    await dialog('Stories and places').waitFor()
    expect(await cutOff()).toEqual([])
    await item('Pupils cook for 300 in Calvera’s first school kitchen').getByRole('link').click()
    await gone(dialog('Stories and places'))
    await page.getByRole('button', { name: 'Open inspector' }).click()
    await field('Slug').waitFor()
    expect(await cutOff()).toEqual([])
    await page.keyboard.press('Escape')
    await gone(field('Slug'))
    await expectSoon(focusedName).toBe('Open inspector')
    for (const width of [1_024, 800, 500]) {
      await page.setViewportSize({ width, height: 700 })
      expect(await cutOff(), `${width}`).toEqual([])
    }
  })
})
