import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { DocumentNode } from '#domain/document/node.ts'
import { documentSchema } from '#domain/document/schema.ts'
import { tidyBlocks } from '#domain/document/tidy.ts'
import { copyOut } from '#domain/export/clipboard/copy-out.ts'
import type { PasteForm } from '#domain/import/paste/clipboard.ts'
import { readPaste } from '#domain/import/paste/read-paste.ts'
import { hostile } from './hostile.ts'
import { newIds } from './ids.ts'

/** `STET_MUTANTS=100000` tries a hundred thousand. */
const mutants = Number(process.env['STET_MUTANTS'] ?? 2_000)

const folder = new URL('./fixtures/', import.meta.url)
const fixtures = readdirSync(folder).filter((name) => !name.includes('.expected.')).map((name) => readFileSync(new URL(name, folder), 'utf8'))

/** Numbers that a seed gives again. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const tags = ['p', 'div', 'b', 'ul', 'ol', 'li', 'table', 'tr', 'td', 'svg', 'math', 'style', 'script', 'a', 'h1', 'blockquote', 'figure', 'o:p', 'del', 'span', 'template', 'select', 'x-y']
const signs = ['<', '>', '"', "'", '&', '&nbsp;', '\u0000', '\ud800', '\u200b', '\u00ad', '</', '<!--', '-->', ']]>', '\n', '\t', ' ', '\u202e', '가', '**', '[', '](', '|', '`', '\\']

/** A text with a few of its parts moved, lost, doubled, or replaced by something that means harm. */
function mutated(seed: number): string {
  const number = numbersFrom(seed)
  const pick = <T,>(some: readonly T[]): T => some[number(some.length)]!
  let text = pick(fixtures)
  // A part of a fixture is as good as the whole, and quicker.
  if (number(3) > 0) text = text.slice(number(text.length), number(text.length) + 4_000)
  for (let count = 1 + number(6); count > 0; count -= 1) {
    const at = number(text.length + 1)
    const length = number(number(4) === 0 ? 400 : 12)
    const before = text.slice(0, at)
    const after = text.slice(at)
    const deeds = [
      () => before + after.slice(length),
      () => before + after.slice(0, length).repeat(1 + number(20)) + after,
      () => before + pick(hostile) + after,
      () => before + pick(signs) + after,
      () => before + `<${pick(tags)} ${pick(['class="MsoNormal"', 'style="mso-list:l0 level9 lfo1"', 'href="#_ftn1"', 'id="_ftn1"', 'onclick="x"', 'style="display:none"', 'role="doc-noteref"'])}>` + after,
      () => before + `</${pick(tags)}>` + after,
      () => after + before,
      () => before,
      () => text.replaceAll(pick(['p', 'li', 'span', 'class', '"', 'MsoNormal']), pick(tags)),
      () => text.toUpperCase(),
    ]
    text = pick(deeds)().slice(0, 30_000)
  }
  return text
}

function addressesIn(nodes: readonly DocumentNode[]): string[] {
  return nodes.flatMap((node) => [...(node.marks ?? []).flatMap((mark) => (mark.type === 'link' ? [String(mark.attrs?.['href'])] : [])), ...addressesIn(node.content ?? [])])
}

function prove(source: string, form: PasteForm): void {
  const { blocks, pictures } = readPaste(form === 'markdown' ? { text: source } : { html: source }, form, newIds())
  if (blocks.length > 0) documentSchema.nodeFromJSON({ type: 'doc', content: blocks }).check()
  expect(tidyBlocks(blocks)).toEqual(blocks)
  for (const href of addressesIn(blocks)) expect(href).toMatch(/^(?:https?:|mailto:|tel:)/i)
  for (const { mediaType } of pictures) expect(mediaType).toMatch(/^image\/(?:jpeg|png|webp|gif|avif|tiff)$/)
  expect(JSON.stringify(blocks)).not.toMatch(/"type":"citation"|"type":"notUnderstood"/)
  const { html } = copyOut(blocks, 'en', new Map())
  const opened = (html.match(/<[a-z][^\s>]*/g) ?? []).map((tag) => tag.slice(1))
  expect(opened.filter((tag) => /^(?:script|svg|math|style|iframe|img|object|embed|link|meta|base|template|form|input)$/.test(tag))).toEqual([])
}

test(`${mutants} mutants of what programs write, and of what means harm, throw nothing and become a text`, { timeout: 60_000 + mutants * 50 }, () => {
  const forms = ['kept', 'kept', 'plain', 'markdown'] as const
  for (let seed = 1; seed <= mutants; seed += 1) {
    const source = mutated(seed)
    expect(() => prove(source, forms[seed % forms.length]!), `mutant ${seed}: ${JSON.stringify(source.slice(0, 2_000))}`).not.toThrow()
  }
})

test.each(hostile)('%s', (html) => {
  for (const form of ['kept', 'plain', 'markdown'] as const) expect(() => prove(html, form)).not.toThrow()
  const { blocks } = readPaste({ html: `<p>before</p>${html}` }, 'kept', newIds())
  expect(JSON.stringify(blocks)).toContain('before')
})
