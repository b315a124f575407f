import { Extension } from '@tiptap/core'
import { PluginKey, type EditorState } from '@tiptap/pm/state'
import type { DecorationSet } from '@tiptap/pm/view'
import { openField } from '#domain/template/fields.ts'
import { lineMarks, placesOf, type LineMark } from './line-marks.ts'

/** "To come": TK or TKTK as a word, with the word after it, or all that stands in brackets after TK; and a template's field that nobody filled. */
const tk = new RegExp(String.raw`\[TK[^\]]*\]|(?<![\p{L}\p{N}])(?:TK)+(?![\p{L}\p{N}])(?: \p{L}[\p{L}\p{N}’'-]*)?|${openField}`, 'gu')

const key = new PluginKey<DecorationSet>('tkMarks')

function toCome(line: string): LineMark[] {
  if (!line.includes('TK') && !line.includes('{')) return []
  return [...line.matchAll(tk)].map((match) => ({ from: match.index, to: match.index + match[0].length, className: 'tk' }))
}

/** Where something is still to come in a text, in its order. */
export function toComePlaces(state: EditorState): { from: number; to: number }[] {
  return placesOf(key, state)
}

/** Marks what is still to come in the text. */
export const TkMarks = Extension.create({
  name: 'tkMarks',
  addProseMirrorPlugins: () => [lineMarks(key, { find: toCome })],
})
