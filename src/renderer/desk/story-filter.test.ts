import { expect, test } from 'vitest'
import type { StorySummary } from '#domain/story/story.ts'
import { dayHeading, dayNumber, momentText } from './days.ts'
import { filterStories, filtersInUse, folded, isArchived, noFilter } from './story-filter.ts'

const now = new Date(2026, 2, 11, 9, 30)
let count = 0

function story(changes: Partial<StorySummary>): StorySummary {
  count += 1
  return {
    id: `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`,
    slug: `story-${count}`,
    headline: `Story ${count}`,
    status: 'draft',
    section: '',
    language: 'en',
    direction: 'auto',
    words: count,
    characters: count,
    targetUnit: 'words',
    updatedAt: new Date(2026, 2, 11, 8, 60 - count).toISOString(),
    trashedAt: null,
    ...changes,
  }
}

const found = (stories: StorySummary[], query: string) => filterStories(stories, { ...noFilter, query }, now, 'en').map(({ headline }) => headline)

test('a query finds headlines without regard to case, width, accents and points', () => {
  const stories = [
    story({ headline: 'Café owners in São Vau protest' }),
    story({ headline: 'Ｐｏｒｔ talks' }),
    story({ headline: 'الميناء يستأنف العملَ' }),
    story({ headline: 'STRASSENBAHN', slug: 'tram' }),
    story({ headline: 'İstanbul' }),
    story({ headline: 'Οδός' }),
  ]
  expect(found(stories, 'sao CAFE')).toEqual(['Café owners in São Vau protest'])
  expect(found(stories, 'port')).toEqual(['Ｐｏｒｔ talks'])
  expect(found(stories, 'يستانف العمل')).toEqual(['الميناء يستأنف العملَ'])
  expect(found(stories, 'straße')).toEqual(['STRASSENBAHN'])
  expect(found(stories, 'istanbul')).toEqual(['İstanbul'])
  expect(found(stories, 'ΟΔΟΣ')).toEqual(['Οδός'])
  expect(found(stories, 'tram')).toEqual(['STRASSENBAHN'])
  expect(found(stories, 'tram zoo')).toEqual([])
})

test('a Hangul syllable is found while it is still being built, and in both normal forms', () => {
  const stories = [story({ headline: '항만 노사, 협상 재개' }), story({ headline: '항만'.normalize('NFD') }), story({ headline: '경제' })]
  expect(found(stories, '하')).toHaveLength(2)
  expect(found(stories, '항마')).toHaveLength(2)
  expect(found(stories, '협상')).toEqual(['항만 노사, 협상 재개'])
})

test('Japanese voicing marks make another letter', () => {
  expect(folded('が')).not.toBe(folded('か'))
})

test('filters narrow by status, section and time, and count themselves', () => {
  const old = story({ updatedAt: new Date(2026, 2, 4, 23, 59).toISOString(), section: 'Region', status: 'ready' })
  const lately = story({ updatedAt: new Date(2026, 2, 5, 0, 1).toISOString(), section: '' })
  const all = [old, lately]
  expect(filterStories(all, { ...noFilter, modifiedWithin: 7 }, now, 'en')).toEqual([lately])
  expect(filterStories(all, { ...noFilter, section: '' }, now, 'en')).toEqual([lately])
  expect(filterStories(all, { ...noFilter, section: 'Region', status: 'ready' }, now, 'en')).toEqual([old])
  expect(filtersInUse({ ...noFilter, query: 'x', section: '', modifiedWithin: 1 })).toBe(2)
})

test('orders: last modified, headline with numbers as numbers, longest', () => {
  const stories = [
    story({ headline: 'Pier 10', words: 1, updatedAt: '2026-03-01T00:00:00.000Z' }),
    story({ headline: 'Pier 9', words: 5, updatedAt: '2026-03-03T00:00:00.000Z' }),
    story({ headline: 'Apples', words: 3, updatedAt: '2026-03-02T00:00:00.000Z' }),
  ]
  const headlines = (order: 'modified' | 'headline' | 'words') => filterStories(stories, { ...noFilter, order }, now, 'en').map((one) => one.headline)
  expect(headlines('modified')).toEqual(['Pier 9', 'Apples', 'Pier 10'])
  expect(headlines('headline')).toEqual(['Apples', 'Pier 9', 'Pier 10'])
  expect(headlines('words')).toEqual(['Pier 9', 'Apples', 'Pier 10'])
})

test('what went out or was killed is archived after a week without a touch; a draft never is', () => {
  const long = new Date(2026, 2, 3).toISOString()
  const week = new Date(2026, 2, 4).toISOString()
  expect(isArchived({ status: 'published', updatedAt: long }, now)).toBe(true)
  expect(isArchived({ status: 'killed', updatedAt: long }, now)).toBe(true)
  expect(isArchived({ status: 'published', updatedAt: week }, now)).toBe(false)
  expect(isArchived({ status: 'draft', updatedAt: long }, now)).toBe(false)
})

test('days are headed in the language of the interface', () => {
  const heading = (time: Date, language = 'en') => dayHeading(time, now, language)
  expect(heading(new Date(2026, 2, 11, 0, 0))).toBe('Today')
  expect(heading(new Date(2026, 2, 10, 23, 59))).toBe('Yesterday')
  expect(heading(new Date(2026, 2, 6))).toBe('Friday')
  expect(heading(new Date(2026, 2, 4))).toBe('March 4')
  expect(heading(new Date(2025, 11, 31))).toBe('December 31, 2025')
  expect(heading(new Date(2026, 2, 10), 'ko')).toBe('어제')
  expect(heading(new Date(2026, 2, 4), 'ko')).toBe('3월 4일')
  expect(momentText(new Date(2026, 2, 11, 8, 5), now, 'en')).toMatch(/^8:05/)
})

test('the number of a day grows by one over the change to summer time', () => {
  expect(dayNumber(new Date(2026, 2, 30)) - dayNumber(new Date(2026, 2, 29))).toBe(1)
  expect(dayNumber(new Date(2026, 9, 26)) - dayNumber(new Date(2026, 9, 25))).toBe(1)
})
