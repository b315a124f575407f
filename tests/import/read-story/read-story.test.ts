import { describe, expect, test } from 'vitest'
import { RefusedText } from '#domain/import/encoding/refused-text.ts'
import { largestText, readStory } from '#domain/import/read-story.ts'

let count = 0
const newId = () => `018f0000-0000-7000-9000-${String((count += 1)).padStart(12, '0')}`
const bytesOf = (text: string) => new TextEncoder().encode(text)

function wordsOf(name: string, text: string): string {
  return JSON.stringify(readStory({ name, bytes: bytesOf(text) }, { newId }).body)
}

test.each([
  ['story.md', '# Harbor talks\n\nThe **minister** spoke.'],
  ['story.HTML', '<h1>Harbor talks</h1><p>The <b>minister</b> spoke.</p>'],
  ['story.txt', 'Harbor talks\n\nThe minister spoke at length.'],
  ['story', '<!doctype html><html><body><h1>Harbor talks</h1><p>The <b>minister</b> spoke.</p></body></html>'],
])('%s is read by what it is', (name, text) => {
  const story = readStory({ name, bytes: bytesOf(text) }, { newId })
  expect(story.fields.headline).toBe('Harbor talks')
  expect(JSON.stringify(story.body)).toContain('minister')
  expect(JSON.stringify(story.body)).not.toMatch(/\*\*|<b>/)
})

test('a page is read in the encoding that it names', () => {
  const page = [...bytesOf('<!doctype html><meta charset="iso-8859-1"><h1>Harbor</h1><p>Caf'), 0xe9, ...bytesOf(' closed.</p>')]
  const story = readStory({ name: 'page.html', bytes: Uint8Array.from(page) }, { newId })
  expect(JSON.stringify(story.body)).toContain('Café closed.')
  expect(story.warnings[0]).toMatchObject({ code: 'encoding-converted', values: { encoding: 'windows-1252' } })
})

test('a text that is no story by its size is refused with one sentence', () => {
  const read = () => readStory({ name: 'book.md', bytes: new Uint8Array(largestText + 50_000_000).fill(0x61) }, { newId })
  expect(read).toThrow(RefusedText)
  expect(read).toThrow('The file has 53 MB; a text of more than 3 MB is not a story. Split it and import the parts.')
})

describe('texts made to be slow or deep keep their words', () => {
  test.each([
    ['quotes in quotes', `${'>'.repeat(5_000)} harbor`],
    ['open boxes', `${'<div>\n'.repeat(20_000)}harbor`],
    ['stars', `${'*a_'.repeat(30_000)} harbor`],
    ['comments that never end', `harbor ${'<!--'.repeat(100_000)}`],
    ['spaces', `${' '.repeat(1_000_000)}harbor`],
    ['numbers', `harbor\n${'1\n'.repeat(100_000)}`],
  ])('%s', (_name, text) => {
    expect(wordsOf('hostile.md', text)).toContain('harbor')
  })
})
