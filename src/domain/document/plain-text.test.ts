import { describe, expect, test } from 'vitest'
import type { DocumentNode } from './node.ts'
import { countBlock, countText, positionInBlock, readingSeconds, textOfBlock } from './plain-text.ts'

const paragraph = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content })
const text = (words: string): DocumentNode => ({ type: 'text', text: words })
const footnote = (words: string): DocumentNode => ({ type: 'footnote', content: [text(words)] })

describe('the text of a block', () => {
  test('has a line for each line, and footnotes after theirs', () => {
    const list: DocumentNode = {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [paragraph(text('One'), footnote('A note'), text(' more'))] },
        { type: 'listItem', content: [paragraph(text('Two'), { type: 'hardBreak' }, text('lines'))] },
      ],
    }
    expect(textOfBlock(list)).toBe('One more\nA note\nTwo\nlines')
  })

  test('of a figure is its own caption', () => {
    expect(textOfBlock({ type: 'figure', attrs: { caption: 'At the pier', photoId: 'x' } })).toBe('At the pier')
    expect(textOfBlock({ type: 'figure', attrs: { caption: null, photoId: 'x' } })).toBe('')
  })

  test('a gallery gives the words that its photos have here, then its own, and leads into its own alone', () => {
    const gallery: DocumentNode = {
      type: 'gallery',
      content: [{ type: 'figure', attrs: { caption: '새벽' } }, { type: 'figure', attrs: { caption: null } }, { type: 'paragraph', content: [{ type: 'text', text: 'Pier 9' }] }],
    }
    expect(textOfBlock(gallery)).toBe('새벽\nPier 9')
    expect(positionInBlock(gallery, 0)).toBeNull()
    expect(positionInBlock(gallery, 3)).toBe(4)
    expect(countBlock(gallery, 'en').words).toBe(0)
  })
})

describe('counts', () => {
  test.each([
    ['en', 'The harbor minister doesn’t co-operate with 3,000 workers.', 8, 58],
    ['ko', '부두 노동자들은 새 출발을 원한다.', 5, 19],
    ['ja', '東京の港', 3, 4],
    ['zh', '码头工人', 2, 4],
    ['en', '👨‍👩‍👧 e\u0301', 1, 3],
    ['not a tag', 'two words', 2, 9],
    ['', 'two words', 2, 9],
    ['en', 'at 6:02, 1,900 of them - all', 6, 28],
  ])('%s: %s', (language, sentence, words, characters) => {
    expect(countText(sentence, language)).toEqual({ words, characters })
  })

  test('leave out pull quotes and captions, also inside other blocks, and count footnotes', () => {
    const pullQuote: DocumentNode = { type: 'pullQuote', content: [paragraph(text('Said twice'))] }
    expect(countBlock(pullQuote, 'en').words).toBe(0)
    expect(countBlock({ type: 'blockquote', content: [pullQuote, paragraph(text('Said once'))] }, 'en').words).toBe(2)
    expect(countBlock({ type: 'figure', attrs: { caption: 'A caption' } }, 'en').words).toBe(0)
    expect(countBlock(paragraph(text('One'), footnote('two three')), 'en').words).toBe(3)
  })

  test('a reader of English takes a minute for 228 words, of Korean for 500 characters', () => {
    expect(readingSeconds({ words: 228, characters: 1_400 }, 'en-GB')).toBe(60)
    expect(readingSeconds({ words: 130, characters: 500 }, 'ko')).toBe(60)
    expect(readingSeconds({ words: 0, characters: 0 }, 'en')).toBe(0)
  })
})
