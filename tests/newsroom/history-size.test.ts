import { expect, test } from 'vitest'
import { openSecondConnection } from '#newsroom/database/open.ts'
import { StoryRecords } from '#newsroom/stories/story-records.ts'
import { typedStory } from '#tests/bench/typed-story.ts'
import { temporaryNewsroom } from './temporary.ts'

test.each(['en', 'ko'] as const)('ten thousand keystrokes in %s, a version every ten of them, take at most forty bytes for each ten', async (language) => {
  await using temporary = await temporaryNewsroom()
  const { stories, versions } = temporary.newsroom
  const story = await stories.create({ language, fields: { headline: 'Harbor strike enters its third week' } }, 'test')
  const database = await openSecondConnection(temporary.folder)
  const records = new StoryRecords(database, '')
  const kept = await database.write('test', () => {
    const empty = records.content(records.row(story.id))
    return Array.from(typedStory(language, 10_000), ({ blocks }) => {
      const content = { ...empty, blocks: blocks.map((block) => [block.id, block.order, JSON.stringify(block.content)] as const) }
      return { blocks, id: records.archive.keep(story.id, content, { reason: 'pause', name: '', author: '', words: 0, characters: 0 }).id }
    })
  })
  const bytes = database.prepare<[], number>('SELECT sum(length(content)) FROM version').pluck().get() ?? 0
  await database.close()
  expect(kept).toHaveLength(1_000)
  expect(bytes / kept.length).toBeLessThanOrEqual(40)
  for (const { id, blocks } of kept.filter((_, index) => index % 37 === 0 || index > 990)) expect((await versions.get(id)).blocks).toEqual(blocks)
})
