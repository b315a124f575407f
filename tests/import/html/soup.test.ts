import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DocumentNode } from '#domain/document/node.ts'
import { isSafeLink } from '#domain/document/blocks/link/mark.ts'
import { documentSchema } from '#domain/document/schema.ts'
import { textOfBody } from '#domain/document/plain-text.ts'
import { tidyBody } from '#domain/document/tidy.ts'
import { readHtml, readHtmlBlocks } from '#domain/import/html/read-html.ts'
import { storyFields } from '#domain/story/story.ts'

let ids = 0
const newId = (): string => `018f0000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`

const tags = (
  'html head body main article section div span p h1 h2 h4 h6 ul ol li dl dt dd blockquote aside figure figcaption img picture source table thead tbody tr td th caption ' +
  'a b strong em i s del sub sup q pre br hr script style svg math mi iframe form input button template noscript title meta header footer nav time cite small font x-y ruby rt select option textarea'
).split(' ')
const attributes = [
  'class="credit"', 'class="caption"', 'class="pull-quote"', 'class="fact-box"', 'class="footnotes"', 'class="footnote-ref"', 'class="byline"', 'class="share"', 'class="stet-story"', 'class="lead"',
  'id="n1"', 'href="#n1"', 'href="javascript:alert(1)"', 'href="https://example.org"', 'src="a.jpg"', 'src="javascript:alert(1)"', 'srcset="a.jpg 1w, b.jpg 2w"', 'onclick="alert(1)"',
  'colspan="3"', 'rowspan="0"', 'colspan="-1"', 'rowspan="99999"', 'style="mso-list:l0"', 'style="display:none"', 'style="font-weight:bold"', 'role="doc-noteref"', 'role="doc-endnotes"', 'lang="ko"', 'dir="rtl"', 'hidden', 'start="-5"', 'type="a"',
]
const piece = fc.oneof(
  fc.tuple(fc.constantFrom(...tags), fc.subarray(attributes, { maxLength: 3 })).map(([tag, given]) => `<${[tag, ...given].join(' ')}>`),
  fc.constantFrom(...tags).map((tag) => `</${tag}>`),
  fc.constantFrom('word', ' ', '\n', '부두', '1', '[1]', '&nbsp;', '&lt;b&gt;', '<!-- x -->', '<', '<![CDATA[x]]>', '\u0000', '<?php ?>'),
)
const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

function linksIn(node: DocumentNode): unknown[] {
  const own = (node.marks ?? []).filter((mark) => mark.type === 'link').map((mark) => mark.attrs?.['href'])
  return [...own, ...(node.content ?? []).flatMap(linksIn)]
}

test('whatever comes, the story is valid, in normal form, and nothing in it runs', () => {
  fc.assert(
    fc.property(soup, (html) => {
      const { body, fields, photos } = readHtml(html, { newId })
      documentSchema.nodeFromJSON(body).check()
      expect(tidyBody(body)).toEqual(body)
      for (const href of linksIn(body)) expect(isSafeLink(String(href))).toBe(true)
      for (const { src } of photos) expect(src ?? '').not.toMatch(/^\s*javascript:/i)
      storyFields.partial().parse(fields)
    }),
    { numRuns: 1_500 },
  )
})

test('a piece of HTML in another text is valid too', () => {
  fc.assert(
    fc.property(soup, (html) => {
      const { content } = readHtmlBlocks(html, { newId })
      const node = documentSchema.nodeFromJSON({ type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] })
      expect(() => node.check()).not.toThrow()
    }),
    { numRuns: 500 },
  )
})

const kept = 'div span p b i em section blockquote ul ol li aside h2 h3 h5 dl dt dd x-y font a table tr td th tbody pre center details summary label'.split(' ')
const nested: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constant(' WORD '),
    fc.tuple(fc.constantFrom(...kept), fc.array(tie('node'), { maxLength: 4 })).map(([tag, children]) => `<${tag}>${children.join('')}</${tag}>`),
  ),
})).node

test('every word of a text comes through, once and in its order', () => {
  fc.assert(
    fc.property(fc.array(nested, { minLength: 1, maxLength: 6 }), (parts) => {
      let count = 0
      // What stands in a table but in none of its cells is put before it by the rules of HTML itself.
      const html = parts.join('').replace(/WORD/g, () => `w${(count += 1)}`)
      const words = textOfBody(readHtmlBlocksAsBody(html)).split(/\s+/).filter(Boolean)
      expect(words.toSorted()).toEqual(Array.from({ length: count }, (_, index) => `w${index + 1}`).toSorted())
      if (!/<t/.test(html)) expect(words).toEqual(Array.from({ length: count }, (_, index) => `w${index + 1}`))
    }),
    { numRuns: 500 },
  )
})

function readHtmlBlocksAsBody(html: string): { content: DocumentNode[] } {
  return { content: readHtmlBlocks(html, { newId }).content }
}
