import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { closeChromium, openBrowserDoor } from '#tests/doors/browser.ts'
import { makePhoto } from '#tests/fixtures/make-photo.ts'

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

test('a HEIC and a sidecar come in together: the picture is shown, and the sidecar’s words stand beside it', async () => {
  const heic = join(work, 'pier.heic')
  const sidecar = join(work, 'pier.xmp')
  const alone = join(work, 'quay.xmp')
  await copyFile(join(import.meta.dirname, '../fixtures/pier.heic'), heic)
  const xmp = (city: string) => `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="${city}" photoshop:Credit="하늬뉴스"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">항만청장, at the pier</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`
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
