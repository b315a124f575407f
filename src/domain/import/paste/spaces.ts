import type { DocumentNode } from '../../document/node.ts'

const anySpace = /[\s\u00a0\u202f]/u
const hidden = /[\u00ad\ufeff\u200b]/gu
const scriptsWithoutSpaces = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/**
 * The spaces of a line in order. A no-break space stays where typography wants one: beside a number, before French punctuation, inside
 * quotation marks, after an abbreviation. Elsewhere programs put it in to keep spaces apart, and it is a space. Signs that only say where a
 * word may break go.
 */
export function tidySpaces(nodes: readonly DocumentNode[]): DocumentNode[] {
  const line = nodes.map((node) => (node.type === 'text' ? (node.text ?? '') : node.type === 'hardBreak' ? '\n' : '\ufffc')).join('')
  if (!/[\u00a0\u202f\u00ad\ufeff\u200b]/.test(line)) return [...nodes]
  let at = 0
  return nodes.flatMap((node): DocumentNode[] => {
    if (node.type !== 'text') {
      at += 1
      return [node]
    }
    const text = node.text ?? ''
    let tidy = ''
    for (let index = 0; index < text.length; index += 1, at += 1) tidy += characterAt(line, at)
    return tidy === '' ? [] : [{ ...node, text: tidy }]
  })
}

function characterAt(line: string, at: number): string {
  const character = line[at] ?? ''
  if (character === '\u00ad' || character === '\ufeff') return ''
  if (character === '\u200b') return scriptsWithoutSpaces.test(line[at - 1] ?? '') && scriptsWithoutSpaces.test(line[at + 1] ?? '') ? character : ''
  if (character !== '\u00a0' && character !== '\u202f') return character
  return isTypographic(line, at, character) ? character : ' '
}

function isTypographic(line: string, at: number, character: string): boolean {
  const before = line.slice(Math.max(0, at - 12), at).replace(hidden, '')
  const after = line.slice(at + 1, at + 4).replace(hidden, '')[0] ?? ''
  const last = before.at(-1) ?? ''
  if (last === '' || after === '' || anySpace.test(last) || anySpace.test(after)) return false
  if (character === '\u202f') return true
  if (/[;:!?»›%‰€$£¥₩°–—]/u.test(after) || /[«‹§¶№#]/u.test(last)) return true
  const word = /[^\s\u00a0\u202f\ufffc(«“„"']*$/u.exec(before)?.[0] ?? ''
  if (/\p{Nd}/u.test(after)) return /^(?:\p{L}{1,5}|\p{L}{1,5}\.|[\p{Nd}.,]+)$/u.test(word)
  if (/\p{Nd}$/u.test(last)) return /[\p{L}\p{Sc}\p{So}]/u.test(after)
  if (/^\p{L}{1,4}\.$/u.test(word)) return /\p{L}/u.test(after)
  // Prepositions of one letter that Slavic languages never leave at the end of a line.
  return /^[ksvzowквсуоия]$/iu.test(word) && /\p{L}/u.test(after)
}
