import { describe, expect, test } from 'vitest'
import type { DocumentNode } from '#domain/document/node.ts'
import { readMarkdown } from './read-markdown.ts'

let count = 0
const newId = () => `018f0000-0000-7000-9000-${String((count += 1)).padStart(12, '0')}`
const read = (text: string, photosJson?: string) => readMarkdown(text, { newId, ...(photosJson === undefined ? {} : { photosJson }) })
const codes = (text: string) => read(text).warnings.map(({ code }) => code)

/** Blocks as short words: `paragraph(text)`, `[photo]`. */
function shape(nodes: readonly DocumentNode[]): string {
  return nodes.map((node) => (node.type === 'figure' ? '[photo]' : (node.text ?? (node.type === 'hardBreak' ? '/' : `${node.type}(${shape(node.content ?? [])})`)))).join('')
}

const shapeOf = (text: string) => shape(read(text).body.content)

describe('front matter of others', () => {
  test.each([
    ['YAML', '---\ntitle: "Talks: day one"\nauthors: [Mina Park, Jo Lim]\nsummary: A dek\ncategories: [Economy]\ntags: [ports]\nlang: en\n---\nText.'],
    ['TOML', '+++\ntitle = "Talks: day one"\nauthors = ["Mina Park", "Jo Lim"]\nsummary = "A dek"\ncategories = ["Economy"]\ntags = ["ports"]\nlang = "en"\n+++\nText.'],
  ])('%s', (_name, text) => {
    expect(read(text)).toMatchObject({
      fields: { headline: 'Talks: day one', bylines: ['Mina Park', 'Jo Lim'], dek: 'A dek', section: 'Economy', tags: ['ports'], language: 'en' },
      warnings: [],
    })
    expect(shapeOf(text)).toBe('paragraph(Text.)')
  })

  test('keys without a field are named', () => {
    expect(read('---\ntitle: T\nmood: blue\n---\nText.').warnings).toMatchObject([{ code: 'front-matter-dropped', values: { keys: 'mood' } }])
  })

  test('what cannot be read stays as text', () => {
    const broken = '---\ntitle: [unclosed\n---\n\nText.'
    expect(codes(broken)).toContain('front-matter-unreadable')
    expect(shapeOf(broken)).toContain('unclosed')
  })

  test('words between two rules are no front matter', () => {
    expect(shapeOf('---\n\nWords\n\n---\n\nText.')).toBe('horizontalRule()paragraph(Words)horizontalRule()paragraph(Text.)')
  })
})

describe('what a body has no place for keeps its words', () => {
  test('code stands as it was written, and nothing else does', () => {
    const verbatim = (nodes: readonly DocumentNode[]): string[] =>
      nodes.flatMap((node) => (node.marks?.some(({ type }) => type === 'verbatim') ? [node.text ?? ''] : verbatim(node.content ?? [])))
    expect(verbatim(read('Run `git **comit**` in **`bash`** or <kbd>Ctrl</kbd>.\n\n```\na = teh\n\nb\n```\n\n“We was robbed.”').body.content)).toEqual(['git **comit**', 'bash', 'Ctrl', 'a = teh', 'b'])
  })

  test.each([
    ['# Head\n\n# Second\n\n##### Deep', 'heading(Second)heading(Deep)'],
    ['```js\na()\n\nb()\n```', 'paragraph(a()//b())'],
    ['Some `code` here', 'paragraph(Some code here)'],
    ['- [x] done\n- [ ] not', 'bulletList(listItem(paragraph(☑ done))listItem(paragraph(☐ not)))'],
    ['Hi <kbd>Ctrl</kbd> <script>alert(1)</script>there', 'paragraph(Hi Ctrl there)'],
    ['[words](javascript:alert(1))', 'paragraph(words)'],
    ['Before ![a](a.jpg) after', 'paragraph(Before)[photo]paragraph(after)'],
    ['> ![a](a.jpg)', 'blockquote([photo])'],
    ['| a |\n| --- |\n| ![a](a.jpg) |', 'table(tableRow(tableHeader(paragraph(a)))tableRow(tableCell(paragraph())))[photo]'],
    ['<aside class="fact-box">\n\n![a](a.jpg)\n\nWords\n\n</aside>', 'factBox(paragraph(Words))[photo]'],
    ['<div>\n\nWords\n\n</div>', 'paragraph(Words)'],
    ['<p align="center">Words <b>bold</b></p>', 'paragraph(Words bold)'],
    ['Text[^1] and [^2]\n\n[^1]: One\n\n    Two', 'paragraph(Textfootnote(One Two) and [^2])'],
    ['Text\n\n[^9]: Nowhere', 'paragraph(Text)paragraph(Nowhere)'],
    ['港湾\n労働者 and\nmore', 'paragraph(港湾労働者 and more)'],
    ['', 'paragraph()'],
  ])('%j', (text, expected) => {
    expect(shapeOf(text)).toBe(expected)
  })
})

test('a photo with a caption below it, and its credit taken apart', () => {
  expect(read('# T\n\n![Workers](a.jpg)\n*At Pier 9. (Photo: Ana Ruiz)*').photos).toMatchObject([{ src: 'a.jpg', fields: { altText: 'Workers', caption: 'At Pier 9.', creditLine: 'Ana Ruiz' } }])
})

test('a caption that was corrected in the text is the story’s own; what was not stays with the photo', () => {
  const ids = ['018f0000-0000-7000-8000-00000000000a', '018f0000-0000-7000-8000-00000000f001']
  const [placementId, photoId] = ids
  const photo = { photoId, file: 'a.jpg', caption: 'Old words', altText: 'Alt', headline: '', creator: '', creditLine: 'Ana Ruiz', source: '', copyrightNotice: '', rightsUsageTerms: '' }
  const json = JSON.stringify({ version: 1, leadPhotoId: photoId, figures: [{ placementId, photoId, caption: null, alt: null }], photos: [photo] })
  const story = read('# T\n\n<figure>\n\n![Alt](a.jpg)\n\n<figcaption>\n\nNew words\n\n</figcaption>\n\n</figure>', json)
  expect(story.body.content[0]?.attrs).toMatchObject({ placementId, photoId, caption: 'New words', alt: null })
  expect(story.fields.leadPhotoId).toBe(photoId)
  expect(story.photos).toMatchObject([{ photoId, src: 'a.jpg', fields: { caption: 'Old words', creditLine: 'Ana Ruiz' } }])
})

test('a photos.json that is something else is told and left alone', () => {
  for (const json of ['{', '[]', '{"version":2}']) expect(read('# T\n\nText.', json).warnings.map(({ code }) => code)).toEqual(['photos-json-unreadable'])
})
