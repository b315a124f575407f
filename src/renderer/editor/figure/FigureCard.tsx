import type { Editor } from '@tiptap/core'
import { NodeSelection, Selection } from '@tiptap/pm/state'
import { useQuery } from '@tanstack/react-query'
import { Star } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlacedWords } from '#domain/document/blocks/figure/override.ts'
import { useCredit } from '../../api/house.ts'
import { newsroom } from '../../api/newsroom.ts'
import { queryKeys } from '../../api/queries.ts'
import { CreditAndMaking } from '../../photos/CreditAndMaking.tsx'
import { ofInterface } from '../../ui/messages.ts'
import { captionPlace } from '../find/find-state.ts'
import type { NodeInText } from '../node-portals.tsx'
import { openStory } from '../open-story.ts'
import { FigureControls } from './FigureControls.tsx'
import { FigureWords } from './FigureWords.tsx'
import { OwnWordsNote } from './OwnWordsNote.tsx'
import { Picture } from './Picture.tsx'
import { ReplacingDrop } from './ReplacingDrop.tsx'
import { writeWords } from './figure-deeds.ts'
import styles from './figure.module.css'

export const usePhoto = (photoId: string) =>
  useQuery({ queryKey: [...queryKeys.photos, 'one', photoId], queryFn: () => newsroom().photos.get({ photoId }) })

const never = () => () => {}

/** Whether a photo is the lead photo of the story on the page. */
function useIsLead(photoId: string): boolean {
  const story = openStory()
  return useSyncExternalStore(story?.subscribe ?? never, () => story?.fields().leadPhotoId === photoId)
}

/** A photo as it is placed in a story: the picture, the words under it, the credit beside them. */
export function FigureCard({ editor, node, selected, getPosition }: NodeInText & { editor: Editor }) {
  const { t } = useTranslation()
  const photoId = String(node.attrs['photoId'])
  const { data: photo, error } = usePhoto(photoId)
  const own = node.attrs['caption'] as string | null
  const alt = node.attrs['alt'] as string | null
  const credit = useCredit(photo?.fields)
  const isLead = useIsLead(photoId)

  function write(part: PlacedWords, words: string | null): void {
    const position = getPosition()
    const current = position === undefined ? null : editor.state.doc.nodeAt(position)
    if (position !== undefined && current !== null) editor.view.dispatch(writeWords(editor.state, { node: current, position }, part, words))
  }

  function select(): void {
    const position = getPosition()
    if (position === undefined) return
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, position)))
    editor.view.focus()
  }

  function leave(direction: -1 | 1): void {
    const position = getPosition()
    if (position === undefined) return
    const { doc, tr } = editor.state
    const place = direction > 0 ? position + node.nodeSize : position
    const next = Selection.findFrom(doc.resolve(place), direction)
    if (next) editor.view.dispatch(tr.setSelection(next).scrollIntoView())
    editor.view.focus()
  }

  return (
    <>
      <ReplacingDrop placementId={String(node.attrs['placementId'])} isOffered={editor.isEditable && photo !== undefined && photo.original !== null}>
        <Picture photo={photo} photoId={photoId} failed={error !== null} alt={alt ?? photo?.fields.altText ?? ''} />
      </ReplacingDrop>
      {isLead && (
        <span {...ofInterface()} className={styles.lead} contentEditable={false}>
          <Star size={12} aria-hidden fill="currentColor" />
          {t('editor.figure.lead')}
        </span>
      )}
      <figcaption className={styles.caption}>
        <FigureWords place={captionPlace(node.attrs['placementId'])} own={own} inherited={photo?.fields.caption ?? ''} readOnly={!editor.isEditable} onChange={(words) => write('caption', words)} onLeave={leave} onSelect={select} />
        <CreditAndMaking digitalSourceType={photo?.fields.digitalSourceType ?? ''}>
          {credit ? <span className={styles.credit}><bdi>{credit}</bdi></span> : photo && <span {...ofInterface()} className={styles.noCredit}>{t('editor.figure.noCredit')}</span>}
        </CreditAndMaking>
      </figcaption>
      {photo && editor.isEditable && (['caption', 'alt'] as const).map((part) => <OwnWordsNote key={part} part={part} editor={editor} node={node} photo={photo} selected={selected} getPosition={getPosition} />)}
      {selected && editor.isEditable && <FigureControls editor={editor} node={node} photo={photo} isLead={isLead} write={write} getPosition={getPosition} />}
    </>
  )
}
