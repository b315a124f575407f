import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

// The transforms would make links of addresses that the text escapes on purpose.
const intoTree = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }))

/** Markdown as a tree: CommonMark with GFM's tables, strikethrough, footnotes, task lists and bare addresses. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: intoTree })
}
