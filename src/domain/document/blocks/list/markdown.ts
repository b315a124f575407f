import type { DocumentNode } from '#domain/document/node.ts'
import { indented, wrapped, wrapperTag, type BlockOptions, type MarkdownForm, type MarkdownWriter } from '#domain/export/markdown/writer.ts'

export const bulletListMarkdown: MarkdownForm = {
  block: (node, writer, { alternate }) => items(node, writer, () => (alternate === true ? '*' : '-')),
}

export const orderedListMarkdown: MarkdownForm = {
  block: (node, writer, options) => (lettered(node) ? letteredList(node, writer) : numberedList(node, writer, options)),
}

export const listItemMarkdown: MarkdownForm = { part: (node, writer) => itemText(node, writer) }

/** The largest number that a list in Markdown may start with; its items must not grow beyond it either. */
const largestStart = 999_000_000

function startOf(node: DocumentNode): number {
  const start = Number(node.attrs?.['start'] ?? 1)
  return Number.isInteger(start) ? Math.min(Math.max(start, 0), largestStart) : 1
}

function numberedList(node: DocumentNode, writer: MarkdownWriter, { alternate }: BlockOptions): string {
  const start = startOf(node)
  return items(node, writer, (index) => `${start + index}${alternate === true ? ')' : '.'}`)
}

/** Markdown counts in digits alone, so letters and Roman numerals need raw HTML. */
function lettered(node: DocumentNode): boolean {
  return /^[aAiI]$/.test(String(node.attrs?.['type'] ?? ''))
}

function letteredList(node: DocumentNode, writer: MarkdownWriter): string {
  const start = startOf(node)
  const open = wrapperTag('ol', writer.flavour, ` type="${String(node.attrs?.['type'])}"${start === 1 ? '' : ` start="${start}"`}`)
  const parts = (node.content ?? []).map((item) => wrapped(wrapperTag('li', writer.flavour), itemText(item, writer), '</li>'))
  return [open, ...parts, '</ol>'].join('\n')
}

function items(node: DocumentNode, writer: MarkdownWriter, markerOf: (index: number) => string): string {
  const tight = isTight(node)
  return (node.content ?? [])
    .map((item, index) => {
      const text = itemText(item, writer, tight)
      if (text === '') return markerOf(index)
      const marker = `${markerOf(index)} `
      // An item that begins with anything but text begins on the next line: `- ***` would be a rule, `- - x` is hard to read.
      return startsWithText(item) ? indented(marker, text) : `${marker.trimEnd()}\n${indented(' '.repeat(marker.length), text)}`
    })
    .join(tight ? '\n' : '\n\n')
}

function itemText(item: DocumentNode, writer: MarkdownWriter, tight = false): string {
  const [first, second] = item.content ?? []
  if (!tight || first === undefined || second === undefined) return writer.blocks(item.content ?? [])
  return `${writer.block(first)}\n${writer.block(second)}`
}

function startsWithText(item: DocumentNode): boolean {
  const first = (item.content ?? []).find((block) => block.type !== 'paragraph' || hasText(block))
  return first?.type === 'paragraph'
}

function hasText(paragraph: DocumentNode): boolean {
  return (paragraph.content ?? []).length > 0
}

/** Tight where every item is one paragraph, with at most one list below that can follow it without a blank line. */
function isTight(list: DocumentNode): boolean {
  return (list.content ?? []).every((item) => {
    const [first, second, ...rest] = item.content ?? []
    if (first?.type !== 'paragraph' || rest.length > 0) return false
    return second === undefined || (hasText(first) && followsTightly(second))
  })
}

function followsTightly(list: DocumentNode): boolean {
  if (list.type === 'orderedList' && (startOf(list) !== 1 || lettered(list))) return false
  if (list.type !== 'orderedList' && list.type !== 'bulletList') return false
  const first = list.content?.[0]?.content?.[0]
  return first !== undefined && hasText(first) && isTight(list)
}
