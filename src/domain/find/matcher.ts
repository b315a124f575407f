import { areWholeLetters, createFold, placeInText, type Folded } from './letters.ts'
import type { FindQuery, Match, Range } from './query.ts'
import { wordEdges } from './word-edges.ts'

type Matcher = (text: string) => Match[]

/** A query that can be looked for, or why it cannot. */
export type Prepared = { readonly kind: 'matcher'; readonly find: Matcher } | { readonly kind: 'empty' } | { readonly kind: 'invalid' }

const nothingNamed: Match['named'] = {}

/** Prepares a query. A regular expression may backtrack without end: whoever runs one for somebody else sets a limit. */
export function prepare(query: FindQuery): Prepared {
  if (query.text === '') return { kind: 'empty' }
  return query.isRegex ? prepareExpression(query) : prepareWords(query)
}

function prepareWords(query: FindQuery): Prepared {
  // A sign as it is typed stands for those that typography sets; a set one only for itself.
  const fold = createFold({
    case: !query.matchCase,
    accents: !query.matchAccents,
    width: true,
    spaces: !/[\u00a0\u202f]/.test(query.text),
    quotes: /["']/.test(query.text),
  })
  const wanted = fold(query.text).text
  if (wanted === '') return { kind: 'empty' }
  const isWord = wholeWordTest(query)
  return {
    kind: 'matcher',
    find(text) {
      const folded = fold(text)
      const matches: Match[] = []
      for (let at = folded.text.indexOf(wanted); at >= 0; ) {
        const end = at + wanted.length
        const range = areWholeLetters(folded, at, end) ? placeInText(folded, at, end) : null
        const isFound = range !== null && isWord(text, range)
        if (isFound) matches.push({ ...range, groups: [], named: nothingNamed })
        at = folded.text.indexOf(wanted, isFound ? end : at + 1)
      }
      return matches
    },
  }
}

function prepareExpression(query: FindQuery): Prepared {
  const isExact = query.matchAccents || namesLetters(query.text)
  // Case is the expression's own affair: folded, \W would become \w.
  const fold = createFold({ case: false, accents: !isExact, width: !isExact, spaces: false, quotes: false })
  let expression: RegExp
  try {
    expression = new RegExp(query.text.normalize('NFC'), `dgmu${query.matchCase ? '' : 'i'}`)
  } catch {
    return { kind: 'invalid' }
  }
  const isWord = wholeWordTest(query)
  return {
    kind: 'matcher',
    find(text) {
      const folded = fold(text)
      const matches: Match[] = []
      let end = 0
      for (const found of folded.text.matchAll(expression)) {
        const [whole, ...groups] = found.indices ?? []
        // What is empty can be neither shown nor replaced in sight.
        if (whole === undefined || whole[0] === whole[1]) continue
        const range = placeInText(folded, ...whole)
        // Part of a letter finds the letter, once.
        if (range.from < end || !isWord(text, range)) continue
        end = range.to
        matches.push({ ...range, groups: groups.map((group) => groupPlace(folded, group)), named: namedPlaces(folded, found.indices?.groups) })
      }
      return matches
    },
  }
}

/** Whether an expression itself tells letters apart that folding makes one: [à-ÿ] would find every letter otherwise. */
function namesLetters(expression: string): boolean {
  return /\\[ux]/.test(expression) || everythingFolded(expression).text !== expression.normalize('NFC')
}

const everythingFolded = createFold({ case: false, accents: true, width: true, spaces: false, quotes: false })

function groupPlace(folded: Folded, group: [number, number] | undefined): Range | null {
  return group === undefined ? null : placeInText(folded, ...group)
}

function namedPlaces(folded: Folded, groups: Record<string, [number, number]> | undefined): Match['named'] {
  if (groups === undefined) return nothingNamed
  return Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, groupPlace(folded, group)]))
}

function wholeWordTest({ wholeWords, language }: FindQuery): (text: string, range: Range) => boolean {
  if (!wholeWords) return () => true
  const edgesIn = wordEdges(language)
  let last: { text: string; edges: ReadonlySet<number> } | null = null
  return (text, { from, to }) => {
    if (last?.text !== text) last = { text, edges: edgesIn(text) }
    return last.edges.has(from) && last.edges.has(to)
  }
}
