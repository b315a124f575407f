import type { WebFrameMain } from 'electron'
import { expect, test } from 'vitest'
import { isAppUrl } from './app-scheme.ts'
import { isFromApp } from './sender.ts'

const frame = (url: string, parent: WebFrameMain | null = null) => ({ url, parent }) as WebFrameMain

test.each(['stet://app/', 'stet://app/index.html', 'stet://app/photos/1/320?x#y'])('%s is the window’s own', (url) => {
  expect(isAppUrl(url)).toBe(true)
  expect(isFromApp({ senderFrame: frame(url) })).toBe(true)
})

test.each([
  'stet://app.example/',
  'stet://apps/',
  'stet://app:80/',
  'stet://desk@app/',
  'stet:app/',
  'stets://app/',
  'https://app/',
  'file:///app/',
  'about:blank',
  'blob:stet://app/1',
  'data:text/html,stet://app/',
  '',
])('%s is not', (url) => {
  expect(isAppUrl(url)).toBe(false)
  expect(isFromApp({ senderFrame: frame(url) })).toBe(false)
})

test('a frame within the window’s page does not speak for it, and neither does one that is gone', () => {
  expect(isFromApp({ senderFrame: frame('stet://app/', frame('stet://app/')) })).toBe(false)
  expect(isFromApp({ senderFrame: null })).toBe(false)
})
