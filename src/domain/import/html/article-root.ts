import { drop, type Reading } from './context.ts'
import { isFurniture } from './furniture.ts'
import { classesOf, elementsBelow, findBelow, textOf, type HtmlElement } from './tree.ts'

const bodyClass = /^(article|story|post|entry|content)[-_]{0,2}(body|content|text)$/i

/** The part of a whole page that holds the story: its article with the most text, else its main part, else all of it. */
export function articleRoot(document: HtmlElement): HtmlElement {
  const all = [...elementsBelow(document)]
  const body = all.find((element) => element.tag === 'body') ?? document
  const articles = all.filter((element) => element.tag === 'article' || element.attributes['role'] === 'article')
  const longest = longestOf(articles)
  const main = all.find((element) => element.tag === 'main' || element.attributes['role'] === 'main')
  if (longest !== undefined && textOf(longest).length * 3 > textOf(main ?? body).length) return longest
  const marked = longestOf(all.filter((element) => element.attributes['itemprop'] === 'articleBody' || classesOf(element).some((name) => bodyClass.test(name))))
  if (marked !== undefined && textOf(marked).length * 3 > textOf(main ?? body).length) return marked
  return main ?? longest ?? body
}

function longestOf(elements: readonly HtmlElement[]): HtmlElement | undefined {
  return elements.toSorted((a, b) => textOf(b).length - textOf(a).length)[0]
}

/** Tells what of a page stands outside its story, one kind for each; scripts and style sheets of the head among them. */
export function tellOutside(document: HtmlElement, root: HtmlElement, reading: Reading): void {
  const holdsRoot = (element: HtmlElement): boolean => element === root || findBelow(element, (inner) => inner === root) !== undefined
  const look = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (child.trim() !== '' && element.tag !== 'title') drop(reading, 'outside')
        continue
      }
      if (child === root || reading.consumed.has(child)) continue
      if (child.tag === 'script') {
        if (child.attributes['type']?.toLowerCase() !== 'application/ld+json') drop(reading, 'script')
      } else if (child.tag === 'style') drop(reading, 'style')
      else if (['html', 'body', 'head'].includes(child.tag) || holdsRoot(child)) look(child)
      else if (isFurniture(child)) drop(reading, { nav: 'navigation', header: 'header', footer: 'footer', aside: 'aside', form: 'form' }[child.tag] ?? 'furniture')
      else if (textOf(child) !== '' && child.tag !== 'title') drop(reading, 'outside')
    }
  }
  look(document)
}
