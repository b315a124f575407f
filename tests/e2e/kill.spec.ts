import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { closeChromium } from '#tests/doors/browser.ts'
import { openDoor } from '#tests/doors/open.ts'

afterAll(closeChromium)

const stet = join(import.meta.dirname, '..', '..', 'out', 'main', 'stet.js')

interface Shown {
  headline: string
  text: string
}

function show(folder: string): Shown {
  const [story] = JSON.parse(execFileSync(process.execPath, [stet, 'list', '--json', '--newsroom', folder], { encoding: 'utf8' })) as { id: string }[]
  return JSON.parse(execFileSync(process.execPath, [stet, 'show', story?.id ?? '', '--json', '--newsroom', folder], { encoding: 'utf8' })) as Shown
}

test('a newsroom killed in mid-sentence keeps every word that the window called saved, and the window keeps the others', async () => {
  const door = await openDoor()
  const { page, folder } = door
  const state = page.getByRole('status', { name: 'Save state' })
  await page.getByRole('button', { name: 'New story' }).first().click()
  await page.getByRole('textbox', { name: 'Headline' }).fill('The lid closes')
  await page.getByRole('textbox', { name: 'Story body' }).click()

  let typed = ''
  let promised = ''
  for (let word = 0; word < 60; word++) {
    const next = `word${word} `
    await page.keyboard.type(next)
    typed += next
    // What the window calls saved at this moment was typed before it was asked.
    if ((await state.innerText()).trim() === 'Saved') promised = typed
    if (word % 20 === 19) {
      await state.filter({ hasText: /^Saved$/ }).waitFor()
      promised = typed
    }
    if (word === 50) break
  }
  await door.kill()
  // The desktop's window dies with its newsroom; a browser's window lives on, keeps what is typed, and says that it is not saved.
  if (door.name === 'browser') {
    await page.keyboard.type('and after the kill')
    await state.filter({ hasText: /Not saved/ }).waitFor()
    expect(await page.getByRole('textbox', { name: 'Story body' }).innerText()).toContain('and after the kill')
    await page.context().close()
  }

  const found = show(folder)
  expect(promised).not.toBe('')
  expect(found.headline).toBe('The lid closes')
  expect(found.text.trimEnd().startsWith(promised.trimEnd())).toBe(true)

  const reopened = await openDoor({ folder })
  await reopened.page.getByRole('list', { name: 'Stories' }).getByText('The lid closes').click()
  await expect.poll(() => reopened.page.getByRole('textbox', { name: 'Story body' }).innerText()).toContain(promised.trimEnd())
  await reopened.close()
})
