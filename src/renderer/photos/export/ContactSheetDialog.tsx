import { Printer } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sheetColumns, sheetPages, type SheetColumns, type SheetPage } from '#domain/export/contact-sheet/contact-sheet.ts'
import type { Photo } from '#domain/photo/photo.ts'
import { printPage } from '../../desk/dialogs/print-page.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { showFailure } from '../../ui/failure.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { withoutScripts } from '../../ui/without-scripts.ts'
import { contactSheet, contactSheetFile } from './contact-sheet.ts'
import { download } from '../../ui/download.ts'
import styles from './photo-export.module.css'

/** Photos on paper: seen as they will be printed, printed (to PDF too), or kept as a page. */
export function ContactSheetDialog({ photos, onClose }: { photos: readonly Photo[]; onClose: () => void }) {
  const { t } = useTranslation()
  const [title, setTitle] = useState(() => t('out.sheet.usualTitle'))
  const [page, setPage] = useState<SheetPage>('a4')
  const [columns, setColumns] = useState<SheetColumns>(3)
  const [busy, setBusy] = useState(false)
  const main = useRef<HTMLButtonElement>(null)
  const look = { title, page, columns }

  async function make(work: () => Promise<void>): Promise<void> {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      showFailure('contact-sheet', error)
    } finally {
      setBusy(false)
    }
  }
  const keep = async () => download('contact-sheet.html', await contactSheetFile(photos, look), 'text/html')

  return (
    <Dialog
      open
      title={t('out.sheet.title')}
      subject={t('photos.count', { count: photos.length })}
      size="wide"
      bare
      onClose={onClose}
      initialFocus={main}
      footer={
        <>
          <Button size={32} onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button size={32} disabled={busy} onClick={() => void make(keep)}>
            {t('out.sheet.keep')}
          </Button>
          <Button size={32} kind="main" icon={Printer} ref={main} disabled={busy} onClick={() => void make(() => printPage(contactSheet(photos, look)))}>
            {t('out.sheet.print')}
          </Button>
        </>
      }
    >
      <div className={styles.sheet}>
        <div className={styles.options}>
          <TextField label={t('out.sheet.heading')} value={title} onChange={setTitle} />
          <SelectField label={t('out.sheet.page')} value={page} choices={sheetPages.map((value) => ({ value, label: t(`out.sheet.pages.${value}`) }))} onChange={setPage} />
          <SelectField
            label={t('out.sheet.columns')}
            value={String(columns)}
            choices={sheetColumns.map((value) => ({ value: String(value), label: String(value) }))}
            onChange={(value) => setColumns(sheetColumns.find((one) => String(one) === value) ?? 3)}
          />
          <p className={styles.hint}>{t('out.sheet.hint')}</p>
        </div>
        {/* oxlint-disable-next-line react/iframe-missing-sandbox -- the page's own policy lets no script run; the sandbox would keep checking tools out with them */}
        <iframe className={styles.preview} title={t('out.sheet.preview')} sandbox="allow-same-origin allow-scripts" srcDoc={withoutScripts(contactSheet(photos, look))} />
      </div>
    </Dialog>
  )
}
