import { describe, expect, test } from 'vitest'
import type { DocumentNode } from '#domain/document/node.ts'
import { creditOf, emptyPhotoFields } from '#domain/photo/photo.ts'
import type { ImportedStory } from '../imported.ts'
import { readMarkdown } from '../markdown/read-markdown.ts'
import { readText } from '../text/read-text.ts'

const wire = `![]() |
| The harbor minister greets dock workers before the strike talks at Pier 9 in Calvera on March 3. / Source: Calvera Photo |
The harbor minister called for a “fresh start” at the port on March 3, the first day of talks.
“We have lost enough weeks,” the minister said.
1
2
3
`
const caption = 'The harbor minister greets dock workers before the strike talks at Pier 9 in Calvera on March 3.'
const first = 'The harbor minister called for a “fresh start” at the port on March 3, the first day of talks.'
const second = '“We have lost enough weeks,” the minister said.'

function newId(): () => string {
  let count = 0
  return () => `018f0000-0000-7000-9000-${String((count += 1)).padStart(12, '0')}`
}

const readers: [string, (text: string) => ImportedStory][] = [
  ['Markdown', (text) => readMarkdown(text, { newId: newId() })],
  ['plain text', (text) => readText(text, { newId: newId() })],
]

function wordsOf(nodes: readonly DocumentNode[]): string[] {
  return nodes.map((node) => (node.type === 'figure' ? '[photo]' : (node.content ?? []).map((inner) => inner.text ?? (inner.type === 'hardBreak' ? '\n' : wordsOf([inner]).join(''))).join('')))
}

const shown = ({ photos }: ImportedStory) => photos.map(({ src, fields }) => ({ src, caption: fields.caption, credit: creditOf({ ...emptyPhotoFields(), ...fields }) }))
const codes = ({ warnings }: ImportedStory) => warnings.map(({ code }) => code).toSorted()

