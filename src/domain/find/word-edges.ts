import { wordSegmenter } from '../text/word-segmenter.ts'
import { outside } from './letters.ts'

/** Where the words of a text begin and end, as its language tells them apart; a language that is no tag counts as none. */
export function wordEdges(language: string): (text: string) => ReadonlySet<number> {
  const segmenter = wordSegmenter(language)
  return (text) => {
    const edges = new Set<number>([0, text.length])
    for (const { index, segment } of segmenter.segment(text)) {
      edges.add(index)
      edges.add(index + segment.length)
    }
    // The number of a footnote stands at a word without ending it for the eye.
    for (let at = text.indexOf(outside); at >= 0; at = text.indexOf(outside, at + 1)) edges.add(at).add(at + 1)
    return edges
  }
}
