import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StoredBlock, StoryFields } from '../story/story.ts'
import { compareContents, compareText, type Run } from './compare.ts'

const fields: StoryFields = {
  slug: 'port', headline: 'Port talks resume', shortHeadline: '', dek: '', bylines: ['Ann Field'], dateline: '', section: '', tags: [], language: 'en', direction: 'auto',
  leadPhotoId: null, status: 'draft', embargoAt: null, embargoZone: null, targetLength: null, targetUnit: 'words', notes: '', seoTitle: '', seoDescription: '',
}
const block = (id: string, text: string, type = 'paragraph'): StoredBlock => ({ id, order: id, content: { type, content: text === '' ? [] : [{ type: 'text', text }] } })
const without = (runs: readonly Run[], kind: Run['kind']) => runs.filter((run) => run.kind !== kind).map(({ text }) => text).join('')

describe('two texts', () => {
  test('both can be read from what stayed, came and went, in any script', () => {
    const text = fc.array(fc.constantFrom('항만', '노사', ' ', '협상을', 'the ', 'port ', '港湾', '、', '👩‍👩‍👧', 'é', '\n', 'الميناء '), { maxLength: 40 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), text, fc.constantFrom('en', 'ko', 'ja', 'not a tag'), (before, after, language) => {
        const runs = compareText(before, after, language)
        expect(without(runs, 'removed')).toBe(after)
        expect(without(runs, 'added')).toBe(before)
      }),
    )
  })

  test('one changed word is one word that went and one that came', () => {
    expect(compareText('The talks began on Monday.', 'The talks ended on Monday.', 'en')).toEqual([
      { kind: 'same', text: 'The talks ' },
      { kind: 'removed', text: 'began' },
      { kind: 'added', text: 'ended' },
      { kind: 'same', text: ' on Monday.' },
    ])
  })

  test('a text of ten thousand other words comes to an end', () => {
    const words = (sign: string) => Array.from({ length: 10_000 }, (_, index) => `${sign}${index}`).join(' ')
    const runs = compareText(words('a'), words('b'), 'en')
    expect(without(runs, 'removed')).toBe(words('b'))
  })
})

describe('two contents', () => {
  test('fields that differ, blocks that came, went, moved and changed are each shown once', () => {
    const before = { fields, blocks: [block('a', 'First.'), block('b', 'Gone for good.'), block('c', 'The old word.'), block('d', 'Moved.'), block('e', 'Plain')] }
    const after = {
      fields: { ...fields, headline: 'Port talks fail', bylines: ['Ann Field', 'Bo Ryu'] },
      blocks: [block('d', 'Moved.'), block('a', 'First.'), block('n', 'All new here.'), block('c', 'The new word.'), block('e', 'Plain', 'heading')],
    }
    const { fields: changed, blocks, added, removed } = compareContents(before, after)
    expect(changed.map(({ name }) => name)).toEqual(['headline', 'bylines'])
    expect(blocks.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'n'])
    expect(blocks.filter(({ isRestyled }) => isRestyled).map(({ id }) => id)).toEqual(['e'])
    expect(blocks.find(({ id }) => id === 'b')?.runs).toEqual([{ kind: 'removed', text: 'Gone for good.' }])
    expect({ added, removed }).toEqual({ added: 7, removed: 5 })
  })

  test('a content compared with itself shows nothing', () => {
    const content = { fields, blocks: [block('a', 'First.'), block('b', '')] }
    expect(compareContents(content, content)).toMatchObject({ fields: [], added: 0, removed: 0, blocks: [{ isRestyled: false }, { runs: [] }] })
  })
})

test('a target length that changed is told with what it counts, and is no word of the story', () => {
  const before = { fields, blocks: [] }
  const after = { fields: { ...fields, targetLength: 40, targetUnit: 'lines' as const }, blocks: [] }
  const unitName = (unit: string) => ({ lines: '행' })[unit] ?? unit
  expect(compareContents(before, after, unitName)).toMatchObject({ fields: [{ name: 'targetLength', runs: [{ kind: 'added', text: '40 행' }] }], added: 0, removed: 0 })
  expect(compareContents(after, { ...after, fields: { ...after.fields, targetUnit: 'words' } }, unitName).fields).toHaveLength(1)
  expect(compareContents(before, { ...before, fields: { ...fields, targetUnit: 'lines' } }).fields).toEqual([])
})
