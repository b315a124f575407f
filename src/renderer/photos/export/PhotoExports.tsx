import { FileOutput } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { writeCaptionsCsv } from '#domain/export/captions-csv/captions-csv.ts'
import { saveAllNow } from '../../api/save-state.ts'
import { offerCommands, type Command } from '../../desk/commands.ts'
import { showFailure } from '../../ui/failure.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { showNotice } from '../../ui/notices.ts'
import { ContactSheetDialog } from './ContactSheetDialog.tsx'
import { download } from '../../ui/download.ts'
import { usePhotoSelection } from '../selection.ts'
import { closePhotoExport, openPhotoExport, photosToExport, usePhotoExport, type PhotoExportKind } from './photo-export.ts'
import { ReadCsvDialog } from './ReadCsvDialog.tsx'
import { WriteMetadataDialog } from './WriteMetadataDialog.tsx'

const file = 'captions.csv'

async function writeCsv(): Promise<void> {
  try {
    await saveAllNow()
    const photos = photosToExport()
    download(file, writeCaptionsCsv(photos), 'text/csv')
    showNotice({ id: 'captions-csv', level: 'info', message: 'out.csv.written', values: { count: photos.length, file }, passing: true })
  } catch (error) {
    showFailure('captions-csv', error)
  }
}

const kinds: readonly { kind: PhotoExportKind; run: () => void | Promise<void> }[] = [
  { kind: 'contact-sheet', run: () => openPhotoExport('contact-sheet') },
  { kind: 'captions-csv', run: writeCsv },
  { kind: 'read-csv', run: () => openPhotoExport('read-csv') },
  { kind: 'write-metadata', run: () => openPhotoExport('write-metadata') },
]

const commands = kinds.map(({ kind, run }): Command => ({ id: `photos-${kind}`, title: `out.command.${kind}`, group: 'photos', enabled: () => usePhotoSelection.getState().shown.length > 0, run }))

/** The photo desk's ways out: a menu, the same as commands, and their dialogs. */
export function PhotoExports() {
  const { t } = useTranslation()
  const { kind, photos } = usePhotoExport()
  const isEmpty = usePhotoSelection(({ shown }) => shown.length === 0)
  useEffect(() => offerCommands(commands), [])
  useEffect(() => closePhotoExport, [])
  return (
    <>
      <Menu
        trigger={<IconButton icon={FileOutput} label={t('out.menu')} />}
        entries={kinds.map(({ kind: name, run }) => ({ kind: 'action', label: t(`out.command.${name}`), disabled: isEmpty, run: () => void run() }))}
      />
      {kind === 'contact-sheet' && <ContactSheetDialog photos={photos} onClose={closePhotoExport} />}
      {kind === 'read-csv' && <ReadCsvDialog photos={photos} onClose={closePhotoExport} />}
      {kind === 'write-metadata' && <WriteMetadataDialog photos={photos} onClose={closePhotoExport} />}
    </>
  )
}
