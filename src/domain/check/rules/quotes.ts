import { countText, readBlock } from '../../document/plain-text.ts'
import { excerptOf } from '../excerpt.ts'
import type { Found, Rule } from '../story-to-check.ts'

/** A shorter passage in quotation marks is a term or a title; a longer one is what somebody said. */
const longestTerm = { words: 5, characters: 20 }
const countedByCharacters = /^(ja|zh|ko)\b/i

const marks = [
  /“(?<said>[^“”\n]+)(?:”|$)/gmu,
  /„(?<said>[^„“”\n]+)[“”]/gu,
  /«\s*(?<said>[^«»\n]+?)\s*»/gu,
  /「(?<said>[^「」\n]+)」/gu,
  /『(?<said>[^『』\n]+)』/gu,
  /(?<![\p{L}\p{N}])"(?<said>[^"\n]+)"/gu,
]

/** The quotes of a text that are long enough to be speech, with their places, in their order. */
function quotesIn(text: string, language: string): { from: number; to: number; said: string }[] {
  return marks
    .flatMap((mark) => [...text.matchAll(mark)])
    .map((match) => ({ from: match.index, to: match.index + match[0].length, said: match.groups?.['said'] ?? '' }))
    .filter(({ said }) => {
      const { words, characters } = countText(said, language)
      return countedByCharacters.test(language) ? characters > longestTerm.characters : words > longestTerm.words
    })
    .toSorted((a, b) => a.from - b.from)
}

export const quoteUncited: Rule = ({ blocks, fields }) =>
  blocks.flatMap(({ id, content }) => {
    // A pull quote repeats what stands, cited, in the text.
    if (content.type === 'pullQuote' || content.type === 'figure' || content.type === 'gallery') return []
    const { text, runs } = readBlock(content)
    const cited = runs.filter((run) => run.marks.some((mark) => mark.type === 'citation'))
    return quotesIn(text, fields.language)
      .filter(({ from, to }) => !cited.some((run) => run.offset < to && run.offset + run.text.length > from))
      .map(({ from, to, said }): Found => {
        const excerpt = excerptOf(said)
        return { rule: 'quote-uncited', values: { excerpt }, place: { blockId: id, from, to, excerpt } }
      })
  })
