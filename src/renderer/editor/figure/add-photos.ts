import { Extension } from '@tiptap/core'
import i18next from 'i18next'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { v7 } from 'uuid'
import { addPhotos } from '../../api/photo-files.ts'
import { saveReason } from '../../api/save-state.ts'
import { showNotice } from '../../ui/notices.ts'
import { besideSelection, withFigures } from '../insert-figures.ts'
import { openStory, type OpenStory } from '../open-story.ts'

interface Waiting {
  readonly id: string
  readonly position: number
  readonly text: string
}
type WaitingChange = { readonly show: Waiting } | { readonly remove: string }

const waitingKey = new PluginKey<DecorationSet>('addingPhotos')

function note({ id, position, text }: Waiting): Decoration {
  const draw = () => {
    const element = document.createElement('div')
    element.className = 'adding-photos'
    element.setAttribute('role', 'status')
    element.textContent = text
    return element
  }
  return Decoration.widget(position, draw, { id, key: `${id}:${text}`, side: -1 })
}

const found = (set: DecorationSet, id: string) => set.find(undefined, undefined, (spec: { id?: string }) => spec.id === id)

/** The gap between blocks that is nearest to a point on the screen. */
function nearestGap(view: EditorView, point: { left: number; top: number }): number {
  const place = view.posAtCoords(point)
  if (!place) return view.state.doc.content.size
  const $pos = view.state.doc.resolve(place.inside >= 0 && place.pos === place.inside ? place.inside : place.pos)
  if ($pos.depth === 0) return $pos.pos
  const element = view.nodeDOM($pos.before(1))
  const box = element instanceof HTMLElement ? element.getBoundingClientRect() : null
  return box && point.top < box.top + box.height / 2 ? $pos.before(1) : $pos.after(1)
}

async function addAt(story: OpenStory, files: readonly File[], position: number): Promise<void> {
  const id = v7()
  const show = (done: number, at: number) =>
    story.edit((state) => {
      const text = i18next.t('editor.photos.adding', { number: Math.min(done + 1, files.length), count: files.length })
      const change: WaitingChange = { show: { id, position: at, text } }
      return state.tr.setMeta(waitingKey, change).setMeta('addToHistory', false)
    })
  show(0, position)
  try {
    const { added, failed } = await addPhotos(files, (done) => done < files.length && show(done, -1))
    for (const { file, message } of failed) showNotice({ id: `photo:${file}`, level: 'error', message: 'editor.photos.failed', values: { file, message } })
    story.edit((state) => {
      const place = found(waitingKey.getState(state) ?? DecorationSet.empty, id)[0]?.from ?? state.doc.content.size
      return added.length > 0 ? withFigures(state, place, added.map(({ photo }) => photo.id)) : null
    })
  } catch (error) {
    showNotice({ id: `photo:${id}`, level: 'error', ...saveReason(error) })
  } finally {
    const change: WaitingChange = { remove: id }
    story.edit((state) => state.tr.setMeta(waitingKey, change).setMeta('addToHistory', false))
  }
}

const isPhoto = (file: File) => file.type.startsWith('image/') || /\.(?:jpe?g|png|webp|gif|tiff?|avif)$/i.test(file.name)

/** Adds photo files to the newsroom and places them in the story on the page, beside what is selected. */
export async function addPhotosToPage(files: readonly File[]): Promise<void> {
  const story = openStory()
  if (story !== null) await addAt(story, files, besideSelection(story.state()))
}

/** Photos that are dropped on the text or pasted into it become figures there. */
export const AddPhotos = Extension.create({
  name: 'addPhotos',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: waitingKey,
      state: {
        init: () => DecorationSet.empty,
        apply(transaction, before) {
          const set = before.map(transaction.mapping, transaction.doc)
          const change = transaction.getMeta(waitingKey) as WaitingChange | undefined
          if (change === undefined) return set
          if ('remove' in change) return set.remove(found(set, change.remove))
          const earlier = found(set, change.show.id)
          const position = earlier[0]?.from ?? Math.max(0, change.show.position)
          return set.remove(earlier).add(transaction.doc, [note({ ...change.show, position })])
        },
      },
      props: {
        decorations: (state) => waitingKey.getState(state),
        handleDrop(view, event, _slice, moved) {
          const files = [...(event.dataTransfer?.files ?? [])].filter(isPhoto)
          const story = openStory()
          if (moved || files.length === 0 || story === null || !view.editable) return false
          void addAt(story, files, nearestGap(view, { left: event.clientX, top: event.clientY }))
          return true
        },
        handlePaste(view, event) {
          const data = event.clipboardData
          const files = [...(data?.files ?? [])].filter(isPhoto)
          // Words that come with a picture of themselves, as from a word processor, are pasted as words.
          if (files.length === 0 || data?.getData('text/plain').trim() || !view.editable) return false
          void addPhotosToPage(files)
          return true
        },
      },
    }),
  ],
})
