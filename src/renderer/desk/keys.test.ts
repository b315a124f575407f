import { expect, test } from 'vitest'
import { keysOfEvent, matches } from './keys.ts'

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

test.each([
  [pressed('b', 'KeyB'), 'Mod+B'],
  [pressed('ㅠ', 'KeyB'), 'Mod+B'],
  [{ ...pressed('>', 'Period'), shiftKey: true }, 'Mod+Shift+.'],
  [{ ...pressed('é', 'Digit2'), altKey: true }, 'Mod+Alt+2'],
  [pressed('+', 'NumpadAdd'), 'Mod+Plus'],
  [{ ...pressed('F7', 'F7'), ctrlKey: false }, 'F7'],
])('keys are written so that the same keys match them', (event, keys) => {
  expect(keysOfEvent(event)).toBe(keys)
  expect(matches(event, keys)).toBe(true)
})

test.each([pressed('Control', 'ControlLeft'), pressed('@', 'KeyQ', true), pressed('Process', 'KeyQ'), pressed('Dead', 'BracketLeft')])('$key says nothing yet', (event) => {
  expect(keysOfEvent(event)).toBeNull()
})
