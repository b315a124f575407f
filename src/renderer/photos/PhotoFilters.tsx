import { ChevronRight } from 'lucide-react'
import { memo, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { colourLabels } from '#domain/photo/fields.ts'
import { usePhotos } from '../api/queries.ts'
import { Icon } from '../ui/Icon.tsx'
import { Later } from '../ui/Later.tsx'
import { numberText } from '../ui/number-text.ts'
import { useFilterSurroundings, usePhotoUses } from './filter-surroundings.ts'
import { usePhotoCounts } from './photo-counts.ts'
import type { PhotoCounts, Section } from './photo-filters.ts'
import { showAllPhotos, toggleFilter, usePhotoFilter } from './photo-filter-state.ts'
import { lacks } from './photo-traits.ts'
import { ColourLabel, Stars } from './PhotoMarks.tsx'
import styles from './photo-filters.module.css'

/** So many values of a long section stand there until all are asked for. */
const fewest = 6

interface ChoiceProps {
  section: Section
  value: string
  label: string
  count: number
  bad?: boolean
  sign?: ReactNode
}

const Choice = memo(function Choice({ section, value, label, count, bad = false, sign }: ChoiceProps) {
  const { i18n } = useTranslation()
  const chosen = usePhotoFilter(({ filter }) => filter[section]?.includes(value) ?? false)
  return (
    <button type="button" className={styles.choice} aria-pressed={chosen} data-none={count === 0 && !chosen ? '' : undefined} onClick={() => toggleFilter(section, value)}>
      {sign}
      <span className={styles.label} dir="auto">
        {label}
      </span>
      <span className={['numeral', bad && count > 0 && styles.bad].filter(Boolean).join(' ')}>{numberText(count, i18n.language)}</span>
    </button>
  )
})

/** A part of the filters under a heading that opens and closes it; open from the first where something is chosen in it. */
function Part({ title, sections, open = false, children }: { title: string; sections: readonly Section[]; open?: boolean; children: ReactNode }) {
  const isUsed = usePhotoFilter(({ filter }) => sections.some((section) => filter[section] !== undefined))
  const [isOpen, setOpen] = useState(open || isUsed)
  return (
    <section className={styles.part}>
      <h2>
        <button type="button" className={styles.heading} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Icon of={ChevronRight} size={12} />
          {title}
          {isUsed && !isOpen && <span className={styles.used} />}
        </button>
      </h2>
      {isOpen && children}
    </section>
  )
}

interface Value {
  value: string
  label: string
  count: number
}

/** The values that photos have in a section: those that are chosen, then the most frequent or, where they have an order of their own, the first. */
function Values({ section, values }: { section: Section; values: readonly Value[] }) {
  const { t } = useTranslation()
  const chosen = usePhotoFilter(({ filter }) => filter[section])
  const [showsAll, setShowsAll] = useState(false)
  if (values.length === 0) return <p className={styles.nothing}>{t('photodesk.filter.nothing')}</p>
  const shown = showsAll ? values : values.filter(({ value }, place) => place < fewest || chosen?.includes(value))
  return (
    <>
      {shown.map(({ value, label, count }) => (
        <Choice key={value} section={section} value={value} label={label} count={count} />
      ))}
      {values.length > shown.length && (
        <button type="button" className={styles.more} onClick={() => setShowsAll(true)}>
          {t('photodesk.filter.all', { count: values.length })}
        </button>
      )}
    </>
  )
}

const frequentFirst = (counts: ReadonlyMap<string, number>, chosen: readonly string[] = []): Value[] =>
  [...new Set([...chosen, ...counts.keys()])]
    .map((value) => ({ value, label: value, count: counts.get(value) ?? 0 }))
    .filter(({ value, count }) => count > 0 || chosen.includes(value))
    .toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label))

interface CountedProps {
  counts: PhotoCounts
}

/** The values of a section as they are, the most frequent first. */
function Frequent({ section, counts }: CountedProps & { section: Section }) {
  const chosen = usePhotoFilter(({ filter }) => filter[section])
  return <Values section={section} values={frequentFirst(counts[section], chosen)} />
}

