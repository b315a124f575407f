import { writeSync } from 'node:fs'
import { openDatabase } from '#newsroom/database/open.ts'
import { Notices } from '#newsroom/notices.ts'
import { Stories } from '#newsroom/stories/stories.ts'
import { StoryRecords } from '#newsroom/stories/story-records.ts'

/** What the writer says on its standard output once a text is kept. */
export interface Acknowledged {
  storyId: string
  blockId: string
  revision: number
}

/**
 * Types into one story until it is killed: `node writer.ts FOLDER NAME [STORY] [LIMIT]`. After each save it says so, never before. The text of a
 * block names the revision that it was written for.
 */
async function type(folder: string, name: string, storyId: string | undefined, limit: number): Promise<void> {
  const database = await openDatabase(folder)
  const stories = new Stories(database, new StoryRecords(database, name), 'en', new Notices([], () => {}))
  const story = storyId ? await stories.get(storyId) : await stories.create({ fields: { headline: `By ${name}` } }, name)
  let revision = story.bodyRevision
  for (let count = 0; count < limit; count++) {
    const number = Math.floor(Math.random() * 40)
    const text = `${revision + 1} ${'부두 파업 '.repeat(number)}`
    const block = { id: `b${number}`, order: `a${10 + number}`, content: { type: 'paragraph', content: [{ type: 'text', text }] } }
    const written = await stories.saveBody({ storyId: story.id, baseRevision: revision, upserted: [block], removed: [], words: 1, characters: 1 }, name)
    revision = written.revision
    const said: Acknowledged = { storyId: story.id, blockId: block.id, revision }
    writeSync(1, `${JSON.stringify(said)}\n`)
  }
  await database.close()
}

const [folder = '', name = 'writer', storyId, limit] = process.argv.slice(2)
await type(folder, name, storyId, limit === undefined ? Infinity : Number(limit))
