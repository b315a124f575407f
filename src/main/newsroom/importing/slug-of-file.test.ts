import { expect, test } from 'vitest'
import { slugOfFile } from './slug-of-file.ts'

test.each([
  ['port-talks-0303.md', 'port-talks-0303'],
  ['Port Talks 0303.html', 'port-talks-0303'],
  ['2026-03-03-port-talks.md', 'port-talks'],
  ['항만 협상.txt', '항만-협상'],
  ['🚢 harbor.md', '🚢-harbor'],
  ['..md', null],
  ['index.html', null],
  ['Untitled (3).md', null],
  ['2026.md', null],
  ['a..b.md', 'a..b'],
  ['con.md', 'con'],
  [`${'x'.repeat(300)}.md`, 'x'.repeat(100)],
])('%j gives %j', (name, slug) => {
  expect(slugOfFile(name)).toBe(slug)
})

test('a slug is cut between characters as a reader sees them', () => {
  const slug = slugOfFile(`${'👩‍🚀'.repeat(90)}.md`) ?? ''
  expect(slug.length).toBeLessThanOrEqual(200)
  expect(slug).toMatch(/^(👩‍🚀)+$/u)
})