/** Months, the latest first, each with its days while it is chosen. */
function Dates({ counts }: CountedProps) {
  const { i18n } = useTranslation()
  const chosen = usePhotoFilter(({ filter }) => filter.date)
  const dates = useMemo(() => {
    const month = new Intl.DateTimeFormat(i18n.language, { year: 'numeric', month: 'long', timeZone: 'UTC' })
    const day = new Intl.DateTimeFormat(i18n.language, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' })
    const isOpened = (date: string) => chosen?.some((value) => value.slice(0, 7) === date.slice(0, 7)) ?? false
    return [...counts.date]
      .filter(([date, count]) => /^\d{4}-\d\d(?:-\d\d)?$/.test(date) && (date.length === 7 || isOpened(date)) && (count > 0 || chosen?.includes(date)))
      .toSorted(([a], [b]) => b.slice(0, 7).localeCompare(a.slice(0, 7)) || a.length - b.length || b.localeCompare(a))
      .map(([date, count]) => {
        const time = new Date(`${date.padEnd(10, '-01')}T00:00:00Z`)
        return { value: date, count, label: Number.isNaN(time.getTime()) ? date : (date.length === 7 ? month : day).format(time) }
      })
  }, [counts, chosen, i18n.language])
  return <Values section="date" values={dates} />
}

/** The stories that show photos, by their headlines. */
function Stories({ counts }: CountedProps) {
  const { t } = useTranslation()
  const { data: uses = [] } = usePhotoUses()
  const chosen = usePhotoFilter(({ filter }) => filter.story)
  const headlines = new Map(uses.map(({ storyId, headline }) => [storyId, headline || t('list.untitled')]))
  const stories = frequentFirst(counts.story, chosen).filter(({ value }) => headlines.has(value)).map((value) => ({ ...value, label: headlines.get(value.value) ?? '' }))
  return stories.length > 0 ? <Values section="story" values={stories} /> : null
}

/** Beside the photo desk: what is still to do, and everything by which photos are found. Values chosen under one heading are alternatives. */
export function PhotoFilters() {
  const { data: photos = [] } = usePhotos()
  if (photos.length === 0) return null
  return (
    <Later>
      <Parts />
    </Later>
  )
}

function Parts() {
  const { t, i18n } = useTranslation()
  const { data: photos = [] } = usePhotos()
  const surroundings = useFilterSurroundings()
  const { filter, query } = usePhotoFilter()
  const counts = usePhotoCounts(photos, filter, surroundings)
  const of = (section: Section, value: string) => counts[section].get(value) ?? 0
  const isAll = Object.keys(filter).length === 0 && query === ''

  return (
    <nav className={styles.filters} aria-label={t('photos.filters')}>
      <button type="button" className={styles.choice} aria-pressed={isAll} onClick={showAllPhotos}>
        <span className={styles.label}>{t('photos.all')}</span>
        <span className="numeral">{numberText(photos.length, i18n.language)}</span>
      </button>
      <Part title={t('photos.toDo')} sections={['lacks', 'rights']} open>
        {lacks.map((lack) => (
          <Choice key={lack} section="lacks" value={lack} label={t(`photos.lacks.${lack}`)} count={of('lacks', lack)} bad />
        ))}
        <Choice section="lacks" value="rights" label={t('photodesk.filter.noRights')} count={of('lacks', 'rights')} />
        <Choice section="rights" value="expired" label={t('photodesk.filter.expired')} count={of('rights', 'expired')} bad />
        <Choice section="rights" value="ending" label={t('photodesk.filter.ending')} count={of('rights', 'ending')} />
        {of('rights', 'forbidden') > 0 && <Choice section="rights" value="forbidden" label={t('photodesk.filter.forbidden')} count={of('rights', 'forbidden')} bad />}
      </Part>
      <Part title={t('photodesk.filter.marks')} sections={['pick', 'rating', 'label']} open>
        {(['picked', 'rejected', 'unmarked'] as const).map((pick) => (
          <Choice key={pick} section="pick" value={pick} label={t(`photodesk.filter.${pick}`)} count={of('pick', pick)} />
        ))}
        {(['5', '4', '3', '2', '1'] as const)
          .filter((rating) => of('rating', rating) > 0 || filter.rating?.includes(rating))
          .map((rating) => (
            <Choice key={rating} section="rating" value={rating} label={t('photodesk.filter.rating', { count: Number(rating) })} sign={<Stars rating={Number(rating)} />} count={of('rating', rating)} />
          ))}
        {colourLabels
          .filter((label) => label !== '' && (of('label', label) > 0 || filter.label?.includes(label)))
          .map((label) => (
            <Choice key={label} section="label" value={label} label={t(`photodesk.label.${label}`)} sign={<ColourLabel label={label} />} count={of('label', label)} />
          ))}
      </Part>
      <Part title={t('photos.whereFrom')} sections={['agency']} open>
        <Frequent section="agency" counts={counts} />
      </Part>
      <Part title={t('photodesk.filter.creators')} sections={['creator']}>
        <Frequent section="creator" counts={counts} />
      </Part>
      <Part title={t('photodesk.filter.dates')} sections={['date']}>
        {(['today', 'yesterday', 'week'] as const).map((date) => (
          <Choice key={date} section="date" value={date} label={t(`photodesk.filter.${date}`)} count={of('date', date)} />
        ))}
        <Dates counts={counts} />
        <Choice section="date" value="none" label={t('photodesk.filter.noDate')} count={of('date', 'none')} />
      </Part>
      <Part title={t('photodesk.filter.places')} sections={['place']}>
        <Frequent section="place" counts={counts} />
      </Part>
      <Part title={t('photodesk.filter.persons')} sections={['person']}>
        <Frequent section="person" counts={counts} />
      </Part>
      <Part title={t('photodesk.filter.stories')} sections={['story']}>
        <Choice section="story" value="unused" label={t('photodesk.filter.unused')} count={of('story', 'unused')} />
        <Stories counts={counts} />
      </Part>
      <Part title={t('photodesk.filter.made')} sections={['made']}>
        <Choice section="made" value="ai" label={t('photodesk.filter.ai')} count={of('made', 'ai')} />
      </Part>
    </nav>
  )
}