describe.each(readers)('wire copy as %s', (_name, read) => {
  test('a scraped photo, paragraphs, page numbers, and no invented headline', () => {
    const story = read(wire)
    expect(wordsOf(story.body.content)).toEqual(['[photo]', first, second])
    expect(shown(story)).toEqual([{ src: null, caption, credit: 'Calvera Photo' }])
    expect(story.fields).toEqual({})
    expect(codes(story)).toEqual(['headline-missing', 'page-numbers-dropped', 'photo-missing', 'photo-recognised'])
    expect(story.warnings.find(({ code }) => code === 'page-numbers-dropped')?.values).toEqual({ text: '1, 2, 3' })
  })

  test.each([
    ['a rule in the table', `| ![](photo.jpg) |\n| --- |\n| ${caption} / Source: Calvera Photo |\n\n${first}`, 'photo.jpg', 'Calvera Photo'],
    ['image and caption in one row', `![](photo.jpg) | ${caption} (Photo: Calvera Photo) |\n${first}`, 'photo.jpg', 'Calvera Photo'],
    ['the credit in a row of its own', `![]() |\n| ${caption} |\n| Calvera Photo |\n${first}`, null, 'Calvera Photo'],
    ['a credited line below the image', `![](photo.jpg)\n${caption} Photo by Ana Ruiz/Calvera Photo\n\n${first}`, 'photo.jpg', 'Ana Ruiz/Calvera Photo'],
    ['Korean, by its sign', `▲ ${caption} /사진=연합뉴스\n\n${first}`, null, '연합뉴스'],
    ['Korean, with an agency', `![]() |\n| ${caption} / 출처: 칼베라포토 |\n${first}`, null, '칼베라포토'],
    ['an agency before the name', `![]() |\n| ${caption} (AP Photo/Ana Ruiz) |\n${first}`, null, 'AP Photo/Ana Ruiz'],
    ['a copyright sign', `![]() |\n| ${caption} © Calvera Photo |\n${first}`, null, 'Calvera Photo'],
  ])('%s', (_form, text, src, credit) => {
    const story = read(text)
    expect(wordsOf(story.body.content)).toEqual(['[photo]', first])
    expect(shown(story)).toEqual([{ src, caption, credit }])
  })

  test.each(['- 30 -', '-30-', '(END)', 'END', '###', '# # #', '<끝>', '(끝)', '-END-'])('the end mark %s', (mark) => {
    const story = read(`${first}\n\n${second}\n\n${mark}\n`)
    expect(wordsOf(story.body.content)).toEqual([first, second])
    expect(story.warnings.find(({ code }) => code === 'end-mark-dropped')?.values).toEqual({ text: mark })
  })

  test.each([
    ['CALVERA, March 3 (Calvera News) — ', 'CALVERA, March 3', undefined],
    ['CALVERA (AP) -- ', 'CALVERA', undefined],
    ['NEW CALVERA, Ostmark — ', 'NEW CALVERA, Ostmark', undefined],
    ['(서울=연합뉴스) 홍길동 기자 = ', '서울', ['홍길동']],
    ['[칼베라=뉴시스]홍길동·김하나 기자 = ', '칼베라', ['홍길동', '김하나']],
  ])('the dateline %s', (opening, dateline, bylines) => {
    const story = read(`${opening}${first}\n\n${second}`)
    expect(wordsOf(story.body.content)).toEqual([first, second])
    expect(story.fields.dateline).toBe(dateline)
    expect(story.fields.bylines).toEqual(bylines)
    expect(codes(story)).toContain('dateline-guessed')
  })

  test('the reporter’s line with an address at the end', () => {
    const story = read(`${first}\n\n${second}\n\n홍길동 기자 hong@example.org`)
    expect(wordsOf(story.body.content)).toEqual([first, second])
    expect(story.fields.bylines).toEqual(['홍길동'])
    expect(codes(story)).toContain('byline-guessed')
  })

  test.each([
    ['numbers within verse', `They count the ships\n1\n2\n3\nand sing.\n\n${second}`],
    ['a number that ends a paragraph’s thought', `${first}\n\nThe answer is\n\n42\n\n${second}`],
    ['numbers that do not count up', `${first}\n\n3\n\n1\n\n2\n\n${second}`],
    ['a place before a dash that is no dateline', `NATO — the alliance, not the port — said nothing.\n\n${second}`],
    ['the word “more” on its line', `He wanted\nmore\nthan that.\n\n${second}`],
    ['a sentence about copyright', `저작권자는 무단 전재를 금지할 수 있다고 장관이 말했다.\n\n${second}`],
    ['a sentence that begins like a button', `Share this much with the dockers, the minister said, and no more.\n\n${second}`],
    ['a word in capitals', `THE END\n\n${second}`],
  ])('%s stays', (_name, text) => {
    const story = read(text)
    const bare = (words: string) => words.replace(/\s+/g, '')
    expect(bare([story.fields.headline ?? '', ...wordsOf(story.body.content)].join(''))).toBe(bare(text))
  })
})

test('a figure in HTML with a credit of its own', () => {
  const html = `<figure><img src="p.jpg" alt="Workers"><figcaption>${caption} <span class="credit">Calvera Photo</span></figcaption></figure>`
  const story = readMarkdown(`# Harbor talks begin\n\n${html}\n\n${first}\n`, { newId: newId() })
  expect(wordsOf(story.body.content)).toEqual(['[photo]', first])
  expect(shown(story)).toEqual([{ src: 'p.jpg', caption, credit: 'Calvera Photo' }])
  expect(story.fields.headline).toBe('Harbor talks begin')
})

test('wire copy below front matter is tidied too', () => {
  const story = readMarkdown(`---\ntitle: Harbor talks begin\n---\n\n${wire}`, { newId: newId() })
  expect(wordsOf(story.body.content)).toEqual(['[photo]', first, second])
  expect(story.fields).toEqual({ headline: 'Harbor talks begin' })
})

test('a real table with pictures stays a table', () => {
  const story = readMarkdown('| ![](a.jpg) | Pier |\n| --- | --- |\n| 1 | 2 |\n\nText.', { newId: newId() })
  expect(story.body.content.map(({ type }) => type)).toEqual(['table', 'figure', 'paragraph'])
})
