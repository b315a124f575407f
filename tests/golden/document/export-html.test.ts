import * as fc from 'fast-check'
import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, test } from 'vitest'
import { exportHtml } from '#domain/export/html/export-html.ts'
import { proofHtml } from '#domain/export/html/proof.ts'
import { exportText } from '#domain/export/text/export-text.ts'
import type { StoryForExport } from '#domain/export/story-for-export.ts'
import { storyForExport } from '#tests/arbitrary/story.ts'
import { looseText } from '#tests/arbitrary/text.ts'
import { complaints } from './validator.ts'

/** Headings that do not skip a level, which is the reporter's to mend and not a fault of the page. */
const levelHeadings = (story: StoryForExport): StoryForExport => ({
  ...story,
  body: JSON.parse(JSON.stringify(story.body, (key, value: unknown) => (key === 'level' ? 2 : value))) as StoryForExport['body'],
})

const formats: Record<string, (story: StoryForExport) => string> = {
  page: (story) => exportHtml(story, 'page').text,
  fragment: (story) => exportHtml(story, 'fragment').text,
  text: (story) => exportText(story).text,
  proof: (story) => proofHtml(story, { doubleSpaced: true }),
}

function elementsOf(node: Nodes): Element[] {
  const below = 'children' in node ? node.children.flatMap(elementsOf) : []
  return node.type === 'element' ? [node, ...below] : below
}

describe('generated stories', () => {
  test('are valid pages, and valid proofs', async () => {
    await fc.assert(
      fc.asyncProperty(storyForExport({ text: looseText }).map(levelHeadings), async (story) => {
        expect(await complaints(formats['page']!(story))).toEqual([])
        expect(await complaints(formats['proof']!(story))).toEqual([])
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  test('give the same bytes every time', () => {
    fc.assert(
      fc.property(storyForExport(), (story) => {
        for (const write of Object.values(formats)) expect(write(structuredClone(story))).toBe(write(story))
      }),
      { numRuns: 30 },
    )
  })

  test('never tell of citations, notes or ids', () => {
    const canary = 'canary-7f3a'
    fc.assert(
      fc.property(storyForExport({ citationIds: [`${canary}-1`, `${canary}-2`] }), (story) => {
        // Rows come from a database: what the type forbids may be there all the same.
        const careless = { ...story, notes: canary, fields: { ...story.fields, notes: canary } }
        for (const write of Object.values(formats)) {
          expect(write(careless)).not.toContain(canary)
          expect(write(careless)).not.toMatch(/citation/i)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('run nothing: one data block is the only script, and no handler or script address is there', () => {
    fc.assert(
      fc.property(storyForExport(), (story) => {
        const page = formats['page']!(story)
        expect(page.match(/<script/gi)).toHaveLength(1)
        expect(page.match(/<\/script/gi)).toHaveLength(1)
        const data = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(page)?.[1] ?? ''
        expect((JSON.parse(data) as { headline: string }).headline).toBe(story.fields.headline)
        for (const element of elementsOf(fromHtml(page))) {
          expect(['svg', 'math', 'iframe', 'object', 'embed', 'form', 'base', 'b']).not.toContain(element.tagName)
          for (const [name, value] of Object.entries(element.properties)) {
            expect(name).not.toMatch(/^on/i)
            expect(String(value)).not.toMatch(/^\s*(javascript|data|vbscript):/i)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
