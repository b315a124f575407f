import { useTranslation } from 'react-i18next'
import { BatchButtons } from '../captions/BatchButtons.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { Segments } from '../ui/Segments.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { PhotoExports } from './export/PhotoExports.tsx'
import { useIntake } from './intake/intake.ts'
import { deskViews, showDeskView, useDeskLook } from './desk-view.ts'
import { photoOrders } from './photo-filters.ts'
import { showPhotos, usePhotoFilter } from './photo-filter-state.ts'
import { usePhotoUses } from './filter-surroundings.ts'
import styles from './desk.module.css'

/** What is shown, in words: all photos, or what was chosen to narrow them. */
function useTitle(): string {
  const { t } = useTranslation()
  const { filter } = usePhotoFilter()
  const { data: uses = [] } = usePhotoUses()
  const words = Object.entries(filter).flatMap(([section, values]) =>
    values.map((value) => {
      if (section === 'lacks') return value === 'rights' ? t('photodesk.filter.noRights') : t(`photos.lacks.${value}`)
      if (section === 'rating') return t('photodesk.filter.rating', { count: Number(value) })
      if (section === 'label') return t(`photodesk.label.${value}`)
      if (section === 'date') return /^\d/.test(value) ? value : t(`photodesk.filter.${value === 'none' ? 'noDate' : value}`)
      if (section === 'story') return value === 'unused' ? t('photodesk.filter.unused') : (uses.find(({ storyId }) => storyId === value)?.headline ?? '')
      if (section === 'rights' || section === 'pick' || section === 'made') return t(`photodesk.filter.${value}`)
      return value
    }),
  )
  return words.filter(Boolean).join(' · ') || t('photos.all')
}

/** How many photos are shown, or how many of how many files are done while photos are being added. */
function Count({ count, of }: { count: number; of: number }) {
  const { t } = useTranslation()
  const progress = useIntake(({ run }) => run)
  return (
    <span className={`${styles.count} numeral`} role="status">
      {progress ? t('photos.adding', { ...progress }) : count === of ? t('photos.count', { count }) : t('photodesk.countOf', { shown: count, count: of })}
    </span>
  )
}

/** Above the photos: what they are, how they are shown, in which order, and a search among them. */
export function DeskBar({ count, of }: { count: number; of: number }) {
  const { t } = useTranslation()
  const view = useDeskLook((look) => look.view)
  const { query, order } = usePhotoFilter()
  const title = useTitle()
  return (
    <div className={styles.bar}>
      <h1 title={title} dir="auto">
        {title}
      </h1>
      <div data-desk-views className={styles.views}>
        <Segments label={t('photodesk.view.label')} value={view} choices={deskViews.map((value) => ({ value, label: t(`photodesk.view.${value}`) }))} onChange={(next) => showDeskView(next)} />
      </div>
      <Count count={count} of={of} />
      <BatchButtons />
      <SearchField label={t('photos.search')} value={query} onChange={(words) => showPhotos({ query: words })} className={styles.search} />
      <SelectField
        label={t('photodesk.order.label')}
        hideLabel
        className={styles.order}
        value={order}
        choices={photoOrders.map((value) => ({ value, label: t(`photodesk.order.${value}`) }))}
        onChange={(value) => showPhotos({ order: value })}
      />
      <PhotoExports />
    </div>
  )
}
