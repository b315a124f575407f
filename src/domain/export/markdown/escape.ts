import { readable } from '../../document/readable.ts'
import type { MarkdownFlavour } from '../format.ts'

/** A text as Markdown can hold it: no control characters but line ends and tabs, which are `\n` and `\t`. */
export function cleanText(text: string): string {
  return readable(text.replace(/\r\n?/g, '\n')).replace(/\f/g, '')
}

const named: Record<string, string> = { '\u00a0': '&nbsp;', '\t': '&#9;' }

/**
 * A run of text with everything escaped that would mean something inside a line of Markdown, in CommonMark, GFM or kramdown. What means
 * something at the start of a line alone is left to `guardLines`.
 */
export function escapeText(text: string, flavour: MarkdownFlavour): string {
  return text
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/<(?=\S|$)/g, '\\<')
    .replace(/&(?=#?[\p{L}\p{N}]+;)/gu, '&amp;')
    .replace(/\$(?=\$)|(?<=\$)\$/g, '\\$')
    .replace(/\{(?=:)/g, '\\{')
    .replace(/(?<=[a-z]):(?=\/\/)/gi, '\\:')
    .replace(/(?<=www)\./gi, '\\.')
    .replace(/(?<=[\w.+-]|^)@(?=[\w-]|$)/g, flavour === 'jekyll' ? '&#64;' : '\\@')
    .replace(/[\u00a0\t]/g, (space) => named[space] ?? space)
    .replace(/[\u2028\u2029\ufeff]/g, (character) => numbered(character))
}

function numbered(character: string): string {
  return `&#${character.codePointAt(0)};`
}

/**
 * Joins the lines of a written block with hard breaks, and escapes what would start another block there: `#`, `-`, `1.`, `>`, `:` and
 * their like. Spaces at either end of a line, which every reader strips, become references.
 */
export function guardLines(lines: readonly string[]): string {
  return lines.map((line) => guardStart(guardEdges(line))).join('\\\n')
}

/** The same for a text that stands between other signs in its line: a heading's words, a cell. */
export function guardEdges(line: string): string {
  return line.replace(/^\p{Zs}|\p{Zs}$/gu, (space) => numbered(space))
}

function guardStart(line: string): string {
  return line
    .replace(/^(?=[#>=:])/, '\\')
    .replace(/^(?=([-+])(?:\s|$|\1))/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
    .replace(/^\^(?=\s*$)/, '&#94;')
}

/** The words of a heading: one line, in which a closing run of `#` and a brace would be read as signs. */
export function guardHeading(line: string): string {
  return guardEdges(line)
    .replace(/(?<!\\)\{/g, '\\{')
    .replace(/#$/, '\\#')
}

/** An address between the parentheses of a link or an image. */
export function linkDestination(address: string): string {
  const plain = cleanText(address).replace(/[\n\t]/g, (character) => encodeURIComponent(character))
  const escaped = plain.replace(/\\|&(?=#?[\p{L}\p{N}]+;)/gu, (character) => (character === '&' ? '&amp;' : '\\\\')).replace(/\|/g, '\\|')
  return /[\s()<>]/u.test(plain) || plain === '' ? `<${escaped.replace(/[<>]/g, '\\$&')}>` : escaped
}
