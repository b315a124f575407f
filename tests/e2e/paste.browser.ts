import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeChromium, openBrowserDoor } from '#tests/doors/browser.ts'
import { makePhoto } from '#tests/fixtures/make-photo.ts'
import { hostile } from '#tests/import/paste/hostile.ts'
import { outline } from '#tests/import/paste/outline.ts'
import { violations } from './violations.ts'
import { Writer } from './writer.ts'

afterAll(closeChromium)

const fixture = (name: string) => readFileSync(new URL(`../import/paste/fixtures/${name}`, import.meta.url), 'utf8')

/** Lays flavours on a clipboard of the page's own and pastes them where the caret is. */
async function paste(page: Page, flavours: Record<string, string>): Promise<void> {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer()
    for (const [type, value] of Object.entries(given)) clipboardData.setData(type, value)
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, flavours)
}

const shot = async (page: Page, name: string) => {
  const folder = process.env['STET_SHOTS']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}

test('a text from Word comes in clean, in the form that is wanted, and goes out clean', async () => {
  const door = await openBrowserDoor()
  const { page } = door
  const writer = new Writer(door)
  const choice = page.getByRole('toolbar', { name: 'How it was pasted' })
  const lines = async (headline: string) => outline((await writer.onDisk(headline)).body.content)

  const origin = new URL(page.url()).origin
  const outside: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(?:data|blob):/.test(request.url())) outside.push(request.url())
  })

  // From Word, as it lies on the clipboard: the document beside the fixture, and a sentence for what was left out.
  await writer.newStory('Port strike')
  await paste(page, { 'text/html': fixture('word-desktop.html'), 'text/plain': 'Port strike ends after nine days' })
  const kept = fixture('word-desktop.expected.txt').replace(/^!.*\n/gm, '').trim()
  expect(await lines('Port strike')).toBe(kept)
  await page.getByText('One picture was left out').waitFor()
  await shot(page, 'pasted')
  expect(await violations(page)).toEqual([])

  const shown = await writer.text().innerText()

  // The form is chosen by the keyboard, and each choice is one step back.
  await page.keyboard.press('Alt+v')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Kept formatting')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  expect(await choice.getByRole('button', { name: 'Plain' }).getAttribute('aria-pressed')).toBe('true')
  await writer.text().getByText('Dockers in Busan went back to work on Monday').waitFor()
  expect(await writer.text().locator('h2, h3, ul, ol, table, strong, em, a').count()).toBe(0)
  await shot(page, 'pasted-plain')
  await page.keyboard.press('Control+z')
  expect(await writer.text().innerText()).toBe(shown)
  await choice.waitFor({ state: 'hidden' })
  await page.keyboard.press('Control+z')
  expect((await writer.text().innerText()).trim()).toBe('')
  await page.keyboard.press('Control+Shift+z')
  expect(await writer.text().innerText()).toBe(shown)

  // Markdown is Markdown, and words when they are wanted as words; typing ends the choice.
  await writer.newStory('Markdown')
  await paste(page, { 'text/plain': 'Back to **work**\n\n- Pay\n- Hours' })
  expect(await lines('Markdown')).toBe('p Back to [bold: work]\nul\n  li\n    p Pay\n  li\n    p Hours')
  await choice.getByRole('button', { name: 'Plain' }).click()
  await writer.text().getByText('Back to **work**').waitFor()
  await choice.getByRole('button', { name: 'Markdown' }).click()
  await writer.text().locator('strong', { hasText: 'work' }).waitFor()
  await page.keyboard.type('!')
  await choice.waitFor({ state: 'hidden' })

  // Letters before items are letters on the page too.
  await page.keyboard.press('Control+a')
  await paste(page, { 'text/html': fixture('google-docs.html') })
  expect(await writer.text().locator('ol').evaluate((list) => getComputedStyle(list).listStyleType)).toBe('lower-alpha')

  // Within a line the words join it; with Shift they come without their look. Real keys, the real clipboard.
  await writer.newStory('Keys')
  await paste(page, { 'text/html': '<p>The <b>port</b> strike</p>' })
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await page.keyboard.press('End')
  await page.keyboard.type(' and ')
  await page.keyboard.press('Control+v')
  await page.keyboard.type('. ')
  await page.keyboard.press('Control+Shift+v')
  expect(await lines('Keys')).toBe('p The [bold: port] strike and The [bold: port] strike. The port strike')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('The port strike')

  // What goes out is clean.
  const copied = await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    document.activeElement?.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
    getSelection()?.selectAllChildren(document.activeElement as Element)
    return new Promise<Record<string, string>>((resolve) => {
      setTimeout(() => {
        document.activeElement?.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
        resolve(Object.fromEntries(['text/html', 'text/plain', 'text/markdown'].map((type) => [type, clipboardData.getData(type)])))
      }, 100)
    })
  })
  expect(copied).toEqual({
    'text/html': expect.stringContaining('The <strong>port</strong> strike and') as string,
    'text/plain': 'The port strike and The port strike. The port strike',
    'text/markdown': 'The **port** strike and The **port** strike. The port strike',
  })

  // In a list its items join; in a table's cell there are paragraphs; in a caption one line.
  await writer.newStory('Places')
  await page.keyboard.type('- first')
  await page.keyboard.press('Enter')
  await paste(page, { 'text/html': '<ul><li>second</li><li>third</li></ul>' })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/table')
  await page.keyboard.press('Enter')
  await writer.text().locator('table').waitFor()
  await paste(page, { 'text/html': '<h2>Terms</h2><ul><li>Pay</li></ul>' })
  const places = await lines('Places')
  expect(places).toMatch(/^ul\n {2}li\n {4}p first\n {2}li\n {4}p second\n {2}li\n {4}p third\ntable\n/)
  expect(places).toContain('    th\n      p Terms\n      p Pay\n')

  // A picture inside the text becomes a photo of the newsroom; one that is elsewhere is never asked for.
  await writer.newStory('Pictures')
  const photo = readFileSync(await makePhoto({ path: `${door.folder}/../pasted.jpg`, width: 900, height: 600 })).toString('base64')
  await paste(page, {
    'text/html': `<p>Before</p><figure><img src="data:image/jpeg;base64,${photo}" alt="Cranes"><figcaption>Cranes at dawn</figcaption></figure><p>After <img src="https://tracker.invalid/x.png" alt="never" width=300></p>`,
  })
  await writer.text().locator('figure img').waitFor()
  expect(await lines('Pictures')).toBe('p Before\nfigure {"caption":"Cranes at dawn","alt":"Cranes"}\np After [never]')
  await page.keyboard.press('Control+z')
  expect((await writer.text().innerText()).trim()).toBe('')
  await page.keyboard.press('Control+Shift+z')
  await writer.text().locator('figure img').waitFor()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+Alt+f')
  await paste(page, { 'text/html': '<p>a <b>note</b></p><p>of two lines</p>' })
  await page.keyboard.press('Escape')
  await writer.text().locator('figcaption textarea').focus()
  await page.keyboard.press('End')
  await paste(page, { 'text/plain': ', as\r\n\r\nseen.\n' })
  expect(await lines('Pictures')).toBe('p Before\nfigure {"caption":"Cranes at dawn, as seen.","alt":"Cranes"}\np After [never]{note a [bold: note] of two lines}')

  // What means harm runs nothing and asks for nothing, pasted or dropped, alone or all together.
  await writer.newStory('Hostile')
  for (const html of hostile) await paste(page, { 'text/html': `<p>before</p>${html}<p>after</p>` })
  await paste(page, { 'text/html': hostile.join('') })
  await page.evaluate((html) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.setData('text/html', `<p>dropped</p>${html}`)
    const text = document.querySelector('[aria-label="Story body"]')
    const { left, top } = (text?.lastElementChild ?? document.body).getBoundingClientRect()
    text?.dispatchEvent(new DragEvent('drop', { dataTransfer, clientX: left + 20, clientY: top + 5, bubbles: true, cancelable: true }))
  }, hostile.join(''))
  await writer.text().getByText('dropped').waitFor()
  const said = await writer.text().innerText()
  expect(said.match(/before/g)?.length).toBe(hostile.length)
  expect(said).toContain('handlers')
  expect(await page.evaluate(() => (window as unknown as { ran?: number }).ran)).toBeUndefined()
  const harmful = 'script, svg, math, iframe, object, embed, video, style, [onclick], [onerror], a[href^="javascript"]'
  // A photo's card has signs of ours in it.
  expect(await writer.text().locator(`:is(${harmful}):not(figure *)`).count()).toBe(0)

  // A syllable that is being put together is finished before anything is pasted.
  await writer.newStory('항만')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Input.imeSetComposition', { text: '항', selectionStart: 1, selectionEnd: 1 })
  await paste(page, { 'text/html': '<p><b>붙임</b></p>' })
  await page.keyboard.press('Alt+v')
  expect(await writer.text().innerText()).toBe('항')
  await devtools.send('Input.insertText', { text: '항' })
  await writer.text().getByText('항붙임').waitFor()
  expect(await lines('항만')).toBe('p 항[bold: 붙임]')

  expect(outside).toEqual([])
  await door.close()
})
