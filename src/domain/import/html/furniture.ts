import { classesOf, findBelow, type HtmlElement } from './tree.ts'

const furnitureTags = new Set(['nav', 'header', 'footer', 'form', 'dialog'])
const furnitureClass =
  /^(share|sharing|social|related|recommended|newsletter|promo|advert|advertisement|ads?|banner|breadcrumbs?|comments?|paywall|subscribe|subscription|cookie|consent|toolbar|pagination|most-read|read-more|sponsored|outbrain|taboola|sr-only|visually-hidden|screen-reader-text)([-_].*)?$/i
const contentAside = /^((wp-block-)?pull-?quote|fact-?box|factbox|info-?box|explainer|key-?facts?|key-?points|sidebar-?box)/i

/** Whether a part of a whole page is not the story: navigation, sharing, advertisements, columns beside the text. */
export function isFurniture(element: HtmlElement): boolean {
  if (furnitureTags.has(element.tag)) return true
  const role = element.attributes['role']
  if (role === 'navigation' || role === 'banner' || role === 'search' || role === 'complementary') return true
  const names = classesOf(element)
  if (element.tag === 'aside') return role !== 'doc-pullquote' && !names.some((name) => contentAside.test(name))
  return names.some((name) => furnitureClass.test(name)) && findBelow(element, (inner) => inner.tag === 'h1' || inner.tag === 'article') === undefined
}
