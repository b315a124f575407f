import * as fc from 'fast-check'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import type { DocumentNode } from '#domain/document/node.ts'
import { exportMarkdown } from '#domain/export/markdown/export-markdown.ts'
import { storyForExport } from '#tests/arbitrary/story.ts'
import { markdownNormalForm } from './normal-form.ts'

const seed = Date.now() % 1_000_000_000
const reader = new MarkdownIt({ html: true })

/** The words in bold, which show whether signs worked. Spaces and line ends are left to each reader. */
function boldIn(nodes: readonly DocumentNode[]): string {
  return nodes.map((node) => (node.type === 'text' ? (node.marks?.some(({ type }) => type === 'bold') ? node.text : '') : node.type === 'footnote' ? '' : boldIn(node.content ?? []))).join('')
}

function boldOn(parent: Root | Element, bold = false): string {
  return parent.children
    .map((child) => (child.type === 'text' ? (bold ? child.value : '') : child.type === 'element' ? boldOn(child, bold || child.tagName === 'strong') : ''))
    .join('')
}

const bare = (text: string) => text.replace(/\s+/gu, '').replace(/\[\^\d+\]/g, '')

test(`another reader of CommonMark sees the same words in bold (seed ${seed})`, () => {
  fc.assert(
    fc.property(storyForExport({ maxBlocks: 4 }), (story) => {
      const text = exportMarkdown(story, 'eleventy')[0]?.text.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/\n\[\^\d+\]:[^\n]*/g, '') ?? ''
      expect(bare(boldOn(fromHtml(reader.render(text), { fragment: true })))).toBe(bare(boldIn(markdownNormalForm(story.body).content)))
    }),
    { numRuns: 150, seed, interruptAfterTimeLimit: 4_000 },
  )
})
