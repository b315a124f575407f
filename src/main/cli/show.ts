import { textOfBody } from '#domain/document/plain-text.ts'
import type { DocumentNode } from '#domain/document/node.ts'
import type { Photo } from '#domain/photo/photo.ts'
import type { Source } from '#domain/source/source.ts'
import type { Story } from '#domain/story/story.ts'
import type { Command } from './command.ts'
import { exitCode } from './exit-code.ts'
import { columns } from './terminal.ts'
import { findStory, withExistingNewsroom } from './with-newsroom.ts'

export const show: Command = {
  name: 'show',
  summary: 'a story, its photos and its sources',
  arguments: { synopsis: 'STORY', least: 1, most: 1 },
  flags: {},
  json: true,
  async run({ folder, json, arguments: [idOrSlug = ''], terminal }) {
    const { story, photos, sources } = await withExistingNewsroom(folder, async (newsroom) => {
      const story = await findStory(newsroom, idOrSlug)
      const cited = new Set((await newsroom.citations.ofStory(story.id)).map((citation) => citation.sourceId))
      const sources = (await newsroom.sources.list()).filter((source) => cited.has(source.id))
      return { story, photos: await newsroom.photos.ofStory(story.id), sources }
    })
    terminal.out(json ? JSON.stringify(shown(story, photos, sources)) : page(story, photos, sources))
    return exitCode.done
  },
}

function shown(story: Story, photos: Photo[], sources: Source[]) {
  const { fields, blocks, ...rest } = story
  const content = blocks.map((block) => block.content as unknown as DocumentNode)
  return {
    ...rest,
    ...fields,
    body: { type: 'doc', content },
    text: textOfBody({ content }),
    photos: photos.map(({ id, fields: { caption, altText, creator, creditLine, source, copyrightNotice } }) => ({ id, caption, altText, creator, creditLine, source, copyrightNotice })),
    sources: sources.map(({ id, fields }) => ({ id, name: fields.name })),
  }
}

function page(story: Story, photos: Photo[], sources: Source[]): string {
  const { fields } = story
  const known: [string, string][] = [
    ['Slug', fields.slug],
    ['Headline', fields.headline],
    ['Dek', fields.dek],
    ['Byline', fields.bylines.join(', ')],
    ['Dateline', fields.dateline],
    ['Section', fields.section],
    ['Tags', fields.tags.join(', ')],
    ['Status', fields.status],
    ['Language', fields.language],
    ['Embargo', fields.embargoAt ?? ''],
    ['Words', String(story.words)],
    ['Characters', String(story.characters)],
    ['Target', fields.targetLength === null ? '' : `${fields.targetLength} ${fields.targetUnit}`],
    ['Changed', story.updatedAt],
    ['Id', story.id],
    ...photos.map((photo): [string, string] => ['Photo', photo.fields.caption || photo.fileName]),
    ...sources.map((source): [string, string] => ['Source', source.fields.name]),
  ]
  const text = textOfBody({ content: story.blocks.map((block) => block.content as unknown as DocumentNode) })
  return `${columns(known.filter(([, value]) => value !== ''))}\n\n${text.replace(/[\p{Cc}--\n]/gv, '')}`
}
