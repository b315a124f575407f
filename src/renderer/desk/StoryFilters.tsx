import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { storyStatuses, type StorySummary } from '#domain/story/story.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { changeFilter, useListState } from './list-state.ts'
import { type ModifiedWithin, storyOrders } from './story-filter.ts'
import styles from './story-list.module.css'

const any = 'any'
const orderWords = { modified: 'list.byModified', headline: 'list.byHeadline', slug: 'list.bySlug', words: 'list.byWords' } as const

/** What narrows and orders the story list, beside the words typed above it. */
export function StoryFilters({ stories }: { stories: readonly StorySummary[] }) {
  const { t, i18n } = useTranslation()
  const filter = useListState((state) => state.filter)
  const sections = useMemo(
    () => [...new Set(stories.map((story) => story.section))].filter(Boolean).sort(new Intl.Collator(i18n.language).compare),
    [stories, i18n.language],
  )
  return (
    <div className={styles.filters}>
      <SelectField
        label={t('list.withStatus')}
        value={filter.status ?? any}
        choices={[{ value: any, label: t('list.any') }, ...storyStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))]}
        onChange={(value) => changeFilter({ status: value === any ? null : value })}
      />
      <SelectField
        label={t('list.inSection')}
        value={filter.section === null ? any : `=${filter.section}`}
        choices={[
          { value: any, label: t('list.any') },
          ...sections.map((section) => ({ value: `=${section}`, label: section })),
          { value: '=', label: t('list.noSection') },
        ]}
        onChange={(value) => changeFilter({ section: value === any ? null : value.slice(1) })}
      />
      <SelectField
        label={t('list.modified')}
        value={String(filter.modifiedWithin ?? any)}
        choices={[
          { value: any, label: t('list.any') },
          { value: '1', label: t('list.modifiedDay') },
          { value: '7', label: t('list.modifiedWeek') },
          { value: '30', label: t('list.modifiedMonth') },
        ]}
        onChange={(value) => changeFilter({ modifiedWithin: value === any ? null : (Number(value) as ModifiedWithin) })}
      />
      <SelectField
        label={t('list.order')}
        value={filter.order}
        choices={storyOrders.map((order) => ({ value: order, label: t(orderWords[order]) }))}
        onChange={(order) => changeFilter({ order })}
      />
    </div>
  )
}
