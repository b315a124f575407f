import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StoredBlock, StoryFields } from '../story/story.ts'
import { comparedFields, compareContents, compareText, partsOfField, type Run } from './compare.ts'
import { standingIds } from './standing.ts'

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
    expect(blocks.filter(({ isMoved }) => isMoved).map(({ id }) => id)).toEqual(['d'])
    expect(blocks.filter(({ isRestyled }) => isRestyled).map(({ id }) => id)).toEqual(['e'])
    expect(blocks.find(({ id }) => id === 'b')?.runs).toEqual([{ kind: 'removed', text: 'Gone for good.' }])
    expect({ added, removed }).toEqual({ added: 7, removed: 5 })
  })

  test('a content compared with itself shows nothing', () => {
    const content = { fields, blocks: [block('a', 'First.'), block('b', '')] }
    expect(compareContents(content, content)).toMatchObject({ fields: [], added: 0, removed: 0, blocks: [{ isRestyled: false }, { runs: [] }] })
  })
})

describe('fields', () => {
  const content = (changes: Partial<StoryFields>, choices = {}) => ({ fields: { ...fields, ...changes }, blocks: [], choices })
  const others: StoryFields = {
    slug: 'other', headline: 'Other', shortHeadline: 'Other', dek: 'Other', bylines: ['Bo Ryu'], dateline: 'BUSAN', section: 'World', tags: ['port'], language: 'ko', direction: 'rtl',
    leadPhotoId: '018f0000-0000-7000-8000-000000000001', status: 'ready', embargoAt: '2026-11-28T06:00:00.000Z', embargoZone: 'Asia/Seoul', targetLength: 600, targetUnit: 'lines',
    notes: 'Other', seoTitle: 'Other', seoDescription: 'Other',
  }

  test('each is compared, a part of another with that other, and each can be brought back', () => {
    for (const name of Object.keys(fields) as (keyof StoryFields)[]) {
      const shown = comparedFields.filter((field) => partsOfField(field).includes(name))
      expect(shown).toHaveLength(1)
      const whole = name === 'embargoZone' ? { embargoAt: others.embargoAt } : name === 'targetUnit' ? { targetLength: 40 } : {}
      expect(compareContents(content(whole), content({ ...whole, [name]: others[name] })).fields.map((field) => field.name)).toEqual(shown)
    }
  })

  test('a target length that changed is told with what it counts, and is no word of the story', () => {
    const after = content({ targetLength: 40, targetUnit: 'lines' }, { targetLength: '40 행' })
    expect(compareContents(content({}), after)).toMatchObject({ fields: [{ name: 'targetLength', runs: [{ kind: 'added', text: '40 행' }] }], added: 0, removed: 0 })
    expect(compareContents(content({}), content({ targetUnit: 'lines', embargoZone: 'Asia/Seoul' })).fields).toEqual([])
  })

  test('two photos that read alike are two', () => {
    const lead = (id: string) => content({ leadPhotoId: id }, { leadPhotoId: 'Photo without a caption' })
    expect(compareContents(lead('1'), lead('2')).fields).toHaveLength(1)
  })
})

describe('the order of blocks', () => {
  const order = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 })

  test('stands in both as far as it can, and what does not is moved', () => {
    fc.assert(
      fc.property(order, order, (before, after) => {
        const standing = standingIds(before, after)
        expect(after.filter((id) => standing.has(id))).toEqual(before.filter((id) => standing.has(id)))
        expect(standing.size).toBe(longestShared(before, after))
        const blocks = (ids: string[]) => ids.map((id) => block(id, `Text of ${id}.`))
        const compared = compareContents({ fields, blocks: blocks(before) }, { fields, blocks: blocks(after) }).blocks
        expect(compared.filter(({ inAfter }) => inAfter).map(({ id }) => id)).toEqual(after)
        expect(compared.filter(({ inBefore, isMoved }) => inBefore && !isMoved).map(({ id }) => id)).toEqual(before.filter((id) => standing.has(id) || !after.includes(id)))
        expect(compared.filter(({ isMoved }) => isMoved).map(({ id }) => id)).toEqual(after.filter((id) => before.includes(id) && !standing.has(id)))
      }),
    )
  })

  /** How many ids both orders share, found by trying all. */
  function longestShared(before: readonly string[], after: readonly string[]): number {
    const rows = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0))
    for (const [i, one] of before.entries()) {
      for (const [j, other] of after.entries()) (rows[i + 1] ?? [])[j + 1] = one === other ? (rows[i]?.[j] ?? 0) + 1 : Math.max(rows[i]?.[j + 1] ?? 0, rows[i + 1]?.[j] ?? 0)
    }
    return rows[before.length]?.[after.length] ?? 0
  }
})

test('every one of twenty thousand blocks that were all written anew is compared', () => {
  const blocks = (sign: string) => Array.from({ length: 20_000 }, (_, index) => block(`${sign}${index}`, 'Five words in each block.'))
  expect(compareContents({ fields, blocks: blocks('a') }, { fields, blocks: blocks('b') })).toMatchObject({ added: 100_000, removed: 100_000 })
})
