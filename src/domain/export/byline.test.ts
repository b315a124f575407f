import { expect, test } from 'vitest'
import { authorName, authorNames, bylineOf } from './byline.ts'
import { readerDate, readerTime, readerWords } from './reader-words.ts'

test.each([
  ['By Mina Seo', 'Mina Seo'],
  ['BY MINA SEO', 'MINA SEO'],
  ['by: Mina Seo', 'Mina Seo'],
  ['Byron Seo', 'Byron Seo'],
  [' Mina Seo ', 'Mina Seo'],
  ['By', 'By'],
  ['서민아 기자', '서민아 기자'],
])('the name in %j is %j', (byline, name) => expect(authorName(byline)).toBe(name))

test('names stand in one sentence of the story’s language', () => {
  const names = authorNames(['By A', '', 'B', 'C'])
  expect(bylineOf(names, readerWords('en-GB'))).toBe('By A, B and C')
  expect(bylineOf(['서민아 기자', '김도윤 기자'], readerWords('ko'))).toBe('서민아 기자, 김도윤 기자')
  expect(bylineOf(['A'], readerWords('xx'))).toBe('By A')
})

test('dates are written as readers of the language write them', () => {
  const time = '2026-03-03T08:15:00.000Z'
  expect(['en', 'ko', 'ja', 'de', 'es', 'ar', 'xx'].map((language) => readerDate(time, language))).toEqual([
    'March 3, 2026',
    '2026년 3월 3일',
    '2026年3月3日',
    '3. März 2026',
    '3 de marzo de 2026',
    '3 مارس 2026',
    '2026-03-03',
  ])
  expect(readerTime(time, 'en')).toBe('March 3, 2026, 08:15 UTC')
})
