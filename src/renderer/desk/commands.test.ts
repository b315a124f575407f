import { expect, test } from 'vitest'
import { matches } from './commands.ts'

/** Ctrl and a key of some layout; `code` is where it lies on the keyboard. */
const pressed = (key: string, code: string, altGraph = false) => ({
  key,
  code,
  ctrlKey: true,
  metaKey: false,
  shiftKey: false,
  altKey: altGraph,
  getModifierState: (name: string) => name === 'AltGraph' && altGraph,
})

test.each([
  ['a Latin layout', pressed('b', 'KeyB'), true],
  ['a Hangul layout', pressed('ㅠ', 'KeyB'), true],
  ['an Arabic layout', pressed('لا', 'KeyB'), true],
  ['capitals', pressed('B', 'KeyB'), true],
  ['Dvorak, where another key is B', pressed('b', 'KeyN'), true],
  ['Dvorak, where X lies in the place of B', pressed('x', 'KeyB'), false],
])('Ctrl+B on %s', (_layout, event, isMeant) => {
  expect(matches(event, 'Mod+B')).toBe(isMeant)
})

test('a sign typed with AltGr is no command', () => {
  expect(matches(pressed('@', 'KeyQ', true), 'Mod+Alt+Q')).toBe(false)
})
