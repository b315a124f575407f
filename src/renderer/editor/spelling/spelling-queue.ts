import type { Node } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { useSpelling } from '../../spelling/word-choice.ts'
import { checkBlocks, foundIn } from './checked-blocks.ts'
import { inOrder } from './visible-first.ts'

/** Milliseconds without a change before the changed blocks are looked up. */
const quiet = 300
/** While somebody types without a rest, they are looked up so often all the same. */
const atLatest = 1_200
/** Characters that are looked up at a time, so that the first answers come at once. */
const batch = 6_000

/** Looks up the blocks that are not yet checked: those on the screen first, and never while an input method composes. */
export class SpellingQueue {
  readonly #view: EditorView
  readonly #language: () => string
  readonly #tell: (blocks: ReadonlySet<Node> | 'all') => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #isBusy = false
  #firstChange: number | null = null
  #untold: Set<Node> | 'all' = new Set()

  constructor(view: EditorView, language: () => string, tell: (blocks: ReadonlySet<Node> | 'all') => void) {
    this.#view = view
    this.#language = language
    this.#tell = tell
  }

  /** The text changed: what changed is looked up when the keys rest. */
  changed(): void {
    const now = performance.now()
    this.#firstChange ??= now
    this.#in(Math.max(0, Math.min(quiet, this.#firstChange + atLatest - now)))
  }

  /** Looks up whatever is not yet checked. */
  wake(): void {
    if (this.#firstChange === null) this.#in(0)
  }

  /** All marks are set anew from what is known. */
  tellAll(): void {
    this.#untold = 'all'
    this.wake()
  }

  /** Looks up all that is left, at once. */
  async finish(): Promise<void> {
    for (let blocks = this.#next(); blocks.length > 0 && !this.#view.isDestroyed; blocks = this.#next()) await checkBlocks(blocks, this.#language())
    this.tellAll()
  }

  destroy(): void {
    clearTimeout(this.#timer)
  }

  #in(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#run(), milliseconds)
  }

  async #run(): Promise<void> {
    const view = this.#view
    if (view.isDestroyed || this.#isBusy) return
    if (view.composing) {
      this.#in(quiet)
      return
    }
    this.#firstChange = null
    this.#tellNews()
    const blocks = useSpelling.getState().isOn ? this.#next() : []
    if (blocks.length === 0) return
    this.#isBusy = true
    await checkBlocks(blocks, this.#language())
    this.#isBusy = false
    if (view.isDestroyed) return
    if (this.#untold !== 'all') for (const block of blocks) this.#untold.add(block)
    this.#in(this.#firstChange === null ? 0 : quiet)
  }

  #tellNews(): void {
    const news = this.#untold
    if (news !== 'all' && news.size === 0) return
    this.#untold = new Set()
    this.#tell(news)
  }

  #next(): Node[] {
    const language = this.#language()
    const blocks: Node[] = []
    let characters = 0
    for (const block of inOrder(this.#view, (one) => foundIn(one, language) === null)) {
      blocks.push(block)
      characters += block.content.size
      if (characters >= batch) break
    }
    return blocks
  }
}
