import { parse, type DefaultTreeAdapterTypes } from 'parse5'

/** An element of a page as the importer walks it: HTML elements alone, names in lower case, comments gone. */
export interface HtmlElement {
  tag: string
  attributes: Readonly<Record<string, string>>
  children: HtmlNode[]
}
export type HtmlNode = HtmlElement | string

/** Elements nested deeper than this give their children to the one at this depth. No page that people wrote comes near. */
const deepest = 100

/** A page or a part of one as a tree. Broken HTML is read as browsers read it. No depth of nesting ends the program. */
export function parseHtml(html: string): HtmlElement {
  const document = parse(html, { scriptingEnabled: true })
  const root: HtmlElement = { tag: '#document', attributes: {}, children: [] }
  const todo: { nodes: readonly DefaultTreeAdapterTypes.ChildNode[]; at: number; into: HtmlElement; depth: number }[] = [
    { nodes: document.childNodes, at: 0, into: root, depth: 0 },
  ]
  for (let frame = todo.at(-1); frame !== undefined; frame = todo.at(-1)) {
    const node = frame.nodes[frame.at]
    frame.at += 1
    if (node === undefined) todo.pop()
    else if ('value' in node) frame.into.children.push(node.value)
    else if ('tagName' in node) {
      const element: HtmlElement = { tag: nameOf(node), attributes: attributesOf(node), children: [] }
      const isDeep = frame.depth >= deepest
      if (!isDeep) frame.into.children.push(element)
      else if (isBlockTag(element.tag)) frame.into.children.push(lineEnd())
      todo.push({ nodes: node.childNodes, at: 0, into: isDeep ? frame.into : element, depth: frame.depth + 1 })
    }
  }
  return root
}

function lineEnd(): HtmlElement {
  return { tag: 'div', attributes: {}, children: [] }
}

function nameOf(node: DefaultTreeAdapterTypes.Element): string {
  const name = node.tagName.toLowerCase()
  if (String(node.namespaceURI).endsWith('/xhtml')) return name
  return String(node.namespaceURI).endsWith('/svg') ? (name === 'svg' ? 'svg' : `svg:${name}`) : name === 'math' ? 'math' : `math:${name}`
}

function attributesOf(node: DefaultTreeAdapterTypes.Element): Record<string, string> {
  return Object.fromEntries(node.attrs.map(({ name, value }) => [name.toLowerCase(), value]))
}

const blockTags = new Set(
  ('address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead title tr ul').split(' '),
)

/** Whether browsers begin a new line for an element of this name. */
export function isBlockTag(tag: string): boolean {
  return blockTags.has(tag)
}

/** The elements below a node, outermost first. */
export function* elementsBelow(element: HtmlElement): Generator<HtmlElement> {
  const todo: HtmlNode[] = element.children.toReversed()
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (typeof node === 'string') continue
    yield node
    for (let index = node.children.length - 1; index >= 0; index -= 1) todo.push(node.children[index]!)
  }
}

export function findBelow(element: HtmlElement, test: (candidate: HtmlElement) => boolean): HtmlElement | undefined {
  for (const candidate of elementsBelow(element)) if (test(candidate)) return candidate
  return undefined
}

export function classesOf(element: HtmlElement): string[] {
  return (element.attributes['class'] ?? '').split(/\s+/).filter(Boolean)
}

export function hasClass(element: HtmlElement, name: string): boolean {
  return classesOf(element).includes(name)
}

const silent = new Set(['script', 'style', 'template', 'noscript', 'svg', 'head', 'rp', 'textarea', 'select', 'iframe', 'object', 'video', 'audio', 'canvas'])

/** The words of an element on one line; blocks and line breaks stand apart. `without` are left out. */
export function textOf(node: HtmlNode, without: ReadonlySet<HtmlElement> = new Set()): string {
  return rawText(node, without).replace(/[ \t\n\r\f]+/g, ' ').trim()
}

function rawText(node: HtmlNode, without: ReadonlySet<HtmlElement>): string {
  if (typeof node === 'string') return node
  if (without.has(node) || silent.has(node.tag)) return ''
  if (node.tag === 'br') return ' '
  const inner = node.children.map((child) => rawText(child, without)).join('')
  return isBlockTag(node.tag) ? ` ${inner} ` : inner
}
