import { expect, test } from 'vitest'
import { startOptions } from './start-options.ts'

test('the newsroom is found among the arguments of others', () => {
  expect(startOptions(['--newsroom', '/desk'])).toEqual({ newsroom: '/desk' })
  expect(startOptions(['--enable-features=x', '.', '--newsroom=/desk two', '--original-process-start-time=1'])).toEqual({ newsroom: '/desk two' })
})

test('without it there is none', () => {
  expect(startOptions([])).toEqual({ newsroom: undefined })
  expect(startOptions(['--newsroom'])).toEqual({ newsroom: undefined })
})
