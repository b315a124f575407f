import { writeSync } from 'node:fs'
import { openNewsroom } from '#newsroom/newsroom.ts'
import { paragraph } from '../newsroom/temporary.ts'

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
  const { stories, close } = await openNewsroom({ folder, author: name })
  const story = storyId ? await stories.get(storyId) : await stories.create({ fields: { headline: `By ${name}` } }, name)
  let revision = story.bodyRevision
  for (let count = 0; count < limit; count++) {
    const number = Math.floor(Math.random() * 40)
    const block = paragraph(`b${number}`, `a${10 + number}`, `${revision + 1} ${'부두 파업 '.repeat(number)}`)
    const written = await stories.saveBody({ storyId: story.id, baseRevision: revision, upserted: [block], removed: [], words: 1, characters: 1 }, name)
    revision = written.revision
    const said: Acknowledged = { storyId: story.id, blockId: block.id, revision }
    writeSync(1, `${JSON.stringify(said)}\n`)
  }
  await close()
}

const [folder = '', name = 'writer', storyId, limit] = process.argv.slice(2)
await type(folder, name, storyId, limit === undefined ? Infinity : Number(limit))
