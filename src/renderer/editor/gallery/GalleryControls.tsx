import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import { ArrowDown, ArrowUp, Columns2, GalleryHorizontal, ImagePlus, Images, LayoutGrid, Trash2, Ungroup, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { galleryLayouts, layoutOf, type GalleryLayout } from '#domain/document/blocks/gallery/layout.ts'
import { askForPhoto } from '../../photos/library-choice.ts'
import { chosenFiles } from '../../photos/intake/dropped-files.ts'
import { chooseFiles, photoAndSidecarKinds } from '../../photos/add-photos.ts'
import { ofInterface } from '../../ui/messages.ts'
import { moveBlock } from '../behaviours/move-block.ts'
import { addPhotosAt } from '../figure/add-photos.ts'
import { insertFigures } from '../insert-figures.ts'
import { openStory } from '../open-story.ts'
import { takeApart } from './gallery-deeds.ts'
import styles from '../figure/figure.module.css'

const icons: Readonly<Record<GalleryLayout, LucideIcon>> = { grid: LayoutGrid, slideshow: GalleryHorizontal, 'side-by-side': Columns2 }

/** What can be done with a gallery as a whole. */
export function GalleryControls({ editor, node, getPosition }: { editor: Editor; node: Node; getPosition: () => number | undefined }) {
  const { t } = useTranslation()
  const layout = layoutOf(node.attrs['layout'])
  const { view } = editor

  function at(act: (position: number) => void): void {
    const position = getPosition()
    if (position !== undefined) act(position)
  }

  /** Behind the last photo, before the words under them. */
  const behindPhotos = (position: number) => position + node.nodeSize - 1 - (node.lastChild?.nodeSize ?? 0)

  const choose = (next: GalleryLayout) => at((position) => view.dispatch(view.state.tr.setNodeAttribute(position, 'layout', next)))
  const addFiles = () =>
    void chooseFiles(photoAndSidecarKinds).then((files) => {
      const story = openStory()
      if (story !== null) at((position) => void addPhotosAt(story, chosenFiles(files), behindPhotos(position)))
    })
  const addFromNewsroom = () => void askForPhoto({ title: 'gallery.addFromNewsroom' }).then((chosen) => chosen && at((position) => insertFigures([chosen.photoId], behindPhotos(position))))

  function whole(act: () => void): void {
    at((position) => {
      view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, position)))
      act()
      view.focus()
    })
  }

  const deeds: [name: string, icon: LucideIcon, run: () => void][] = [
    ['gallery.addFiles', ImagePlus, addFiles],
    ['gallery.addFromNewsroom', Images, addFromNewsroom],
    ['editor.moveUp', ArrowUp, () => whole(() => moveBlock(view, -1))],
    ['editor.moveDown', ArrowDown, () => whole(() => moveBlock(view, 1))],
    ['gallery.takeApart', Ungroup, () => whole(() => at((position) => view.dispatch(takeApart(view.state, { node, position }))))],
    ['gallery.remove', Trash2, () => whole(() => view.dispatch(view.state.tr.deleteSelection().scrollIntoView()))],
  ]

  return (
    <div
      {...ofInterface()}
      className={`${styles.controls} ${styles.galleryControls}`}
      role="toolbar"
      tabIndex={-1}
      aria-label={t('gallery.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        view.focus()
      }}
    >
      {galleryLayouts.map((name) => {
        const Sign = icons[name]
        return (
          <button key={name} type="button" title={t(`gallery.layout.${name}`)} aria-pressed={layout === name} onClick={() => choose(name)}>
            <Sign size={14} aria-hidden />
            <span className={styles.label}>{t(`gallery.layout.${name}`)}</span>
          </button>
        )
      })}
      {deeds.map(([name, Sign, run]) => (
        <button key={name} type="button" aria-label={t(name)} title={t(name)} onClick={run}>
          <Sign size={14} aria-hidden />
        </button>
      ))}
    </div>
  )
}
