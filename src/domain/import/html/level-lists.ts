import { styleOf } from './style.ts'
import { classesOf, elementsBelow, findBelow, textOf, type HtmlElement, type HtmlNode } from './tree.ts'

/** An item of a list whose program writes items beside one another and says only how deep each is. */
interface LevelItem {
  level: number
  ordered: boolean
  /** Which list it belongs to: another one begins anew. */
  list: string
  start: number
  numbering: string | null
  children: HtmlNode[]
}

/**
 * Makes lists of what programs write as a row of items with a level each: Word's paragraphs with `mso-list`, the lists of Word on the web
 * and of Slack, where each item or level is a list of its own. In the element and all below it.
 */
export function nestLists(element: HtmlElement): HtmlElement {
  const nested: HtmlNode[] = []
  let run: LevelItem[] = []
  let spaces: HtmlNode[] = []
  const endRun = (): void => {
    if (run.length > 0) nested.push(...listsOf(run))
    nested.push(...spaces)
    run = []
    spaces = []
  }
  for (const child of element.children) {
    const items = typeof child === 'string' ? null : itemsOf(child)
    if (items !== null) {
      run.push(...items.map((item) => ({ ...item, children: nestedBelow(item.children) })))
      spaces = []
    } else if (run.length > 0 && typeof child === 'string' && child.trim() === '') spaces.push(child)
    else {
      endRun()
      nested.push(typeof child === 'string' ? child : nestLists(child))
    }
  }
  endRun()
  return { ...element, children: nested }
}

function nestedBelow(children: readonly HtmlNode[]): HtmlNode[] {
  return nestLists({ tag: 'li', attributes: {}, children: [...children] }).children
}

function itemsOf(element: HtmlElement): LevelItem[] | null {
  if (isWordListItem(element)) return [wordItem(element)]
  if (classesOf(element).includes('ListContainerWrapper')) {
    const lists = element.children.filter((child): child is HtmlElement => typeof child !== 'string' && (child.tag === 'ul' || child.tag === 'ol'))
    return lists.length === 0 ? null : lists.flatMap((list) => listItems(list, 1))
  }
  if (element.tag !== 'ul' && element.tag !== 'ol') return null
  const indent = element.attributes['data-indent']
  if (indent !== undefined && /^\d$/.test(indent)) return listItems(element, Number(indent) + 1)
  const levels = element.children.some((child) => typeof child !== 'string' && /^[2-9]$/.test(child.attributes['data-aria-level'] ?? ''))
  return levels ? listItems(element, 1) : null
}

function listItems(list: HtmlElement, level: number): LevelItem[] {
  const ordered = list.tag === 'ol'
  const start = Number.parseInt(list.attributes['start'] ?? list.attributes['data-border'] ?? '1', 10)
  return list.children.flatMap((child): LevelItem[] => {
    if (typeof child === 'string' || child.tag !== 'li') return []
    const own = Number.parseInt(child.attributes['data-aria-level'] ?? '', 10)
    const position = Number.parseInt(child.attributes['data-aria-posinset'] ?? '', 10)
    return [
      {
        level: clamp(Number.isFinite(own) ? own : level),
        ordered,
        list: list.tag,
        start: Number.isFinite(position) ? position : Number.isFinite(start) ? start : 1,
        numbering: list.attributes['type'] ?? null,
        children: child.children,
      },
    ]
  })
}

/** Whether a paragraph is an item of a list, as Word writes it. A numbered heading is none: its number is part of it. */
function isWordListItem(element: HtmlElement): boolean {
  if (element.tag !== 'p') return false
  const list = styleOf(element)['mso-list']
  return list !== undefined && /\bl\d+\b/.test(list)
}

function wordItem(element: HtmlElement): LevelItem {
  const says = styleOf(element)['mso-list'] ?? ''
  const sign = findBelow(element, (inner) => styleOf(inner)['mso-list'] === 'ignore')
  const number = sign === undefined ? null : numberOf(textOf(sign).replace(/[\s\u00a0]+/gu, ''))
  const level = Number(/\blevel(\d{1,2})\b/.exec(says)?.[1] ?? 1)
  return {
    level: clamp(level),
    ordered: number !== null,
    list: /\bl\d+\b/.exec(says)?.[0] ?? '',
    start: number?.value ?? 1,
    numbering: number?.numbering ?? null,
    children: [{ tag: 'p', attributes: {}, children: without(element.children, sign) }],
  }
}

function without(nodes: readonly HtmlNode[], gone: HtmlElement | undefined): HtmlNode[] {
  return nodes.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node]
    if (node === gone) return []
    return gone !== undefined && [...elementsBelow(node)].includes(gone) ? [{ ...node, children: without(node.children, gone) }] : [node]
  })
}

/** The number that a sign before an item is: `3.`, `(b)`, `iv)`, `2.1.`; null for a bullet. */
function numberOf(sign: string): { value: number; numbering: string | null } | null {
  const [, number] = /^\(?((?:\d{1,4}\.)*\d{1,4}|[a-z]{1,5}|[A-Z]{1,5}|\p{L}{1,2})[.)]\)?$/u.exec(sign) ?? []
  if (number === undefined) return null
  const digits = /(\d+)$/.exec(number)?.[1]
  if (digits !== undefined) return { value: Number(digits), numbering: null }
  const lower = number.toLowerCase()
  const isLower = number === lower
  const roman = /^[ivx]+$/.test(lower) && (lower === 'i' || lower.length > 1) ? romanValue(lower) : null
  if (roman !== null) return { value: roman, numbering: isLower ? 'i' : 'I' }
  if (/^[a-z]$/.test(lower)) return { value: lower.charCodeAt(0) - 96, numbering: isLower ? 'a' : 'A' }
  return { value: 1, numbering: null }
}

function romanValue(roman: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10 }
  return [...roman].reduce((sum, sign, index) => {
    const value = values[sign] ?? 0
    return sum + (value < (values[roman[index + 1] ?? ''] ?? 0) ? -value : value)
  }, 0)
}

function clamp(level: number): number {
  return Math.min(Math.max(level, 1), 20)
}

/** Items as lists inside one another. An item that is deeper than any before it begins where its level is. */
function listsOf(items: readonly LevelItem[]): HtmlElement[] {
  const top: HtmlElement[] = []
  const open: { level: number; list: string; ordered: boolean; element: HtmlElement }[] = []
  for (const item of items) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > item.level) open.pop()
    const last = open.at(-1)
    const isSame = last !== undefined && last.level === item.level && last.ordered === item.ordered && last.list === item.list
    if (last !== undefined && last.level === item.level && !isSame) open.pop()
    if (!isSame) {
      const element: HtmlElement = { tag: item.ordered ? 'ol' : 'ul', attributes: attributesOf(item), children: [] }
      const parent = open.at(-1)?.element.children.at(-1)
      if (parent === undefined || typeof parent === 'string') top.push(element)
      else parent.children.push(element)
      open.push({ level: item.level, list: item.list, ordered: item.ordered, element })
    }
    open.at(-1)?.element.children.push({ tag: 'li', attributes: {}, children: [...item.children] })
  }
  return top
}

function attributesOf({ ordered, start, numbering }: LevelItem): Record<string, string> {
  if (!ordered) return {}
  return { ...(start === 1 ? {} : { start: String(start) }), ...(numbering === null ? {} : { type: numbering }) }
}
