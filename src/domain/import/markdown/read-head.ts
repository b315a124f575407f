import type { RootContent } from 'mdast'
import { parse as parseYaml } from 'yaml'
import type { StoryFields } from '#domain/story/story.ts'
import { readKeys } from './front-matter.ts'
import { classedText, readInline, wordsOf } from './read-inline.ts'
import type { Reading } from './reading.ts'

/** The head of a text without front matter, and the blocks below it. */
export interface ReadHead {
  fields: Partial<StoryFields>
  leadPhoto: string | null
  blocks: RootContent[]
}

/** Takes the headline (a first heading of level 1) off a text, then dek, bylines, dateline and comment as Stet writes them. */
export function readHead(blocks: readonly RootContent[], reading: Reading): ReadHead {
  const fields: Partial<StoryFields> = {}
  let leadPhoto: string | null = null
  let at = 0
  const first = blocks[0]
  if (first?.type === 'heading' && first.depth === 1 && !first.children.some(({ type }) => type === 'image')) {
    fields.headline = wordsOf(readInline(first.children, reading)).replace(/\n/g, ' ')
    at = 1
  }
  for (; at < blocks.length; at += 1) {
    const block = blocks[at]
    const classed = block?.type === 'paragraph' ? classedText(block.children, reading) : null
    if (classed?.name === 'dek' && fields.dek === undefined) fields.dek = wordsOf(classed.nodes)
    else if (classed?.name === 'dateline' && fields.dateline === undefined) fields.dateline = wordsOf(classed.nodes)
    else if (classed?.name === 'byline' && fields.bylines === undefined && block?.type === 'paragraph') fields.bylines = bylinesOf(block.children, reading)
    else if (block?.type === 'html' && block.value.startsWith('<!-- stet\n')) {
      const hidden = hiddenKeys(block.value)
      Object.assign(fields, hidden.fields)
      leadPhoto = hidden.leadPhoto
    } else break
  }
  return { fields, leadPhoto, blocks: blocks.slice(at) }
}

type Phrases = Extract<RootContent, { type: 'paragraph' }>['children']

function bylinesOf(children: Phrases, reading: Reading): string[] {
  const names: string[] = []
  let from = -1
  children.forEach((child, index) => {
    if (child.type !== 'html') return
    if (/^<span class="byline">$/i.test(child.value)) from = index + 1
    else if (/^<\/span>$/i.test(child.value) && from !== -1) {
      names.push(wordsOf(readInline(children.slice(from, index), reading)))
      from = -1
    }
  })
  return names
}

function hiddenKeys(comment: string): ReturnType<typeof readKeys> {
  try {
    const value: unknown = parseYaml(comment.replace(/^<!-- stet\n/, '').replace(/-->\s*$/, ''), { logLevel: 'error' })
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return readKeys(value as Record<string, unknown>)
  } catch {
    // A comment that was changed by hand into something else is a comment like any other.
  }
  return { fields: {}, leadPhoto: null, unknown: [] }
}
