import { expect, test } from 'vitest'
import { forgetUnsaved, noteUnsaved, withUnsaved } from './unsaved-settings.ts'

test('a reading that began before a change does not take it back, and an older answer does not forget a newer change', () => {
  const read = { theme: 'dark', limits: '1' }
  expect(withUnsaved(read)).toEqual(read)
  noteUnsaved('limits', '10')
  noteUnsaved('limits', '100')
  expect(withUnsaved(read)).toEqual({ theme: 'dark', limits: '100' })
  forgetUnsaved('limits', '10')
  expect(withUnsaved(read)).toEqual({ theme: 'dark', limits: '100' })
  forgetUnsaved('limits', '100')
  expect(withUnsaved(read)).toEqual(read)
})
