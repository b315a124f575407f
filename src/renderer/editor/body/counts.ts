import type { Node } from '@tiptap/pm/model'

export interface Counts {
  readonly words: number
  readonly characters: number
}

const known = new WeakMap<Node, Counts>()
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function countText(text: string): Counts {
  let words = 0
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++
  let characters = 0
  for (const _ of graphemes.segment(text)) characters++
  return { words, characters }
}

function countBlock(block: Node): Counts {
  const found = known.get(block)
  if (found) return found
  let words = 0
  let characters = 0
  if (block.type.name !== 'pullQuote') {
    block.descendants((node) => {
      if (!node.isTextblock) return true
      const counts = countText(node.textBetween(0, node.content.size, ' ', ' '))
      words += counts.words
      characters += counts.characters
      return false
    })
    if (block.isTextblock) ({ words, characters } = countText(block.textBetween(0, block.content.size, ' ', ' ')))
  }
  const counts = { words, characters }
  known.set(block, counts)
  return counts
}

/** Words and characters of a body. Each block is counted once, for as long as it stays unchanged. */
export function countBody(doc: Node): Counts {
  let words = 0
  let characters = 0
  doc.forEach((block) => {
    const counts = countBlock(block)
    words += counts.words
    characters += counts.characters
  })
  return { words, characters }
}
