import { expect, test } from 'vitest'
import { readShortcuts } from './shortcuts.ts'

test('chosen keys are read, and keys that were taken away', () => {
  expect(readShortcuts('{"bold":"Mod+Alt+Shift+ArrowUp","print":"","find":"F7","quote":"Mod+;"}')).toEqual({ bold: 'Mod+Alt+Shift+ArrowUp', print: '', find: 'F7', quote: 'Mod+;' })
})

test.each([undefined, '', 'nonsense', '[]', '{"bold":7}', '{"bold":"Ctrl+B"}', '{"bold":"Shift+Mod+B"}', '{"bold":"Mod+<script>"}'])('%s is as if nothing had been chosen', (value) => {
  expect(readShortcuts(value)).toEqual({})
})
