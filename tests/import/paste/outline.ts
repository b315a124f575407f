import type { DocumentNode } from '#domain/document/node.ts'

/** A document as lines that a person can read beside the page it came from: a block each, marks in brackets round their words. */
export function outline(blocks: readonly DocumentNode[], indent = ''): string {
  return blocks.map((block) => lineOf(block, indent)).join('\n')
}

const names: Partial<Record<DocumentNode['type'], string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  tableRow: 'tr',
  tableHeader: 'th',
  tableCell: 'td',
  blockquote: 'quote',
}

function lineOf(block: DocumentNode, indent: string): string {
  const name = block.type === 'heading' ? `h${String(block.attrs?.['level'])}` : (names[block.type] ?? block.type)
  if (block.type === 'paragraph' || block.type === 'heading') return `${indent}${name} ${inlineOf(block.content ?? [])}`.trimEnd()
  return [`${indent}${name}${attributesOf(block)}`, ...(block.content ?? []).map((child) => lineOf(child, `${indent}  `))].join('\n')
}

function attributesOf({ type, attrs = {} }: DocumentNode): string {
  const said =
    type === 'orderedList'
      ? [attrs['start'] === 1 ? '' : `from ${String(attrs['start'])}`, attrs['type'] ?? '']
      : type === 'figure'
        ? [JSON.stringify({ caption: attrs['caption'], alt: attrs['alt'] })]
        : [attrs['align'] ?? '', Number(attrs['colspan'] ?? 1) > 1 ? `colspan ${String(attrs['colspan'])}` : '', Number(attrs['rowspan'] ?? 1) > 1 ? `rowspan ${String(attrs['rowspan'])}` : '']
  return said.filter((one) => one !== '').map((one) => ` ${String(one)}`).join('')
}

function inlineOf(nodes: readonly DocumentNode[]): string {
  return nodes
    .map((node) => {
      const said = node.type === 'hardBreak' ? '{br}' : node.type === 'footnote' ? `{note ${inlineOf(node.content ?? [])}}` : visible(node.text ?? '')
      return (node.marks ?? []).toReversed().reduce((inside, mark) => `[${mark.type === 'link' ? String(mark.attrs?.['href']) : mark.type}: ${inside}]`.replace(': ]', ']'), said)
    })
    .join('')
}

/** Spaces at which a line may not break are shown, since nobody sees the difference. */
function visible(text: string): string {
  return text.replaceAll('\u00a0', '⍽').replaceAll('\u202f', '⍽').replaceAll('\u00ad', '{shy}')
}
