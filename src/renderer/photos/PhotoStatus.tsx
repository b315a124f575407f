import { useTranslation } from 'react-i18next'
import { usePhotoSelection } from './selection.ts'

/** In the status bar: how many photos are chosen, and what the keys do. */
export function PhotoStatus() {
  const { t } = useTranslation()
  const count = usePhotoSelection(({ chosen }) => chosen.size)
  return (
    <>
      <span role="status">{count > 0 && t('photodesk.selected', { count })}</span>
      <span>{t(count > 1 ? 'photodesk.changeShown' : 'photos.keys')}</span>
    </>
  )
}
