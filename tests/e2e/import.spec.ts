import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { JSHandle, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { closeChromium } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { openDoor } from '#tests/doors/open.ts'
import { Writer } from './writer.ts'

const wireCopy = `![]() |
| The harbor minister greets dock workers before the strike talks at Pier 9 in Calvera on March 3. / Source: Calvera Photo |
The harbor minister called for a “fresh start” at the port on March 3, hours before the talks.
“We have lost enough weeks,” the minister said.
1
2
3
`

let door: Door
let page: Page
let writer: Writer

beforeEach(async () => {
  door = await openDoor()
  page = door.page
  writer = new Writer(door)
  await page.getByRole('navigation', { name: 'Places' }).waitFor()
})
afterEach(() => door.close())
afterAll(closeChromium)

const dialog = () => page.getByRole('dialog', { name: 'Import' })
const report = () => dialog().getByRole('status')

interface Dropped {
  name: string
  bytes: Buffer | { size: number; of: string }
}

/** Files as they come with a drop; a large one is made in the window. */
function held(files: readonly Dropped[]): Promise<JSHandle<DataTransfer>> {
  return page.evaluateHandle(
    (all) => {
      const transfer = new DataTransfer()
      for (const { name, content } of all) {
        const part = typeof content === 'string' ? Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0)) : content.of.repeat(content.size / content.of.length)
        transfer.items.add(new File([part], name, { type: name.endsWith('.jpg') ? 'image/jpeg' : 'text/plain' }))
      }
      return transfer
    },
    files.map(({ name, bytes }) => ({ name, content: Buffer.isBuffer(bytes) ? bytes.toString('base64') : bytes })),
  )
}

async function dropInto(files: readonly Dropped[]): Promise<void> {
  await page.keyboard.press('Control+o')
  await dialog().waitFor()
  await dialog().getByText('Drop Markdown').dispatchEvent('drop', { dataTransfer: await held(files) })
}

test('wire copy becomes a story with a figure of two fields; its headline is asked for; its photo is dropped on the placeholder', async () => {
  await dropInto([{ name: 'wire.md', bytes: Buffer.from(wireCopy) }])
  await report().getByText('It has no headline. Open it and write one.').waitFor()
  await report().getByRole('button', { name: 'Open', exact: true }).click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), { timeout: 15_000 }).toBe('Headline')
  await page.keyboard.insertText('Port talks resume')
  const figure = writer.text().getByRole('figure')
  await figure.getByText('Photo missing').waitFor()

  const story = await writer.onDisk('Port talks resume')
  expect(story.body.content.map(({ type }) => type)).toEqual(['figure', 'paragraph', 'paragraph'])
  expect(story.text).not.toMatch(/^\s*[123]\s*$/m)
  await page.getByRole('tab', { name: 'Photos' }).click()
  expect(await page.getByRole('textbox', { name: 'Caption', exact: true }).first().inputValue()).toBe(
    'The harbor minister greets dock workers before the strike talks at Pier 9 in Calvera on March 3.',
  )
  expect(await page.getByRole('textbox', { name: 'Credit line' }).inputValue()).toBe('Calvera Photo')

  const jpeg = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#3e6a8a' } }).jpeg().toBuffer()
  await figure.getByText('Photo missing').dispatchEvent('drop', { dataTransfer: await held([{ name: 'pier-9.jpg', bytes: jpeg }]) })
  await figure.locator('img').waitFor()
  const [{ id }] = writer.command<[{ id: string }]>('list')
  expect(writer.command('show', id)).toMatchObject({ photos: [{ creditLine: 'Calvera Photo' }] })
  const paths = await readdir(join(door.folder, 'originals'), { recursive: true, withFileTypes: true })
  expect(paths.filter((entry) => entry.isFile())).toHaveLength(1)
})

test('each bad file gets one sentence, and the good one beside them comes in whole', async () => {
  const jpeg = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#c98a5e' } }).jpeg().toBuffer()
  await dropInto([
    { name: 'empty.md', bytes: Buffer.alloc(0) },
    { name: 'program.md', bytes: Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * 37) % 256)) },
    { name: 'half.jpg', bytes: jpeg.subarray(0, 500) },
    { name: 'long.txt', bytes: { size: 50_000_000, of: 'All work and no play.\n'.padEnd(25) } },
    { name: '기사.txt', bytes: Buffer.from('항만 노사, 협상 재개\n\n항만 노사가 3일 협상을 다시 시작했다.\n') },
  ])
  await report().getByText('1 story').waitFor({ timeout: 60_000 })
  const refused = await report().getByRole('listitem').filter({ has: page.locator('svg') }).allInnerTexts()
  expect(refused.map((line) => line.trim())).toEqual([
    '“empty.md” was not imported: it is empty.',
    '“program.md” was not imported: this is not a text: the file holds binary data, whatever its name says.',
    '“half.jpg” was not added. It is damaged: its picture cannot be decoded to the end. Ask for the photo again.',
    expect.stringMatching(/^“long.txt” was not imported: it has 50 MB, .*\.$/),
  ])
  expect(writer.command<{ headline: string }[]>('list').map(({ headline }) => headline)).toEqual(['항만 노사, 협상 재개'])
})
