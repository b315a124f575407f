import { memo, type KeyboardEvent, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhotoTextField } from '#domain/photo/fields.ts'
import type { Photo } from '#domain/photo/photo.ts'
import { useCodeMarks } from '../captions/code-marks.tsx'
import { MarkedText } from '../ui/FieldMirror.tsx'
import type { MarkedWords } from '../ui/marked-words.ts'
import { captionColumns, isMissing } from './caption-columns.ts'
import { useCellDraft } from './cell-draft.ts'
import { CellEditor, type CellEditorProps, type CellMove } from './CellEditor.tsx'
import { PhotoPicture } from './PhotoPicture.tsx'
import { useIsSelected } from './selection.ts'
import styles from './caption-table.module.css'

export interface CaptionRowProps {
  photo: Photo
  place: number
  /** The place of the active cell's column where it is in this row, else -1. */
  active: number
  wantsFocus: boolean
  onChoose: (event: MouseEvent, place: number, column: number) => void
  onMove: (move: CellMove) => void
  onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  onForAll: CellEditorProps['onForAll']
}

/** What a cell would become if the words that are being written were given to all selected rows. */
function Proposed({ photoId, name }: { photoId: string; name: PhotoTextField }) {
  const value = useCellDraft(({ draft }) => (draft !== null && draft.name === name && draft.photoId !== photoId ? draft.value : null))
  return value === null ? null : (
    <span className={styles.proposed} dir="auto">
      {value}
    </span>
  )
}

/** What a cell says, with the codes that stand in it and what they would become. */
function CellText({ text, marked }: { text: string; marked: MarkedWords | null }) {
  return (
    <>
      <span className={styles.text} dir="auto">
        {marked === null ? text : <MarkedText text={text} marks={marked.marks} />}
      </span>
      {marked && <div className={styles.codes}>{marked.note}</div>}
    </>
  )
}

/** One photo in the table of captions. */
export const CaptionRow = memo(function CaptionRow({ photo, place, active, wantsFocus, onChoose, onMove, onKey, onForAll }: CaptionRowProps) {
  const { t } = useTranslation()
  const isSelected = useIsSelected(photo.id)
  const marked = useCodeMarks()
  return (
    <>
      {/* The field in the active cell has the focus; a pointer chooses another. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div role="rowheader" aria-colindex={1} className={styles.picture} title={photo.fileName} onMouseDown={(event) => onChoose(event, place, Math.max(0, active))}>
        <PhotoPicture photo={photo} width={160} />
        <span className="visually-hidden">{photo.fileName}</span>
      </div>
      {captionColumns.map(({ name }, column) => (
        // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- said above
        <div
          key={name}
          role="gridcell"
          aria-colindex={column + 2}
          className={styles.cell}
          data-active={column === active ? '' : undefined}
          data-missing={isMissing(name, photo.fields) ? '' : undefined}
          onMouseDown={(event) => column !== active && onChoose(event, place, column)}
        >
          {column === active ? (
            <CellEditor key={`${photo.id} ${name}`} photo={photo} name={name} wantsFocus={wantsFocus} onMove={onMove} onKey={onKey} onForAll={onForAll} />
          ) : (
            <CellText text={photo.fields[name] || (isMissing(name, photo.fields) ? t('photodesk.missing') : '')} marked={marked(photo.fields[name])} />
          )}
          {isSelected && <Proposed photoId={photo.id} name={name} />}
        </div>
      ))}
    </>
  )
})
