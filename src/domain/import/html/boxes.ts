import type { DocumentNode } from '../../document/node.ts'
import { boxOf, paragraphsOf } from './inline-only.ts'
import { classesOf, type HtmlElement } from './tree.ts'

const pullQuoteClass = /^((wp-block-)?pull-?quote|pullquote-\w+)$/i
const factBoxClass = /^(fact-?box|factbox|info-?box|explainer|key-?facts?|key-?points|sidebar-?box)([-_]\w+)?$/i

export function saysPullQuote(element: HtmlElement): boolean {
  return classesOf(element).some((name) => pullQuoteClass.test(name))
}

export function saysFactBox(element: HtmlElement): boolean {
  return classesOf(element).some((name) => factBoxClass.test(name))
}

/** A pull quote of what may stand in one, and the rest after it. */
export function pullQuoteOf(blocks: readonly DocumentNode[]): DocumentNode[] {
  const { paragraphs, rest } = paragraphsOf(blocks)
  return [...(paragraphs.length > 0 ? [{ type: 'pullQuote' as const, content: paragraphs }] : []), ...rest]
}

/** A fact box of what may stand in one, and the rest after it. */
export function factBoxOf(blocks: readonly DocumentNode[]): DocumentNode[] {
  const { inside, after } = boxOf(blocks)
  return [...(inside.length > 0 ? [{ type: 'factBox' as const, content: inside }] : []), ...after]
}
