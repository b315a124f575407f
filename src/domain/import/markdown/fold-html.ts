import type { RootContent } from 'mdast'

/** Raw HTML around Markdown, with what stands between its tags. */
export interface FoldedElement {
  type: 'element'
  tag: string
  attributes: Record<string, string>
  children: Folded[]
}

export type Folded = RootContent | FoldedElement

const structural = new Set(
  'aside figure figcaption table thead tbody tfoot tr td th ol ul li blockquote header section article div main center details summary'.split(' '),
)

const tagPattern = /<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi

interface Tag {
  closes: boolean
  name: string
  attributes: Record<string, string>
}

/** The tags of a raw HTML block that holds nothing but tags of structure, and not whole elements alone; else null. */
function wrapperTags(html: string): Tag[] | null {
  const bare = withoutComments(html)
  if (bare.replace(tagPattern, '').trim() !== '') return null
  const tags = [...bare.matchAll(tagPattern)].map((match): Tag => ({ closes: match[1] === '/', name: (match[2] ?? '').toLowerCase(), attributes: attributesOf(match[3] ?? '') }))
  return tags.length > 0 && tags.every((tag) => structural.has(tag.name)) ? tags : null
}

/** HTML without its comments; one that never ends takes the rest with it. */
export function withoutComments(html: string): string {
  let kept = ''
  let from = 0
  for (let start = html.indexOf('<!--'); start !== -1; start = html.indexOf('<!--', from)) {
    kept += html.slice(from, start)
    const end = html.indexOf('-->', start + 4)
    if (end === -1) return kept
    from = end + 3
  }
  return kept + html.slice(from)
}

export function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', , double, single, bare] of text.matchAll(/([a-z][a-z0-9-]*)(\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gi)) {
    attributes[name.toLowerCase()] ??= double ?? single ?? bare ?? ''
  }
  return attributes
}

/**
 * Blocks as a tree in which raw HTML that is open over several blocks holds them: `<aside>`, Markdown, `</aside>` become one element. A tag
 * that is never closed ends with its parent.
 */
export function foldHtml(blocks: readonly RootContent[]): Folded[] {
  const top: Folded[] = []
  const open: FoldedElement[] = []
  const into = () => open.at(-1)?.children ?? top
  for (const block of blocks) {
    const tags = block.type === 'html' ? wrapperTags(block.value) : null
    if (tags === null) {
      into().push(block)
      continue
    }
    for (const tag of tags) {
      if (!tag.closes) {
        const element: FoldedElement = { type: 'element', tag: tag.name, attributes: tag.attributes, children: [] }
        into().push(element)
        open.push(element)
        continue
      }
      const at = open.findLastIndex((element) => element.tag === tag.name)
      if (at !== -1) open.length = at
    }
  }
  return top
}
