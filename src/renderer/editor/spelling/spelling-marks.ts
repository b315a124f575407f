import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { openStory } from '../open-story.ts'
import { useDictionaries } from '../../spelling/dictionaries.ts'
import { isServed } from '../../spelling/served.ts'
import { knowStory, useSpelling } from '../../spelling/word-choice.ts'
import { foundIn, type BlockMisspelling } from './checked-blocks.ts'
import { SpellingQueue } from './spelling-queue.ts'
import { firstOnScreen } from './visible-first.ts'

/** A word of the text that is marked, by its place in the text. */
export type Misspelling = BlockMisspelling

/**
 * So many blocks before and behind the top of the screen have their marks set. Every set mark costs each key a little, so that a book with
 * one in every paragraph would be slow to write in.
 */
const around = 80
/** Milliseconds between two looks at where the page was scrolled to. */
const lookEvery = 100

interface Marks {
  set: DecorationSet
  /** The block at the top of the screen when the marks were set. */
  first: number
  /** Where the caret stood when something was typed: the word there is still being written, and is left alone until the caret leaves it. */
  typing: number | null
}

/** The blocks that were just checked, or all where words became known or unknown or the page was scrolled far; and where the screen stands. */
interface News {
  blocks: ReadonlySet<Node> | 'all'
  first: number
}

const key = new PluginKey<Marks>('spelling')
const language = () => openStory()?.fields().language ?? ''

/** What is wrong in a block, but for the words that are known here. */
function wrongIn(block: Node, start: number): Misspelling[] {
  const { isOn, known } = useSpelling.getState()
  if (!isOn) return []
  return (foundIn(block, language()) ?? []).flatMap(({ from, to, word, dictionary }) => (known.has(word) ? [] : [{ from: start + from, to: start + to, word, dictionary }]))
}

function decorations(block: Node, start: number, typing: number | null): Decoration[] {
  return wrongIn(block, start)
    .filter(({ from, to }) => typing === null || typing < from || typing > to)
    .map(({ from, to, dictionary }) => Decoration.inline(from, to, { class: 'misspelled' }, { dictionary }))
}

/** The marks of one block, read anew. */
function withBlock(set: DecorationSet, doc: Node, block: Node, start: number, typing: number | null): DecorationSet {
  return set.remove(set.find(start, start + block.nodeSize)).add(doc, decorations(block, start, typing))
}

/** The marks of the blocks that were checked, read anew. */
function withNews(set: DecorationSet, doc: Node, { blocks, first }: News, typing: number | null): DecorationSet {
  const added: Decoration[] = []
  const gone: Decoration[] = []
  doc.forEach((block, start, index) => {
    if (Math.abs(index - first) > around || (blocks !== 'all' && !blocks.has(block))) return
    if (blocks !== 'all') gone.push(...set.find(start, start + block.nodeSize))
    added.push(...decorations(block, start, typing))
  })
  return blocks === 'all' ? DecorationSet.create(doc, added) : set.remove(gone).add(doc, added)
}

function next(transaction: Transaction, before: Marks, isComposing: boolean): Marks {
  const { doc, selection, docChanged } = transaction
  const news = transaction.getMeta(key) as News | undefined
  let set = docChanged ? before.set.map(transaction.mapping, doc) : before.set
  let typing = before.typing === null ? null : transaction.mapping.map(before.typing)
  if (docChanged && transaction.getMeta('fromNewsroom') === undefined && selection.empty) {
    typing = selection.from
    // Taking a mark from words that are being composed would take them from the input method.
    if (!isComposing) set = set.remove(set.find(typing, typing))
  } else if (typing !== null && transaction.selectionSet && news === undefined) {
    const left = typing
    const $left = doc.resolve(Math.min(left, doc.content.size))
    const word = $left.depth > 0 ? wrongIn($left.node(1), $left.before(1)).find(({ from, to }) => left >= from && left <= to) : undefined
    if (word === undefined || selection.from < word.from || selection.from > word.to) {
      typing = null
      if ($left.depth > 0 && !isComposing) set = withBlock(set, doc, $left.node(1), $left.before(1), null)
    }
  }
  return news === undefined ? { set, typing, first: before.first } : { set: withNews(set, doc, news, typing), typing, first: news.first }
}

