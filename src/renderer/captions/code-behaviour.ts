import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Mark } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import type { DecorationSet, EditorView } from '@tiptap/pm/view'
import { codeSigns, longestCode } from '#domain/photo/captions/code-sign.ts'
import { codeAt, codeAtEnd, codesIn, isKnown, type CodePlace } from '#domain/photo/captions/codes.ts'
import { lineMarks, readAllAnew, type LineMark } from '../editor/behaviours/line-marks.ts'
import { replacedState, replaceTyped, takesBack, type ReplacedKey } from '../editor/behaviours/replace-typed.ts'
import { codesInUse, onCodesChange } from './codes-in-use.ts'

/** As far back as a code can begin, and what stands before it. */
const reach = longestCode + 10

/** What stands word for word, or is somebody's address, is no code. */
const skips = ({ type }: Mark) => type.name === 'verbatim' || type.name === 'link'

const signs = new RegExp(`^[${codeSigns.backslash}${codeSigns.money}]$`, 'u')
const marksKey = new PluginKey<DecorationSet>('codeMarks')
const caretKey: ReplacedKey = new PluginKey('codeReplacements')

function codesOf(line: string): LineMark[] {
  if (!/[\\＼₩￦¥￥]/.test(line)) return []
  return codesIn(line, codesInUse()).map((place) => ({ from: place.from, to: place.to, className: isKnown(place) ? 'code-left' : 'code-unknown' }))
}

function isSkipped(state: EditorState, from: number, to: number): boolean {
  const { verbatim, link } = state.schema.marks
  return [verbatim, link].some((type) => type !== undefined && state.doc.rangeHasMark(from, to, type))
}

/** Puts what a code stands for in its place. */
function replace(view: EditorView, from: number, to: number, text: string): boolean {
  if (!view.editable || isSkipped(view.state, from, to)) return false
  replaceTyped(view, caretKey, from, to, text)
  return true
}

function lineBefore(state: EditorState): { line: string; start: number } {
  const { $from } = state.selection
  const start = Math.max(0, $from.parentOffset - reach)
  return { line: $from.parent.textBetween(start, $from.parentOffset, undefined, '\uFFFC'), start: $from.start() + start }
}

/** Replaces the code that ends at the caret; false where none does. */
function replaceBeforeCaret(view: EditorView): boolean {
  const { state } = view
  if (!state.selection.empty || !state.selection.$from.parent.isTextblock) return false
  const { line, start } = lineBefore(state)
  const place = codeAtEnd(line, codesInUse())
  return place !== null && replace(view, start + place.from, start + place.to, place.expansion.text)
}

/** A code at the caret that lacks its last sign: who asks for it by a key need not type that. */
function unclosedAtCaret(state: EditorState): (CodePlace & { expansion: { kind: 'known' } }) | null {
  const { line, start } = lineBefore(state)
  const place = codeAtEnd(`${line}\\`, codesInUse())
  return place && { ...place, from: start + place.from, to: start + place.to - 1 }
}

/**
 * Replaces the code at the caret, finished or not, or all codes in what is selected. False where there is none that is known.
 */
export function expandCodesInText(view: EditorView): boolean {
  const { state } = view
  const { selection } = state
  const { $from, empty, from, to } = selection
  if (empty) {
    if (!$from.parent.isTextblock) return false
    const start = $from.start()
    const place = codeAt($from.parent.textBetween(0, $from.parent.content.size, undefined, '\uFFFC'), $from.parentOffset, codesInUse())
    if (place !== null && isKnown(place)) return replace(view, start + place.from, start + place.to, place.expansion.text)
    const open = unclosedAtCaret(state)
    return open !== null && replace(view, open.from, open.to, open.expansion.text)
  }
  const found: { from: number; to: number; text: string }[] = []
  state.doc.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true
    const line = node.textBetween(0, node.content.size, undefined, '\uFFFC')
    for (const place of codesIn(line, codesInUse())) {
      const [begin, end] = [position + 1 + place.from, position + 1 + place.to]
      if (isKnown(place) && begin >= from && end <= to && !isSkipped(state, begin, end)) found.push({ from: begin, to: end, text: place.expansion.text })
    }
    return false
  })
  if (found.length === 0 || !view.editable) return false
  const transaction = closeHistory(state.tr)
  for (const one of found.toReversed()) transaction.insertText(one.text, one.from, one.to)
  view.dispatch(transaction)
  view.dispatch(closeHistory(view.state.tr))
  return true
}

/** Replaces a code by what it stands for when its last sign is typed, and marks the codes that stand in the text. Nothing happens while composing. */
export const CodeReplacements = Extension.create({
  name: 'codeReplacements',
  // Before the language's typography, which leaves these signs alone.
  priority: 110,
  addProseMirrorPlugins: () => [
    lineMarks(marksKey, { find: codesOf, skips }, (view) => {
      let known = codesInUse()
      const stop = onCodesChange(() => {
        if (known === codesInUse() || view.isDestroyed) return
        known = codesInUse()
        readAllAnew(marksKey, view)
      })
      return { destroy: stop }
    }),
    new Plugin<number | null>({
      key: caretKey,
      state: replacedState(caretKey),
      props: {
        handleTextInput(view, from, to, text) {
          if (view.composing || !signs.test(text)) return false
          const { state } = view
          const $from = state.doc.resolve(from)
          const start = Math.max(0, $from.parentOffset - reach)
          const line = $from.parent.textBetween(start, $from.parentOffset, undefined, '\uFFFC') + text
          const place = codeAtEnd(line, codesInUse())
          if (place === null || isSkipped(state, $from.start() + start + place.from, to)) return false
          // First the sign as it was typed, then the words in the code's place: undo brings back what was typed.
          view.dispatch(state.tr.insertText(text, from, to))
          return replaceBeforeCaret(view) || true
        },
        handleKeyDown: takesBack(caretKey),
        handleDOMEvents: {
          // An input method may have written the last sign, a full-width one.
          compositionend: (view) => {
            setTimeout(() => {
              if (!view.composing && !view.isDestroyed) replaceBeforeCaret(view)
            }, 60)
            return false
          },
        },
      },
    }),
  ],
})
