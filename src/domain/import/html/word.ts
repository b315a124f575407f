import { styleOf } from './style.ts'
import { findBelow, type HtmlElement } from './tree.ts'

/** Whether a paragraph is an item of a list, as Word writes it. */
export function isWordListItem(element: HtmlElement): boolean {
  const list = styleOf(element)['mso-list']
  return list !== undefined && list !== 'none' && list !== 'ignore'
}

/** The sign or number that Word puts before an item's words. */
export function wordListSign(element: HtmlElement): HtmlElement | undefined {
  return findBelow(element, (inner) => styleOf(inner)['mso-list'] === 'ignore')
}
