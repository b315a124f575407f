import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import type { DocumentNode } from '#domain/document/node.ts'
import { closeChromium, openBrowserDoor } from '#tests/doors/browser.ts'
import { violationsInBoth } from './violations.ts'
import { Writer } from './writer.ts'

afterAll(closeChromium)

const headline = 'A day at Pier 9'
const expectSoon = <T>(read: () => T) => expect.poll(read, { timeout: 15_000 })
const shot = (page: Page, name: string) => (process.env['STET_SHOTS'] ? page.screenshot({ path: `${process.env['STET_SHOTS']}/${name}.png` }) : null)

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.locator('[role="combobox"]:focus').waitFor()
  await page.keyboard.type(name)
  await page.getByRole('option', { name }).first().waitFor()
  await page.keyboard.press('Enter')
}

/** Tab until the control with this text has the focus. */
async function tabTo(page: Page, text: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (text.test(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${String(text)} was not reached`)
}

test('photos are placed, shown together, captioned, replaced and found again by the keyboard alone', async () => {
  const door = await openBrowserDoor()
  const { page } = door
  const { keyboard } = page
  const writer = new Writer(door)
  const work = await mkdtemp(join(tmpdir(), 'stet-in-story-'))
  const files = await Promise.all(
    (['#c98a5e', '#3e6a8a', '#446b44', '#6b4466'] as const).map(async (background, index) => {
      const path = join(work, `${['dawn', '정오', 'dusk', 'ferry'][index] ?? ''}.jpg`)
      await sharp({ create: { width: 600, height: index === 1 ? 800 : 400, channels: 3, background } }).jpeg().toFile(path)
      return path
    }),
  )
  const text = page.locator('.tiptap[role="textbox"]')
  /** The blocks on the page, and the photos in the gallery, in their order. */
  const kinds = () => text.locator('> *').evaluateAll((blocks) => blocks.map((block) => (block.tagName === 'P' ? 'paragraph' : (block.className.split(' ')[0] ?? ''))))
  const order = () => text.locator('.gallery figure').evaluateAll((found) => found.map((figure) => (figure as HTMLElement).dataset['placement']))
  const galleryOnDisk = async () => (await writer.onDisk(headline)).body.content.find(({ type }) => type === 'gallery')
  const figuresOnDisk = async (): Promise<Record<string, unknown>[]> => ((await galleryOnDisk())?.content ?? []).filter(({ type }: DocumentNode) => type === 'figure').map(({ attrs }: DocumentNode) => attrs ?? {})

  await writer.newStory(headline)
  await keyboard.type('Words before the photos.')
  await writer.saved()

  // Three photos of the desk, placed in the story together.
  await keyboard.press('Control+2')
  const chooser = page.waitForEvent('filechooser')
  await command(page, 'Add photos')
  await (await chooser).setFiles(files)
  const cards = page.getByRole('listbox', { name: 'Photos' }).getByRole('option')
  await expectSoon(() => cards.count()).toBe(4)
  const nameOf = new Map<string, string>()
  for (const card of await cards.all()) nameOf.set((await card.getAttribute('title')) ?? '', (await card.getAttribute('data-photo')) ?? '')
  await cards.filter({ hasText: 'ferry' }).focus()
  await keyboard.press('Home')
  await keyboard.press('Shift+ArrowRight')
  await keyboard.press('Shift+ArrowRight')
  await keyboard.press('Control+Alt+p')
  await page.getByRole('dialog', { name: 'Place 3 photos in a story' }).locator(':focus').waitFor()
  await keyboard.type('pier')
  await shot(page, 'place-in-story')
  await tabTo(page, /^A day at Pier 9/)
  await keyboard.press('Enter')
  await expectSoon(kinds).toEqual(['paragraph', 'figure', 'figure', 'figure'])
  const placed = await text.locator('> figure').evaluateAll((found) => found.map((figure) => (figure as HTMLElement).dataset['placement']))

  // One gallery of them; photos change places; all have words of their own.
  await page.locator('.tiptap figure.ProseMirror-selectednode').waitFor()
  await keyboard.press('Control+Alt+g')
  await expectSoon(kinds).toEqual(['paragraph', 'gallery'])
  await keyboard.press('Enter')
  await keyboard.press('Alt+ArrowRight')
  await expectSoon(order).toEqual([placed[1], placed[0], placed[2]])
  await keyboard.press('Escape')
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await text.locator('.gallery[data-layout="slideshow"]').waitFor()
  await shot(page, 'slideshow')
  await keyboard.press('Shift+Tab')
  await keyboard.press('Enter')
  await keyboard.press('Escape')
  await keyboard.press('Enter')
  await keyboard.press('ArrowRight')
  await keyboard.press('ArrowRight')
  await keyboard.press('ArrowRight')
  await keyboard.type('9번 부두의 하루')

  // The second photo leads, and has words of its own here.
  for (let presses = 0; presses < 2; presses++) await keyboard.press('ArrowUp')
  await shot(page, 'before-lead')
  await keyboard.press('Control+Alt+l')
  await page.locator('.tiptap').getByText('Lead photo', { exact: true }).first().waitFor()
  await keyboard.press('Tab')
  await keyboard.insertText('부두의 정오, 크레인이 다시 움직인다')
  expect(await galleryOnDisk()).toMatchObject({ attrs: { layout: 'grid' }, content: [{}, {}, {}, { type: 'paragraph', content: [{ text: '9번 부두의 하루' }] }] })
  const own = await figuresOnDisk()
  const at = own.findIndex(({ caption }) => caption === '부두의 정오, 크레인이 다시 움직인다')
  const { placementId, photoId } = own[at] ?? {}
  const words = page.locator(`figure[data-placement="${String(placementId)}"]`)
  await words.getByText('This story’s own words').waitFor()
  await shot(page, 'own-words')

  // The photo's caption is written later: the story is told, and either may stand.
  await page.getByRole('tab', { name: 'Photos' }).focus()
  await keyboard.press('Enter')
  const strip = page.getByRole('list', { name: 'Photos in this story' }).getByRole('button')
  await strip.nth(at).focus()
  await keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Caption', exact: true }).focus()
  await keyboard.insertText('정오의 9번 부두, 장관이 노동자들과 인사한다.')
  await words.getByText('The photo’s caption is another one by now:').waitFor()
  await shot(page, 'outdated')
  const storyId = writer.command<{ id: string }[]>('list')[0]?.id ?? ''
  await writer.saved()
  expect(writer.warnings(storyId).filter((message) => message.includes('changed after the story wrote its own'))).toHaveLength(1)
  expect(await violationsInBoth(page)).toEqual([])
  await words.getByRole('textbox', { name: 'Text under the photo' }).focus()
  await keyboard.press('Escape')
  await command(page, 'Keep the story’s caption as it is')
  await words.getByText('This story’s own words').waitFor()

  // Another photo in its place: the words stay and are flagged, the lead goes along, and undo brings all of it back.
  await keyboard.press('Control+Alt+r')
  await page.getByRole('dialog', { name: 'Which photo stands here instead?' }).locator(':focus').waitFor()
  await keyboard.type('dawn')
  await tabTo(page, /dawn/)
  await keyboard.press('Enter')
  const dawn = nameOf.get('dawn.jpg')
  await words.getByText('The photo has no caption by now.').waitFor()
  expect((await figuresOnDisk())[at]).toMatchObject({ placementId, photoId: dawn, caption: '부두의 정오, 크레인이 다시 움직인다' })
  await words.getByText('Lead photo', { exact: true }).first().waitFor()
  await keyboard.press('Control+z')
  await words.getByText('This story’s own words').waitFor()
  await words.getByText('Lead photo', { exact: true }).first().waitFor()
  await keyboard.press('Control+Alt+u')
  await expectSoon(() => words.getByText('This story’s own words').count()).toBe(0)
  expect((await figuresOnDisk())[at]).toMatchObject({ placementId, photoId, caption: null, captionOver: null })

  // Taken out, it stands behind the gallery; of two photos none can be taken without the gallery coming apart.
  await command(page, 'Take the photo out of the gallery')
  await expectSoon(kinds).toEqual(['paragraph', 'gallery', 'figure'])
  expect((await writer.onDisk(headline)).body.content.map(({ type }) => type)).toEqual(['paragraph', 'gallery', 'figure'])
  const inGallery = page.locator('.gallery figure.ProseMirror-selectednode')
  for (let presses = 0; presses < 6 && (await inGallery.count()) === 0; presses++) await keyboard.press('ArrowUp')
  await keyboard.press('Backspace')
  await expectSoon(kinds).toEqual(['paragraph', 'figure', 'paragraph', 'figure'])
  await keyboard.press('Control+z')
  await expectSoon(kinds).toEqual(['paragraph', 'gallery', 'figure'])

  // What the hand drags has the same ways: into the gap between blocks, onto a photo, onto a gallery.
  const drop = (onto: string, ...photoIds: string[]) =>
    page.evaluate(
      ([selector, ids]) => {
        const target = document.querySelector(selector ?? '')
        const box = target?.getBoundingClientRect()
        const dataTransfer = new DataTransfer()
        dataTransfer.setData('application/x-stet-photos', ids ?? '')
        const place = { dataTransfer, bubbles: true, cancelable: true, clientX: (box?.left ?? 0) + (box?.width ?? 0) / 2, clientY: (box?.top ?? 0) + (box?.height ?? 0) / 2 }
        for (const kind of ['dragover', 'drop']) target?.dispatchEvent(new DragEvent(kind, place))
      },
      [onto, JSON.stringify(photoIds)],
    )
  await drop('.tiptap > p', String(dawn), 'no id')
  await expectSoon(kinds).toEqual(['figure', 'paragraph', 'gallery', 'figure'])
  await drop('.tiptap > figure.figure img', nameOf.get('dusk.jpg') ?? '')
  await expectSoon(() => text.locator('> figure.figure img').first().getAttribute('src')).toContain(nameOf.get('dusk.jpg'))
  await drop('.tiptap > figure.gallery .gallery-photos > p', String(dawn))
  await expectSoon(async () => (await order()).length).toBe(3)
  await writer.saved()

  // It goes out as a gallery, and its lead photo is known.
  const { files: written } = writer.command<{ files: string[] }>('export', storyId, '--format', 'html', '--out', join(work, 'out'), '--override', 'desk')
  const html = await readFile(join(work, 'out', written.find((path) => path.endsWith('.html')) ?? ''), 'utf8')
  expect(html).toContain('<figure class="gallery grid">')
  expect(html).toContain('<figcaption>9번 부두의 하루</figcaption>')
  expect(html).toContain('<figure class="lead placed">')

  // From the photo back to its place.
  await keyboard.press('Control+2')
  await cards.and(page.locator(`[data-photo="${String(photoId)}"]`)).focus()
  await keyboard.press('Space')
  await keyboard.press('Control+Alt+x')
  await page.getByRole('dialog', { name: 'Crop' }).waitFor()
  await tabTo(page, /^1:1$/)
  await keyboard.press('Enter')
  await tabTo(page, /^Crop$/)
  await keyboard.press('Control+Shift+ArrowLeft')
  // A tenth of the width off a square: which of the photos it is depends on which was added first.
  await page.getByText(/^(?:340 × 340|540 × 540) pixels$/).waitFor()
  await keyboard.press('ArrowDown')
  await tabTo(page, /^Set a focal point$/)
  await keyboard.press('Enter')
  expect(await violationsInBoth(page)).toEqual([])
  await tabTo(page, /^Use this crop$/)
  await keyboard.press('Enter')
  await cards.and(page.locator(`[data-photo="${String(photoId)}"]`)).getByText('Cropped').waitFor()
  // A dialog that goes gives the focus back where it was.
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const use = page.getByRole('region', { name: 'Placed in' }).getByRole('button', { name: headline })
  await use.focus()
  await shot(page, 'used-in')
  await keyboard.press('Enter')
  await words.and(page.locator('.ProseMirror-selectednode')).waitFor()
  await door.close()
}, 240_000)
