import { Extension, type Editor } from '@tiptap/core'
import i18next from 'i18next'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { create } from 'zustand'
import { interfaceLanguages } from '../../ui/messages.ts'
import { snippetCommands } from '../../templates/snippet-commands.ts'
import { textCommands, type TextCommand } from '../text-commands.ts'

/** An open slash menu: where its slash stands, what was typed behind it, which command is marked. */
export interface SlashMenuState {
  readonly from: number
  readonly query: string
  readonly found: readonly TextCommand[]
  readonly marked: number
}

export const useSlashMenu = create<{ menu: SlashMenuState | null }>()(() => ({ menu: null }))

const offered = textCommands.filter(({ slash }) => slash === true)
const plain = (text: string) => text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, '')

/** The commands whose names or further words, in any language of the interface, hold what was typed. */
function findCommands(query: string): TextCommand[] {
  const wanted = plain(query)
  const rank = ({ id, title, name, words: own = [] }: TextCommand) => {
    const words = interfaceLanguages.flatMap((language) => {
      const t = i18next.getFixedT(language)
      return [name ?? t(title), ...own, ...t(`editor.slash.words.${id}`, { defaultValue: '' }).split(',')].map(plain).filter(Boolean)
    })
    if (words.some((word) => word.startsWith(wanted))) return 0
    return words.some((word) => word.includes(wanted)) ? 1 : 2
  }
  return [...offered, ...snippetCommands()]
    .map((command) => ({ command, rank: rank(command) }))
    .filter(({ rank }) => rank < 2)
    .sort((a, b) => a.rank - b.rank)
    .map(({ command }) => command)
}

interface Slash {
  readonly from: number
  readonly query: string
}

const key = new PluginKey<Slash | null>('slashMenu')

/** The slash before the caret and what follows it, where a slash begins a line or a word. */
function slashBefore({ selection }: EditorState): Slash | null {
  const { $from, empty } = selection
  if (!empty || !$from.parent.isTextblock || $from.parent.type.name === 'footnote') return null
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 30), $from.parentOffset, undefined, '\uFFFC')
  const match = /(?:^|\s)\/([\p{L}\p{M}\p{N} ]{0,20})$/u.exec(before)
  if (!match || match[1] === undefined || match[1].startsWith(' ')) return null
  return { from: $from.pos - match[1].length - 1, query: match[1] }
}

/** A menu opens when its slash is typed, never when the caret merely comes by. */
function nextSlash(transaction: Transaction, before: Slash | null, state: EditorState): Slash | null {
  if (transaction.getMeta(key) === 'close') return null
  if (!transaction.docChanged && !transaction.selectionSet) return before
  const slash = slashBefore(state)
  if (slash === null) return null
  if (before !== null) return transaction.mapping.map(before.from, -1) === slash.from ? slash : null
  return transaction.docChanged && slash.query === '' && transaction.getMeta('fromNewsroom') === undefined ? slash : null
}

function show(slash: Slash | null): void {
  const { menu } = useSlashMenu.getState()
  if (slash === null) {
    if (menu !== null) useSlashMenu.setState({ menu: null })
    return
  }
  if (menu?.from === slash.from && menu.query === slash.query) return
  useSlashMenu.setState({ menu: { ...slash, found: findCommands(slash.query), marked: 0 } })
}

/** Types `/` and a few letters to choose a block. */
export const SlashMenuBehaviour = Extension.create({
  name: 'slashMenu',
  priority: 1_000,
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin<Slash | null>({
        key,
        state: { init: () => null, apply: (transaction, before, _old, state) => nextSlash(transaction, before, state) },
        view: () => ({ update: (view) => show(view.editable ? (key.getState(view.state) ?? null) : null) }),
        props: {
          handleKeyDown(view, event) {
            const { menu } = useSlashMenu.getState()
            if (menu === null || view.composing || event.isComposing) return false
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
            if (event.key === 'Escape') close(view)
            else if (menu.found.length === 0) return false
            else if (step !== undefined) markCommand((menu.marked + step + menu.found.length) % menu.found.length)
            else if (event.key === 'Enter' || event.key === 'Tab') chooseFound(editor, menu.marked)
            else return false
            return true
          },
          handleDOMEvents: {
            blur: (view) => {
              if (key.getState(view.state)) close(view)
              return false
            },
          },
        },
      }),
    ]
  },
})

/** Marks one of the commands that were found. */
export function markCommand(marked: number): void {
  const { menu } = useSlashMenu.getState()
  if (menu) useSlashMenu.setState({ menu: { ...menu, marked } })
}

/** Does one of the commands that were found; the slash and what follows it go. */
export function chooseFound(editor: Editor, index: number): void {
  const { menu } = useSlashMenu.getState()
  const command = menu?.found[index]
  if (!menu || !command) return
  editor.view.dispatch(editor.state.tr.delete(menu.from, editor.state.selection.from).setMeta(key, 'close'))
  command.run(editor)
}

function close(view: EditorView): void {
  view.dispatch(view.state.tr.setMeta(key, 'close'))
}
