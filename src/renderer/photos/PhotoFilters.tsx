import { useTranslation } from 'react-i18next'
import { usePhotos } from '../api/queries.ts'
import { lacks, lacksOf, origins, type PhotoFilter } from './photo-filters.ts'
import { showPhotos, usePhotoFilter } from './photo-filter-state.ts'
import styles from './photos.module.css'

const same = (a: PhotoFilter, b: PhotoFilter) => JSON.stringify(a) === JSON.stringify(b)

function Choice({ filter, label, count, bad = false }: { filter: PhotoFilter; label: string; count: number; bad?: boolean }) {
  const chosen = usePhotoFilter((state) => same(state.filter, filter))
  return (
    <button type="button" aria-pressed={chosen} onClick={() => showPhotos(chosen ? { kind: 'all' } : filter)}>
      <span>
        <bdi>{label}</bdi>
      </span>
      <span className={['numeral', bad && count > 0 && styles.bad].filter(Boolean).join(' ')}>{count}</span>
    </button>
  )
}

/** Beside the photo desk: what is still to do, and where photos come from. */
export function PhotoFilters() {
  const { t } = useTranslation()
  const { data: photos = [] } = usePhotos()
  if (photos.length === 0) return null
  return (
    <nav className={styles.filters} aria-label={t('photos.filters')}>
      <Choice filter={{ kind: 'all' }} label={t('photos.all')} count={photos.length} />
      <h2>{t('photos.toDo')}</h2>
      {lacks.map((lack) => (
        <Choice key={lack} filter={{ kind: 'lacks', lack }} label={t(`photos.lacks.${lack}`)} count={photos.filter((photo) => lacksOf(photo).includes(lack)).length} bad />
      ))}
      <h2>{t('photos.whereFrom')}</h2>
      {origins(photos).map(({ from, count }) => (
        <Choice key={from} filter={{ kind: 'from', from }} label={from} count={count} />
      ))}
    </nav>
  )
}
