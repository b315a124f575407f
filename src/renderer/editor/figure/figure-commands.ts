import type { Transaction } from '@tiptap/pm/state'
import type { Command } from '../../desk/commands.ts'
import { showNotice } from '../../ui/notices.ts'
import { makeGallery, takeOut } from '../gallery/gallery-deeds.ts'
import { openStory } from '../open-story.ts'
import { pageEditor } from '../page-editor.ts'
import { chosenFigure, figureWith, keepWords, writeWords, type FigurePlace } from './figure-deeds.ts'
import { askForReplacement } from './replace-photo.ts'

/** The photo that is chosen, or under which somebody writes. */
function figureInUse(): FigurePlace | null {
  const editor = pageEditor()
  if (!editor.isEditable) return null
  const focused = document.activeElement?.closest<HTMLElement>('figure[data-placement]')
  const placementId = focused?.dataset['placement']
  return placementId === undefined ? chosenFigure(editor.state) : figureWith(editor.state.doc, placementId)
}

function change(build: (figure: FigurePlace) => Transaction | null): void {
  const figure = figureInUse()
  const transaction = figure === null ? null : build(figure)
  if (transaction) pageEditor().view.dispatch(transaction)
}

function gallery(): void {
  const { view } = pageEditor()
  const transaction = makeGallery(view.state)
  if (transaction === null) {
    showNotice({ id: 'gallery', level: 'info', message: 'gallery.needsPhotos', passing: true })
    return
  }
  view.dispatch(transaction)
  view.focus()
}

function lead(): void {
  const story = openStory()
  const photoId = figureInUse()?.node.attrs['photoId'] as string | undefined
  if (story !== null && photoId !== undefined) story.change('leadPhotoId', story.fields().leadPhotoId === photoId ? null : photoId)
}

/** What can be done with photos in the text, for the palette and for keys. */
export function figureCommands(): Command[] {
  const enabled = () => figureInUse() !== null
  return [
    { id: 'make-gallery', title: 'gallery.make', group: 'insert', keys: 'Mod+Alt+G', enabled: () => pageEditor().isEditable, run: gallery },
    {
      id: 'take-out',
      title: 'gallery.takeOut',
      group: 'format',
      enabled: () => takeOut(pageEditor().state) !== null,
      run: () => {
        const { view } = pageEditor()
        const transaction = takeOut(view.state)
        if (transaction) view.dispatch(transaction)
        view.focus()
      },
    },
    {
      id: 'replace-photo',
      title: 'figure.replace',
      group: 'format',
      keys: 'Mod+Alt+R',
      enabled,
      run: () => {
        const placementId = figureInUse()?.node.attrs['placementId'] as string | undefined
        if (placementId !== undefined) void askForReplacement(placementId)
      },
    },
    { id: 'photo-words', title: 'figure.usePhotoWords', group: 'format', keys: 'Mod+Alt+U', enabled, run: () => change((figure) => writeWords(pageEditor().state, figure, 'caption', null)) },
    { id: 'keep-words', title: 'figure.keepWords', group: 'format', enabled, run: () => change((figure) => keepWords(pageEditor().state, figure, 'caption')) },
    { id: 'lead-photo', title: 'figure.leadOrNot', group: 'format', keys: 'Mod+Alt+L', enabled, run: lead },
  ]
}
