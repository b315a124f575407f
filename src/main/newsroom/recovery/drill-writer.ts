import { writeSync } from 'node:fs'
import type { StoredBlock } from '#domain/story/story.ts'
import { openDatabase } from '../database/open.ts'
import { NewsroomError } from '../errors.ts'
import { Notices } from '../notices.ts'
import { Stories } from '../stories/stories.ts'
import { StoryRecords } from '../stories/story-records.ts'
import type { DrillLine, DrillOrder } from './drill-lines.ts'

/*
 * The process that the recovery drill kills: it types into a story of a copied newsroom as fast as that keeps up, through the same code as a
 * window's saves, and says before each save what it is about to write and after it that it is kept.
 */

const words = ['harbor', 'talks', '부두', '파업', '港湾', 'الميناء', 'grève', '👩‍👩‍👧', '“quoted”', 'Łódź']

function say(line: DrillLine): void {
  writeSync(1, `${JSON.stringify(line)}\n`)
}

function anyOf<Thing>(things: readonly Thing[]): Thing | undefined {
  return things[Math.floor(Math.random() * things.length)]
}

function sentence(): string {
  return Array.from({ length: 1 + Math.floor(Math.random() * 60) }, () => anyOf(words)).join(' ')
}

/** The block with a few words more at its end; undefined where it holds no line of text. */
function withMore(block: StoredBlock): StoredBlock | undefined {
  const { type, content } = block.content
  if (type !== 'paragraph' && type !== 'heading') return undefined
  return { ...block, content: { ...block.content, content: [...(Array.isArray(content) ? (content as unknown[]) : []), { type: 'text', text: ` ${sentence()}` }] } }
}

async function type({ folder, storyId }: DrillOrder): Promise<void> {
  const database = await openDatabase(folder)
  const stories = new Stories(database, new StoryRecords(database, 'Stet'), 'en', new Notices([], () => {}))
  const { blocks, bodyRevision } = await stories.get(storyId)
  let revision = bodyRevision
  const last = blocks.at(-1)?.order ?? 'a'
  for (let count = 0; ; count++) {
    const id = `drill-${revision}`
    const added: StoredBlock = { id, order: `${last}V${String(revision).padStart(9, '0')}`, content: { type: 'paragraph', attrs: { id }, content: [{ type: 'text', text: sentence() }] } }
    const standing = anyOf(blocks)
    const changed = count % 3 === 0 || standing === undefined ? added : (withMore(standing) ?? added)
    say({ begin: changed })
    const written = await stories.saveBody({ storyId, baseRevision: revision, upserted: [changed], removed: [], words: count, characters: count }, 'drill')
    revision = written.revision
    say({ kept: revision })
    const at = blocks.findIndex((block) => block.id === changed.id)
    if (at >= 0) blocks[at] = changed
    else if (blocks.length < 4_000) blocks.push(changed)
  }
}

try {
  await type(JSON.parse(process.env['STET_DRILL'] ?? '') as DrillOrder)
} catch (error) {
  // The sentence names a path at most; what was being written is never told.
  say({ failed: error instanceof NewsroomError ? error.kind : 'FAULT' })
  process.exit(1)
}
