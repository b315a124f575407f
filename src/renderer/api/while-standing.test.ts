import { expect, test } from 'vitest'
import { whileStanding } from './while-standing.ts'

test('what a fault ended is followed again for as long as the line stands', async () => {
  const lines = ['stands', 'stands', 'broken']
  const ended: string[] = []
  let at = 0
  const follow = () => {
    ended.push(lines[at] ?? '')
    return at === 1 ? Promise.resolve() : Promise.reject(new TypeError('a fault'))
  }
  await whileStanding(follow, () => lines[++at] !== 'broken', 0)
  expect(ended).toEqual(['stands', 'stands'])
})
