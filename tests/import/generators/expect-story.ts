import { fromHtml } from 'hast-util-from-html'
import type { Element, ElementContent, Root } from 'hast'
import { expect } from 'vitest'

type Parent = Root | Element

/** Judges a built page as its reader would: the words of the story with every block, its structure, and nothing run as a template. */
export function expectStory(html: string): void {
  const page = fromHtml(html)
  const words = textOf(page)
  for (const phrase of [
    'Minister: “fresh start” at the port — {{ almost }}',
    'Talks: day one. {% nobody %} blinked',
    'What # was {said}: 3 * 4',
    '# not a heading',
    '- not a list',
    '1. not a number',
    '> not a quote',
    'Templates {{ price }} and {% raw %} and {{< tag >}} stay words: 5 < 6 & 7 &amp; 8 | 9, *stars*, snake_case, ~tilde~, `code`, [x](y), !',
    '장관은 “새 출발”을 말했고',
    'A | B',
  ]) {
    expect(words).toContain(phrase)
  }
  expect(all(page, 'strong').map(textOf)).toEqual(expect.arrayContaining(['“새 출발”', '항만', '“not next year”']))
  const [figure, missing] = all(page, 'figure')
  expect(all(figure!, 'img')[0]?.properties['alt']).toBe('A woman in a yellow coat shakes hands with three dock workers')
  const caption = all(figure!, 'figcaption')[0]!
  expect(textOf(caption)).toContain('The harbor minister greets dock workers at Pier 9 in Calvera on March 3.')
  expect(all(caption, 'small').map(textOf)).toEqual(['Ana Ruiz/Calvera Photo'])
  expect(textOf(missing!)).toContain('A crane at dawn')
  expect(all(page, 'th').some((cell) => Number(cell.properties['colSpan']) === 2)).toBe(true)
  expect(all(page, 'aside').map((aside) => String(aside.properties['className']))).toEqual(['pull-quote', 'fact-box'])
  expect(all(page, 'ol').some((list) => Number(list.properties['start']) === 7)).toBe(true)
}

function all(parent: Parent, tag: string): Element[] {
  return parent.children.flatMap((child) => (child.type === 'element' ? [...(child.tagName === tag ? [child] : []), ...all(child, tag)] : []))
}

function textOf(node: Parent | ElementContent): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map((child) => (child.type === 'doctype' ? '' : textOf(child))).join('') : ''
}
