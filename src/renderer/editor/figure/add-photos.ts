import { Extension } from '@tiptap/core'
import i18next from 'i18next'
import type { ResolvedPos } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { v7 } from 'uuid'
import type { PictureToPlace } from '#domain/import/paste/insert-pasted.ts'
import { addPhotos } from '../../api/photo-files.ts'
import { type FileToAdd, photosAmong } from '../../photos/intake/dropped-files.ts'
import { tellWarnings } from '../../photos/intake/tell-outcome.ts'
import { carriesPhotos, droppedPhotos } from '../../photos/photo-drag.ts'
import { saveReason } from '../../api/save-state.ts'
import { showNotice } from '../../ui/notices.ts'
import { besideSelection, insertFigures, offerGallery, placementsIn, withFigures } from '../insert-figures.ts'
import { openStory, type OpenStory } from '../open-story.ts'
import { belongsToPaste } from '../paste/paste-state.ts'

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

/** The gap between blocks that is nearest to a point on the screen; over a gallery the one between its photos. */
function nearestGap(view: EditorView, point: { left: number; top: number }): number {
  const place = view.posAtCoords(point)
  if (!place) return view.state.doc.content.size
  const $pos = view.state.doc.resolve(place.inside >= 0 && place.pos === place.inside ? place.inside : place.pos)
  if ($pos.depth === 0) return $pos.pos
  if ($pos.node(1).type.name === 'gallery') return gapInGallery(view, $pos, point)
  const element = view.nodeDOM($pos.before(1))
  const box = element instanceof HTMLElement ? element.getBoundingClientRect() : null
  return box && point.top < box.top + box.height / 2 ? $pos.before(1) : $pos.after(1)
}

function gapInGallery(view: EditorView, $pos: ResolvedPos, point: { left: number; top: number }): number {
  const start = $pos.start(1)
  let gap = start
  $pos.node(1).forEach((node, offset) => {
    const element = view.nodeDOM(start + offset)
    if (node.type.name !== 'figure' || !(element instanceof HTMLElement)) return
    const box = element.getBoundingClientRect()
    const middle = box.left + box.width / 2
    const isBehind = getComputedStyle(element).direction === 'rtl' ? point.left < middle : point.left > middle
    if (point.top > box.bottom || (point.top > box.top && isBehind)) gap = start + offset + node.nodeSize
  })
  return gap
}

/** Adds photo files to the newsroom and places them in a story: between two blocks, or in a gallery. */
export async function addPhotosAt(story: OpenStory, files: readonly FileToAdd[], position: number): Promise<void> {
  if (files.length === 0) return
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
    tellWarnings(added)
    story.edit((state) => {
      const place = found(waitingKey.getState(state) ?? DecorationSet.empty, id)[0]?.from ?? state.doc.content.size
      if (added.length === 0) return null
      const transaction = withFigures(state, place, added.map(({ photo }) => photo.id))
      offerGallery(story, placementsIn(transaction))
      return transaction
    })
  } catch (error) {
    showNotice({ id: `photo:${id}`, level: 'error', ...saveReason(error) })
  } finally {
    const change: WaitingChange = { remove: id }
    story.edit((state) => state.tr.setMeta(waitingKey, change).setMeta('addToHistory', false))
  }
}

/** Adds photo files to the newsroom and places them in the story on the page, beside what is selected. */
export async function addPhotosToPage(files: readonly FileToAdd[]): Promise<void> {
  const story = openStory()
  if (story !== null) await addPhotosAt(story, files, besideSelection(story.state()))
}

/**
 * Stores pictures that came inside a pasted text, and puts each where it stood. It is all part of the paste: undoing that takes them away, and
 * where it was undone before a picture was stored, the picture stays out.
 */
export async function addPastedPictures(pictures: readonly PictureToPlace[]): Promise<void> {
  const story = openStory()
  if (story === null) return
  const waiting = pictures.map((picture) => ({ ...picture, id: v7() }))
  waiting.forEach(({ id, position }, index) => {
    const text = i18next.t('editor.photos.adding', { number: index + 1, count: waiting.length })
    story.edit((state) => state.tr.setMeta(waitingKey, { show: { id, position, text } } satisfies WaitingChange).setMeta('addToHistory', false))
  })
  for (const [index, { id, caption, alt, mediaType, base64 }] of waiting.entries()) {
    const photoId = await storePicture(fileOf(base64, mediaType, index + 1))
    story.edit((state) => {
      const place = found(waitingKey.getState(state) ?? DecorationSet.empty, id)[0]?.from
      const remove: WaitingChange = { remove: id }
      const transaction = place === undefined || photoId === null ? withWords(state, place, caption ?? alt ?? '') : withFigures(state, place, [photoId], { caption, alt })
      return transaction.setMeta(waitingKey, remove).setMeta('addToHistory', false).setMeta(belongsToPaste, true)
    })
  }
}

/** The words of a picture that could not be stored, where it would have stood. */
function withWords(state: EditorState, place: number | undefined, words: string): Transaction {
  const paragraph = place === undefined ? null : state.doc.resolve(place).nodeAfter
  const isFree = paragraph?.type.name === 'paragraph' && paragraph.content.size === 0
  return place === undefined || !isFree || words === '' ? state.tr : state.tr.insertText(words, place + 1)
}

function fileOf(base64: string, mediaType: string, number: number): File | null {
  try {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    return new File([bytes], `pasted-${number}.${mediaType.replace('image/', '').replace('jpeg', 'jpg')}`, { type: mediaType })
  } catch {
    return null
  }
}

/** The photo that a file became; null, and a notice, where it could not be stored. */
async function storePicture(file: File | null): Promise<string | null> {
  try {
    const { added, failed } = file === null ? { added: [], failed: [] } : await addPhotos([{ file }])
    for (const { file: name, message } of failed) showNotice({ id: `photo:${name}`, level: 'error', message: 'editor.photos.failed', values: { file: name, message } })
    if (file === null) showNotice({ id: 'photo:pasted', level: 'error', message: 'paste.brokenPicture' })
    return added[0]?.photo.id ?? null
  } catch (error) {
    showNotice({ id: 'photo:pasted', level: 'error', ...saveReason(error) })
    return null
  }
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
          const files = photosAmong(event.dataTransfer?.files ?? [])
          const story = openStory()
          if (carriesPhotos(event.dataTransfer) && view.editable) {
            insertFigures(droppedPhotos(event.dataTransfer), nearestGap(view, { left: event.clientX, top: event.clientY }))
            return true
          }
          if (moved || files.length === 0 || story === null || !view.editable) return false
          void addPhotosAt(story, files, nearestGap(view, { left: event.clientX, top: event.clientY }))
          return true
        },
        handlePaste(view, event) {
          const data = event.clipboardData
          const files = photosAmong(data?.files ?? [])
          // Words that come with a picture of themselves, as from a word processor, are pasted as words.
          if (files.length === 0 || data?.getData('text/plain').trim() || !view.editable) return false
          void addPhotosToPage(files)
          return true
        },
      },
    }),
  ],
})
