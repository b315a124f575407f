import { Check, CircleAlert, LoaderCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { saveAllNow, useSaveState } from '../api/save-state.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { saveCopy } from './save-copy.ts'
import styles from './top-bar.module.css'
import { useView } from './view.ts'

const icons = { saved: Check, saving: LoaderCircle, unsaved: CircleAlert }

/** Whether every word is on the disk, always in sight and always true. */
export function SaveStatus() {
  const { t } = useTranslation()
  const save = useSaveState()
  const isOnPage = useView(({ place, storyId }) => storyId !== null && (place === 'stories' || place === 'archive'))
  const words = save.state === 'unsaved' ? t('editor.save.unsaved', { reason: t(save.reason.message, { ...save.reason.values }) }) : t(`editor.save.${save.state}`)
  return (
    <>
      <span role="status" aria-label={t('desk.saveState')} className={styles.save} data-state={save.state} title={words}>
        <Icon of={icons[save.state]} />
        <span>{words}</span>
      </span>
      {save.state === 'unsaved' && (
        <>
          <Button className={isOnPage ? styles.now : undefined} onClick={() => void saveAllNow()}>
            {t('editor.save.now')}
          </Button>
          {isOnPage && <Button onClick={saveCopy}>{t('saveCopy.button')}</Button>}
        </>
      )}
    </>
  )
}
