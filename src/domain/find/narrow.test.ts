import fc from 'fast-check'
import { expect, test } from 'vitest'
import { narrowed } from './narrow.ts'
import { edited } from './replacement.ts'

test.each([
  ['Seoul talks', 'Busan talks', 'Seoul', 'Busan'],
  ['port', 'ports', '', 's'],
  ['port', 'airport', '', 'air'],
  ['aa', 'a', 'a', ''],
  ['cafe\u0301', 'cafe', 'e\u0301', 'e'],
  ['항구', '항만', '구', '만'],
  ['same', 'same', '', ''],
])('%s to %s', (text, insert, gone, come) => {
  const edit = narrowed({ from: 0, to: text.length, insert }, text)
  expect([text.slice(edit.from, edit.to), edit.insert]).toEqual([gone, come])
})

test('makes the same text', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'é', 'e\u0301', '가', '👨‍👩‍👧'), { maxLength: 8 }).map((signs) => signs.join(''))
  fc.assert(
    fc.property(letters, letters, letters, letters, (before, text, after, insert) => {
      const whole = before + text + after
      const edit = { from: before.length, to: before.length + text.length, insert }
      expect(edited(whole, [narrowed(edit, whole)])).toBe(edited(whole, [edit]))
    }),
  )
})
