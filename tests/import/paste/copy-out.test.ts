import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DocumentNode } from '#domain/document/node.ts'
import { documentSchema } from '#domain/document/schema.ts'
import { tidyBody } from '#domain/document/tidy.ts'
import { copyOut } from '#domain/export/clipboard/copy-out.ts'
import { readPaste } from '#domain/import/paste/read-paste.ts'
import { documentBody } from '#tests/arbitrary/document.ts'
import { newIds } from './ids.ts'

const words = fc.constantFrom('harbor', 'Pier nine', '부두', 'café', 'a <b> & "c"', '3,000', '👨‍👩‍👧', 'مرحبا', 'class="x"', '「出発」')
/** Words with single spaces, as they stand in a story that is done; addresses would become links. */
const text = fc.array(words, { minLength: 1, maxLength: 4 }).map((some) => some.join(' '))
const photoIds = ['018f0000-0000-7000-8000-00000000f001', '018f0000-0000-7000-8000-00000000f002']

/** A document as ProseMirror completes it, without what a copy leaves behind: ids and the language of single words. */
function comparable(blocks: readonly DocumentNode[]): unknown {
  const bare = (node: DocumentNode): DocumentNode => {
    const { id: _, placementId: __, ...attrs } = node.attrs ?? {}
    const marks = node.marks?.filter((mark) => mark.type !== 'language')
    return {
      ...node,
      ...(node.attrs === undefined ? {} : { attrs }),
      ...(marks === undefined ? {} : { marks }),
      ...(node.content === undefined ? {} : { content: node.content.map(bare) }),
    }
  }
  const complete = documentSchema.nodeFromJSON({ type: 'doc', content: tidyBody({ type: 'doc', content: blocks.map(bare) }).content })
  complete.check()
  return bare(JSON.parse(JSON.stringify(complete.toJSON())) as DocumentNode)
}

test('what was copied here and is pasted is the same document', () => {
  fc.assert(
    fc.property(documentBody({ text, photoIds, knownPhotosOnly: true }), (body) => {
      const { content } = tidyBody(body)
      const { html } = copyOut(content, 'en', new Map())
      expect(comparable(readPaste({ html }, 'kept', newIds()).blocks)).toEqual(comparable(content))
    }),
    { numRuns: 150 },
  )
})

test('no class, style, handler or citation goes out, in any form', () => {
  fc.assert(
    fc.property(documentBody({ text, photoIds, citationIds: ['018f0000-0000-7000-8000-0000000c17e1'] }), (body) => {
      const { html, text: plain, markdown } = copyOut(body.content, 'en', new Map())
      const names = (html.match(/<[^>]*>/g) ?? []).join('').replace(/="[^"]*"/g, '=').match(/[\w-]+(?==)/g) ?? []
      expect(['align', 'alt', 'colspan', 'data-alt', 'data-alt-over', 'data-caption', 'data-caption-over', 'data-gallery', 'data-photo-id', 'dir', 'href', 'id', 'lang', 'role', 'rowspan', 'scope', 'start', 'type']).toEqual(expect.arrayContaining(names))
      expect(html + plain + markdown).not.toContain('0000000c17e1')
    }),
    { numRuns: 80 },
  )
})

test('the forms of a passage', () => {
  const passage: DocumentNode[] = [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Terms' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'Back to ' }, { type: 'text', text: 'work', marks: [{ type: 'bold' }] }, { type: 'footnote', content: [{ type: 'text', text: 'At six.' }] }] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Pay' }] }] }] },
    { type: 'figure', attrs: { placementId: 'p', photoId: photoIds[0], caption: null, alt: null } },
    { type: 'notUnderstood', attrs: { name: 'poll', text: 'Yes or no?', json: '{}' } },
  ]
  const { html, text: plain, markdown } = copyOut(passage, 'en', new Map([[photoIds[0] ?? '', { caption: 'Cranes', altText: '', credit: 'Kim', digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia' }]]))
  expect(html).toMatchInlineSnapshot(`
    "<!--stet--><h2>Terms</h2>
    <p>Back to <strong>work</strong><sup><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup></p>
    <ul>
    <li>Pay</li>
    </ul>
    <figure data-photo-id="018f0000-0000-7000-8000-00000000f001"><figcaption>Cranes / Kim / AI-generated image</figcaption></figure>
    <p>Yes or no?</p>
    <section role="doc-endnotes">
    <ol>
    <li id="fn-1">At six. <a href="#fnref-1" role="doc-backlink">↩︎</a></li>
    </ol>
    </section>"
  `)
  expect(plain).toMatchInlineSnapshot(`
    "Terms

    Back to work[1]

    - Pay

    Cranes / Kim / AI-generated image

    Yes or no?

    [1] At six."
  `)
  expect(markdown).toMatchInlineSnapshot(`
    "## Terms

    Back to **work**[^1]

    - Pay

    Cranes / Kim / AI-generated image

    Yes or no?

    [^1]: At six."
  `)
})

test('a part of a line goes out as a part of a line', () => {
  const { html } = copyOut([{ type: 'paragraph', content: [{ type: 'text', text: 'a <b>' }] }], 'en', new Map())
  expect(html).toBe('<!--stet-->a &lt;b&gt;')
})