/** What is wrong in a block; where it has just changed, what is marked in it still. */
function shownIn(state: EditorState, block: Node, start: number): Misspelling[] {
  if (foundIn(block, language()) !== null) return wrongIn(block, start)
  const marks = key.getState(state)?.set.find(start, start + block.nodeSize) ?? []
  return marks.map(({ from, to, spec }) => ({ from, to, word: state.doc.textBetween(from, to), dictionary: String((spec as { dictionary: unknown }).dictionary) }))
}

/** Every misspelling of the text that is known by now, in the order of reading. */
export function misspellingsOf(state: EditorState): Misspelling[] {
  const found: Misspelling[] = []
  state.doc.forEach((block, start) => found.push(...shownIn(state, block, start)))
  return found
}

let current: SpellingQueue | null = null

/** Waits until all of the text is checked. */
export async function allChecked(): Promise<void> {
  await current?.finish()
}

/** The misspelling at a place of the text. */
export function misspellingAt(state: EditorState, position: number): Misspelling | null {
  const $position = state.doc.resolve(position)
  if ($position.depth === 0) return null
  return shownIn(state, $position.node(1), $position.before(1)).find(({ from, to }) => position >= from && position <= to) ?? null
}

/** Marks the words that a dictionary does not know. Words are looked up on another thread, when the keys rest. */
export const SpellingMarks = Extension.create({
  name: 'spellingMarks',
  addProseMirrorPlugins() {
    let isComposing = false
    return [
      new Plugin<Marks>({
        key,
        state: {
          init: () => ({ set: DecorationSet.empty, typing: null, first: 0 }),
          apply: (transaction, before) => next(transaction, before, isComposing),
        },
        props: {
          decorations: (state) => key.getState(state)?.set,
          // The browser's own marks would stand beside ours.
          attributes: () => ({ spellcheck: String(!isServed(language())) }),
          handleDOMEvents: {
            compositionstart: () => {
              isComposing = true
              return false
            },
            compositionend: () => {
              isComposing = false
              return false
            },
          },
        },
        view: (view) => follow(view),
      }),
    ]
  },
})

/** Whether the page was scrolled so far that other blocks are to have their marks. */
function hasMoved(view: EditorView, first: number): boolean {
  return Math.abs(first - (key.getState(view.state)?.first ?? 0)) > around / 2
}

function tell(view: EditorView, blocks: News['blocks']): void {
  const first = firstOnScreen(view)
  const news: News = hasMoved(view, first) ? { blocks: 'all', first } : { blocks, first: key.getState(view.state)?.first ?? first }
  view.dispatch(view.state.tr.setMeta(key, news).setMeta('addToHistory', false))
}

/** Sets the marks of the blocks that the page is scrolled to. Returns how to end that. */
function followScrolling(view: EditorView): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    timer = undefined
    if (view.isDestroyed || view.state.doc.childCount <= around) return
    if (view.composing) lookSoon()
    else if (hasMoved(view, firstOnScreen(view))) tell(view, 'all')
  }
  const lookSoon = () => {
    timer ??= setTimeout(look, lookEvery)
  }
  document.addEventListener('scroll', lookSoon, { capture: true, passive: true })
  return () => {
    clearTimeout(timer)
    document.removeEventListener('scroll', lookSoon, { capture: true })
  }
}

function follow(view: EditorView) {
  let shown = ''
  const queue = new SpellingQueue(view, language, (blocks) => tell(view, blocks))
  current = queue
  const readAll = () => {
    if (view.isDestroyed || openStory() === null) return
    queue.tellAll()
    queue.wake()
  }
  const stops = [useSpelling.subscribe(readAll), useDictionaries.subscribe(readAll), followScrolling(view)]
  return {
    update(_view: EditorView, before: EditorState) {
      const story = openStory()
      const now = `${story?.storyId} ${story?.fields().language}`
      if (story !== null && now !== shown) {
        shown = now
        knowStory(story.storyId)
        // Words became known elsewhere while another story was on the page.
        queueMicrotask(readAll)
      } else if (before.doc !== view.state.doc) queue.changed()
    },
    destroy() {
      for (const stop of stops) stop()
      queue.destroy()
    },
  }
}
