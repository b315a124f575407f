import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { StoredBlock } from '#domain/story/story.ts'
import { paragraph, temporaryNewsroom } from './temporary.ts'

test('a block that the schema does not know is checked, counted, found, compared and published by its words, and kept as it is', async () => {
  await using temporary = await temporaryNewsroom()
  const { stories, checks, search, publishing, versions } = temporary.newsroom
  const poll: StoredBlock = {
    id: 'p',
    order: 'a2',
    content: { type: 'poll', attrs: { id: 'p', closes: '2027-01-01' }, content: [{ type: 'pollQuestion', content: [{ type: 'text', text: 'Should the zephyr quay reopen?', marks: [{ type: 'glow' }] }] }, { type: 'pollAnswer', content: [{ type: 'text', text: 'Yes & no' }] }] },
  }
  const story = await stories.create({ fields: { headline: 'Harbor talks' }, blocks: [paragraph('1', 'a1', 'One two.'), poll, paragraph('3', 'a3', 'Three.')] }, 'test')
  expect(story.words).toBe(10)
  expect(JSON.stringify((await stories.get(story.id)).blocks[1])).toBe(JSON.stringify(poll))
  expect(await checks.of(story.id)).toBeInstanceOf(Array)
  expect((await search.find('zephyr')).map(({ id }) => id)).toEqual([story.id])
  const kept = await versions.keep({ storyId: story.id, name: 'with it', reason: 'named' }, 'test')
  await versions.restore(kept.id, 'test')
  expect(JSON.stringify((await stories.get(story.id)).blocks[1])).toBe(JSON.stringify(poll))

  const folder = join(temporary.folder, '..', 'out')
  for (const [format, words] of [
    ['html', '<p>Should the zephyr quay reopen?</p>\n<p>Yes &amp; no</p>'],
    ['markdown', 'Should the zephyr quay reopen?\n\nYes & no'],
    ['text', 'Should the zephyr quay reopen?\n\nYes & no'],
  ] as const) {
    const { files } = await publishing.publish({ storyId: story.id, format, flavour: 'plain', form: 'page', folder, keepLocation: false, override: 'Mina Calder' }, 'test')
    const text = (await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).join('\n')
    expect(text).toContain(words)
    expect(text).not.toMatch(/poll|glow|2027-01-01/)
  }
})
