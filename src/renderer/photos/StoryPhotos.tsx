import { Images, Star } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Photo } from '#domain/photo/photo.ts'
import { usePhotos } from '../api/queries.ts'
import { setView, useView } from '../desk/view.ts'
import { insertFigures } from '../editor/insert-figures.ts'
import { useStorySession } from '../editor/story-session.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/Icon.tsx'
import { chosenFiles } from './intake/dropped-files.ts'
import { takeIn, useIntake } from './intake/intake.ts'
import { dragPhotos } from './photo-drag.ts'
import { lacksOf } from './photo-traits.ts'
import { LacksFlag } from './LacksFlag.tsx'
import { LibraryDialog } from './LibraryDialog.tsx'
import { PhotoDetails } from './PhotoDetails.tsx'
import { PhotoPicture } from './PhotoPicture.tsx'
import { useStoryFigures } from './story-figures.ts'
import { chooseFiles, photoAndSidecarKinds } from './add-photos.ts'
import card from './photo-card.module.css'
import styles from './photos.module.css'

function Thumbnail({ photo, chosen, isLead, onChoose }: { photo: Photo; chosen: boolean; isLead: boolean; onChoose: () => void }) {
  const { t } = useTranslation()
  return (
    <li>
      <button type="button" className={card.card} aria-current={chosen ? 'true' : undefined} draggable onDragStart={(event) => dragPhotos(event, [photo.id])} onClick={onChoose}>
        <span className={card.frame}>
          <span className="visually-hidden">{photo.fields.caption || photo.fileName}</span>
          <PhotoPicture photo={photo} width={160} className={card.picture} />
          {isLead && (
            <span className={card.lead}>
              <Icon of={Star} size={12} />
              <span className="visually-hidden">{t('editor.figure.lead')}</span>
            </span>
          )}
          <LacksFlag lacks={lacksOf(photo)} />
        </span>
      </button>
    </li>
  )
}

/** The inspector's Photos tab: the photos of a story, and the chosen one's fields. */
export function StoryPhotos({ storyId }: { storyId: string }) {
  const { t } = useTranslation()
  const figures = useStoryFigures(storyId)
  const story = useStorySession(storyId)
  const { data: photos = [] } = usePhotos()
  const progress = useIntake(({ run }) => run)
  const chosenId = useView((view) => view.photoId)
  const setChosenId = (photoId: string | null) => setView({ photoId })
  const [library, setLibrary] = useState(false)

  const byId = useMemo(() => new Map(photos.map((photo) => [photo.id, photo])), [photos])
  const leadId = story?.fields.leadPhotoId ?? null
  // A lead photo that stands in no text stands above it.
  const placed = [...new Set([...(figures.some(({ photoId }) => photoId === leadId) || leadId === null ? [] : [leadId]), ...figures.map(({ photoId }) => photoId)])].flatMap((id) => byId.get(id) ?? [])
  const chosen = placed.find(({ id }) => id === chosenId) ?? placed[0]

  function place(photoIds: readonly string[]): void {
    if (photoIds.length === 0) return
    insertFigures(photoIds)
    setChosenId(photoIds[0] ?? null)
  }

  const addButtons = (
    <div className={styles.actions}>
      <Button kind={placed.length === 0 ? 'main' : 'plain'} onClick={() => void chooseFiles(photoAndSidecarKinds).then(chosenFiles).then(takeIn).then(place)}>
        {t('photos.add')}
      </Button>
      <Button onClick={() => setLibrary(true)}>
        {t('photos.fromNewsroom')}
      </Button>
    </div>
  )

  return (
    <div className={styles.panel}>
      {placed.length === 0 ? (
        <EmptyState icon={Images} title={t('photos.noneInStory')} actions={addButtons}>
          {t('photos.noneInStoryHint')}
        </EmptyState>
      ) : (
        <>
          {addButtons}
          <ul className={styles.strip} aria-label={t('photos.inStory')}>
            {placed.map((photo) => (
              <Thumbnail key={photo.id} photo={photo} chosen={photo.id === chosen?.id} isLead={photo.id === leadId} onChoose={() => setChosenId(photo.id)} />
            ))}
          </ul>
        </>
      )}
      {progress && <p role="status">{t('photos.adding', progress)}</p>}
      {chosen && story && (
        <div className={styles.actions}>
          <Button icon={Star} onClick={() => story.change('leadPhotoId', chosen.id === leadId ? null : chosen.id)}>
            {t(chosen.id === leadId ? 'placing.noLead' : 'placing.makeLead')}
          </Button>
        </div>
      )}
      {chosen && <PhotoDetails key={chosen.id} photo={chosen} compact={placed.length > 0} />}
      <LibraryDialog
        open={library}
        onClose={() => setLibrary(false)}
        onChoose={(photo) => {
          setLibrary(false)
          place([photo.id])
        }}
      />
    </div>
  )
}
