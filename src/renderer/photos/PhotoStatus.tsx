import { useTranslation } from 'react-i18next'
import { printedKeysOf } from '../desk/commands.ts'
import { useDeskLook } from './desk-view.ts'
import { usePhotoSelection } from './selection.ts'
import styles from './desk.module.css'

/** In the status bar: how many photos are chosen, and what the keys do. */
export function PhotoStatus() {
  const { t } = useTranslation()
  const count = usePhotoSelection(({ chosen }) => chosen.size)
  const { view, isLarge } = useDeskLook()
  const keys = isLarge || view === 'compare' ? 'photodesk.keysLarge' : view === 'captions' ? 'photodesk.keysCaptions' : 'photodesk.keysGrid'
  return (
    <>
      <span role="status" className={styles.selected}>
        {count > 0 && t('photodesk.selected', { count })}
      </span>
      <span className={styles.keys}>
        {count > 1 ? t('captions.batch.keys', { change: printedKeysOf('change-photos'), template: printedKeysOf('apply-caption-template'), replace: printedKeysOf('replace-in-photos') }) : t(keys)}
      </span>
    </>
  )
}
