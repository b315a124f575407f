import { expect, test } from 'vitest'
import { whyUnusable } from './usable-keys.ts'

test.each(['Mod+J', 'Alt+7', 'Mod+Alt+Shift+P', 'F2', 'Shift+F12', 'Mod+;'])('%s can be a command’s', (keys) => {
  expect(whyUnusable(keys)).toBeNull()
})

test.each(['A', 'Shift+A', '?', 'ㅂ'])('%s alone types', (keys) => {
  expect(whyUnusable(keys)).toBe('shortcuts.unusable.alone')
})

test.each(['Mod+C', 'Mod+Shift+V', 'Mod+Z', 'Enter', 'Alt+Enter', 'Tab', 'Mod+ArrowLeft', 'Alt+Backspace', 'Shift+Home'])('%s writes and moves', (keys) => {
  expect(whyUnusable(keys)).toBe('shortcuts.unusable.writing')
})

test('a sign alone will do for a command that cannot be done while something is being written', () => {
  expect(whyUnusable('5', true)).toBeNull()
  expect(whyUnusable('Enter', true)).toBe('shortcuts.unusable.writing')
})
