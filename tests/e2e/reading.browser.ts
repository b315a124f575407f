import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { closeChromium, openBrowserDoor } from '#tests/doors/browser.ts'
import { makePhoto } from '#tests/fixtures/make-photo.ts'
import { Writer } from './writer.ts'

let work: string
let door: Awaited<ReturnType<typeof openBrowserDoor>>
let page: Page

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'stet-reading-'))
})
afterAll(async () => {
  await rm(work, { recursive: true, force: true })
  await closeChromium()
})
beforeEach(async () => {
  door = await openBrowserDoor()
  page = door.page
})
afterEach(() => door.close())

/** What another program wrote beside a photo. */
const xmp = (city: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="${city}" photoshop:Credit="하늬뉴스"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">항만청장, at the pier</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`

test('a HEIC and a sidecar come in together: the picture is shown, and the sidecar’s words stand beside it', async () => {
  const heic = join(work, 'pier.heic')
  const sidecar = join(work, 'pier.xmp')
  const alone = join(work, 'quay.xmp')
  await copyFile(join(import.meta.dirname, '../fixtures/pier.heic'), heic)
  await writeFile(sidecar, xmp('서린시'))
  await writeFile(alone, xmp('Nowhere'))
  const jpeg = await makePhoto({ path: join(work, 'crane.jpg'), width: 320, height: 200 })

  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Photos', exact: true }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Add photos' }).first().click()
  await (await chooser).setFiles([heic, sidecar, alone, jpeg])
  const options = page.getByRole('listbox', { name: 'Photos' }).getByRole('option')
  await expect.poll(() => options.count()).toBe(2)
  // A sidecar without its photo is named, and is none.
  await page.getByRole('region', { name: 'Notices' }).getByText('quay.xmp', { exact: false }).waitFor()

  const photo = options.filter({ hasText: 'pier.heic' }).or(options.filter({ hasText: '항만청장' })).first()
  await photo.click()
  await expect.poll(() => page.getByRole('textbox', { name: 'Caption' }).inputValue()).toBe('항만청장, at the pier')
  await expect.poll(() => page.getByRole('textbox', { name: 'Credit line' }).inputValue()).toBe('하늬뉴스')
  await expect.poll(() => photo.locator('img').first().evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
})

test('a photo that is dropped on a story with its sidecar is placed with the sidecar’s words, and so is one that is chosen there', async () => {
  const writer = new Writer(door)
  const photos = await Promise.all(['wharf', 'basin'].map((name, index) => makePhoto({ path: join(work, `${name}.jpg`), width: 320, height: 200 + index, tags: { 'XMP-dc:Description': 'in the photo' } })))
  const sidecars = ['wharf.xmp', 'basin.jpg.xmp'].map((name) => join(work, name))
  await Promise.all(sidecars.map((path, index) => writeFile(path, xmp(`City ${index}`))))
  const alone = join(work, 'pier-9.xmp')
  await writeFile(alone, xmp('Nowhere'))
  await writer.newStory('Port talks')
  await page.keyboard.type('The talks go on.')

  // The browser itself drops the files, as it does with those of a desktop.
  const box = await writer.text().getByText('The talks go on.').boundingBox()
  const devtools = await page.context().newCDPSession(page)
  const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + (box?.height ?? 0) - 2]
  const data = { items: [], files: [sidecars[0] ?? '', photos[0] ?? '', alone], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await devtools.send('Input.dispatchDragEvent', { type, x, y, data })
  const figures = writer.text().locator('figure')
  await expect.poll(() => figures.locator('textarea').evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))).toEqual(['항만청장, at the pier'])
  await page.getByRole('region', { name: 'Notices' }).getByText('pier-9.xmp', { exact: false }).waitFor()

  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').locator('[role="combobox"]:focus').waitFor()
  await page.keyboard.type('Photo…')
  await page.keyboard.press('Enter')
  await (await chooser).setFiles([photos[1] ?? '', sidecars[1] ?? ''])
  await expect.poll(() => figures.count()).toBe(2)
  const { body } = await writer.onDisk('Port talks')
  const ids = body.content.filter(({ type }) => type === 'figure').map(({ attrs }) => String(attrs?.['photoId']))
  const kept = writer.command<{ photos: { id: string; caption: string; creditLine: string }[] }>('show', 'port-talks').photos
  expect(ids.map((id) => kept.find((photo) => photo.id === id))).toMatchObject([1, 2].map(() => ({ caption: '항만청장, at the pier', creditLine: '하늬뉴스' })))
})

test('in a Korean window it is told in Korean why files were not added, and what had to be left out of those that were', async () => {
  const korean = await openBrowserDoor({ env: { STET_LANG: 'ko' } })
  const files = ['빈.jpg', 'menu.jpg', 'dock.jpg', 'ferry.jpg', 'ferry.xmp'].map((name) => join(work, name))
  const [empty = '', pdf = '', dock = '', ferry = '', sidecar = ''] = files
  await writeFile(empty, '')
  await writeFile(pdf, '%PDF-1.7\n')
  await writeFile(dock, await sharp(await makePhoto({ path: ferry, width: 320, height: 200 })).resize(300).png().toBuffer())
  await writeFile(sidecar, 'Dear editor,')
  await korean.page.getByRole('navigation').getByRole('link', { name: '사진', exact: true }).click()
  await korean.page.getByText('아직 사진이 없습니다').waitFor()

  const box = await korean.page.getByText('아직 사진이 없습니다').boundingBox()
  const devtools = await korean.page.context().newCDPSession(korean.page)
  const place = { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5, data: { items: [], files, dragOperationsMask: 1 } }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await devtools.send('Input.dispatchDragEvent', { type, ...place })
  const notices = korean.page.getByRole('region', { name: '알림' })
  for (const sentence of [
    '‘빈.jpg’을(를) 추가하지 못했습니다. 파일이 비어 있습니다.',
    '‘menu.jpg’을(를) 추가하지 못했습니다. PDF 문서입니다. JPEG로 내보내 추가하세요.',
    '‘dock.jpg’: 파일 이름은 ‘.jpg’(으)로 끝나지만 실제로는 PNG이므로 그렇게 보관합니다.',
    '‘ferry.jpg’: ‘ferry.xmp’을(를) 제외했습니다. 사진에 관한 XMP 정보가 들어 있지 않습니다.',
  ])
    await notices.getByText(sentence, { exact: true }).waitFor()
  if (process.env['STET_SHOTS']) await korean.page.screenshot({ path: `${process.env['STET_SHOTS']}-remarks.png` })
  expect(await notices.getByText(/[a-z]{4,} [a-z]{2,}/).count()).toBe(0)
  await korean.close()
})
