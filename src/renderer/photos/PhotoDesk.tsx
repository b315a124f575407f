import { Images } from 'lucide-react'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Photo } from '#domain/photo/photo.ts'
import { knownPhoto } from '../api/photo-list.ts'
import { usePhotos } from '../api/queries.ts'
import { offerCommands, type Command } from '../desk/commands.ts'
import { setView, view } from '../desk/view.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { showNotice } from '../ui/notices.ts'
import { CaptionTable } from './CaptionTable.tsx'
import { ComparePhotos } from './ComparePhotos.tsx'
import { useDeskStacks } from './desk-stacks.ts'
import { deskLook, useDeskLook } from './desk-view.ts'
import { DeskBar } from './DeskBar.tsx'
import { Filmstrip } from './Filmstrip.tsx'
import { useFilterSurroundings } from './filter-surroundings.ts'
import { chosenFiles, droppedFiles, type FileToAdd } from './intake/dropped-files.ts'
import { takeIn } from './intake/intake.ts'
import { LargeView } from './LargeView.tsx'
import { findPhotos, type FilterSurroundings } from './photo-filters.ts'
import { showAllPhotos, usePhotoFilter } from './photo-filter-state.ts'
import { lacksOf } from './photo-traits.ts'
import { focusPhotoField } from './photo-focus.ts'
import { PhotoGrid } from './PhotoGrid.tsx'
import { cropPhoto } from './crop/crop-state.ts'
import { placeInStory } from './PlaceInStory.tsx'
import { selectedPhotos } from './selection.ts'
import { usePhotoCommands } from './photo-commands.ts'
import { choosePhoto } from './selection.ts'
import { focusTableColumn, nextMissingCell } from './table-place.ts'
import { useShownPhotos } from './shown-photos.ts'
import { chooseFiles, photoAndSidecarKinds, supply } from './add-photos.ts'
import { useFileDrop } from './use-file-drop.ts'
import styles from './desk.module.css'

/** Photo files that are pasted while nothing is being written. */
function usePastedFiles(take: (files: File[]) => void): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      const isWriting = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable], [role="dialog"]') !== null
      if (files.length === 0 || isWriting) return
      event.preventDefault()
      take(files)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [take])
}

/** What stands on the desk. */
interface Desk {
  readonly shown: readonly Photo[]
  readonly current: number
  readonly surroundings: FilterSurroundings
}

/** Adds files and shows the first of them, whatever is filtered. */
async function bringIn(files: readonly FileToAdd[], desk: () => Desk): Promise<void> {
  const added = await takeIn(files)
  const [first] = added
  // Who has gone to one of them in the meantime stays there.
  if (first === undefined || added.some((id) => id === view().photoId)) return
  const { filter, query } = usePhotoFilter.getState()
  const photo = knownPhoto(first)
  if (photo !== undefined && findPhotos([photo], { filter, query, order: 'newest' }, desk().surroundings).length === 0) showAllPhotos()
  setView({ photoId: first })
}

const choose = (desk: () => Desk, what?: 'folder') => void chooseFiles(photoAndSidecarKinds, what).then((files) => bringIn(chosenFiles(files), desk))

function goToNextLack({ shown, current }: Desk): void {
  const { view: deskView, isLarge } = deskLook()
  const cell = deskView === 'captions' && !isLarge ? nextMissingCell(shown, current) : null
  if (cell !== null) {
    if (cell.photo.id !== view().photoId) choosePhoto(cell.photo.id)
    focusTableColumn(cell.name)
    return
  }
  const order: Photo[] = [...shown.slice(current + 1), ...shown.slice(0, current + 1)]
  const next = order.find((photo) => lacksOf(photo).length > 0)
  const [lack] = next ? lacksOf(next) : []
  if (next === undefined || lack === undefined) {
    showNotice({ id: 'nothing-lacks', level: 'info', message: 'photos.nothingLacks', passing: true })
    return
  }
  setView({ photoId: next.id })
  focusPhotoField(next.id, lack)
}

function commandsOf(desk: () => Desk): Command[] {
  const onDesk = () => desk().shown[desk().current]
  return [
    { id: 'crop-photo', title: 'crop.open', group: 'photos', keys: 'Mod+Alt+X', enabled: () => (onDesk()?.original ?? null) !== null, run: () => cropPhoto(onDesk()?.id ?? '') },
    { id: 'place-in-story', title: 'placing.place', group: 'newsroom', keys: 'Mod+Alt+P', enabled: () => selectedPhotos().length > 0, run: () => placeInStory(selectedPhotos().map(({ id }) => id)) },
    { id: 'add-photos', title: 'photos.add', group: 'newsroom', run: () => choose(desk) },
    { id: 'add-photo-folder', title: 'intake.addFolder', group: 'newsroom', run: () => choose(desk, 'folder') },
    { id: 'next-lack', title: 'photos.nextLack', group: 'go', keys: 'F8', run: () => goToNextLack(desk()) },
  ]
}

/** All photos of the newsroom; the current one is edited in the inspector. */
export function PhotoDesk() {
  const { t } = useTranslation()
  const { data: photos = [], isSuccess } = usePhotos()
  const { view: deskView, isLarge } = useDeskLook()
  const surroundings = useFilterSurroundings()
  const { shown, current } = useShownPhotos(photos, surroundings)
  const laid = useDeskStacks(photos, shown)
  const now = useRef<Desk>({ shown, current, surroundings })
  useLayoutEffect(() => {
    now.current = { shown, current, surroundings }
  })
  const desk = useCallback(() => now.current, [])
  usePhotoCommands()
  // Offered once: at each offer all menus are drawn anew.
  useEffect(() => offerCommands(commandsOf(desk)), [desk])
  usePastedFiles((files) => void bringIn(chosenFiles(files), desk))
  const drop = useFileDrop((transfer) => void droppedFiles(transfer).then((files) => bringIn(files, desk)))

  return (
    <div className={styles.desk} data-large={isLarge && shown.length > 0 ? '' : undefined} data-over={drop.isOver || undefined} {...drop.handlers}>
      {isLarge && shown.length > 0 ? <LargeView photos={shown} current={current} /> : <DeskBar count={shown.length} of={photos.length} />}
      {isSuccess && photos.length === 0 && (
        <EmptyState
          icon={Images}
          title={t('photos.none')}
          actions={
            <Button kind="main" onClick={() => choose(desk)}>
              {t('photos.add')}
            </Button>
          }
        >
          {t('photos.noneHint')}
        </EmptyState>
      )}
      {photos.length > 0 && shown.length === 0 && (
        <EmptyState icon={Images} title={t('photos.noMatch')} actions={<Button onClick={showAllPhotos}>{t('photos.all')}</Button>}>
          {t('photodesk.noMatchHint')}
        </EmptyState>
      )}
      {shown.length > 0 && !isLarge && deskView === 'grid' && <PhotoGrid photos={laid.photos} stacks={laid.stacks} onSupply={supply} />}
      {shown.length > 0 && !isLarge && deskView === 'captions' && (
        <div className={styles.captions}>
          <Filmstrip photos={shown} current={current} />
          <CaptionTable photos={shown} current={current} />
        </div>
      )}
      {shown.length > 0 && !isLarge && deskView === 'compare' && <ComparePhotos photos={shown} current={current} />}
      {drop.isOver && <p className={styles.dropHint}>{t('photos.drop')}</p>}
    </div>
  )
}
