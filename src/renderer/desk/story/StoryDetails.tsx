import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usualUnit } from '#domain/story/length.ts'
import { storyStatuses } from '#domain/story/story.ts'
import { newsroom } from '../../api/newsroom.ts'
import { useStories } from '../../api/queries.ts'
import { useStorySession } from '../../editor/story-session.ts'
import { useHold } from '../../editor/hold/story-hold.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { TokenField } from '../../ui/TokenField.tsx'
import { languageSetting } from '../story-actions.ts'
import { EmbargoField } from './EmbargoField.tsx'
import { LanguageField } from './LanguageField.tsx'
import { LeadPhotoField } from './LeadPhotoField.tsx'
import { SlugField } from './SlugField.tsx'
import { TargetLengthField } from './TargetLengthField.tsx'
import styles from './story-details.module.css'

/** What search engines show of a title and a description, in characters. */
const shownTitle = 60
const shownDescription = 155

/** Everything about a story beside what stands on its page. Each change is on the screen at once and saves itself. */
export function StoryDetails({ storyId }: { storyId: string }) {
  const { t } = useTranslation()
  const story = useStorySession(storyId)
  const { mayWrite } = useHold(storyId)
  const { data: stories } = useStories()
  const sectionsId = useId()
  // Not the section that is being typed: suggestions that change under an input method end what it composes.
  const sections = useMemo(
    () => [...new Set(stories?.filter(({ id }) => id !== storyId).map(({ section }) => section))].filter(Boolean).sort(),
    [stories, storyId],
  )
  if (!story) return <p className={styles.loading}>{t('inspector.loading')}</p>
  const { fields, change, facts } = story
  const hasTarget = fields.targetLength !== null

  function changeLanguage(language: string): void {
    change('language', language)
    // A number that somebody set means what it meant.
    if (!hasTarget) change('targetUnit', usualUnit(language))
    // A convenience for the next story: nothing is lost when it cannot be kept.
    newsroom()
      .newsroom.saveSetting({ name: languageSetting, value: language })
      .catch(() => {})
  }

  return (
    <fieldset className={styles.details} disabled={facts.trashedAt !== null || !mayWrite}>
      <legend className="visually-hidden">{t('inspector.tab.story')}</legend>
      <SlugField story={story} />
      <div className={styles.two}>
        <div data-field="status">
          <SelectField
            label={t('inspector.status')}
            value={fields.status}
            choices={storyStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
            onChange={(status) => change('status', status)}
          />
        </div>
        <div data-field="section">
          <TextField label={t('inspector.section')} value={fields.section} list={sectionsId} onChange={(section) => change('section', section)} />
          <datalist id={sectionsId}>
            {sections.map((section) => (
              <option key={section} value={section}>
                {section}
              </option>
            ))}
          </datalist>
        </div>
      </div>
      <div data-field="tags">
        <TokenField label={t('inspector.tags')} hint={fields.tags.length === 0 ? t('inspector.tagsHint') : undefined} values={fields.tags} onChange={(tags) => change('tags', tags)} />
      </div>
      <div className={styles.two}>
        <LanguageField value={fields.language} onChange={changeLanguage} />
        <div data-field="direction">
          <SelectField
            label={t('inspector.direction')}
            value={fields.direction}
            choices={[
              { value: 'auto', label: t('inspector.directionAuto') },
              { value: 'ltr', label: t('inspector.directionLtr') },
              { value: 'rtl', label: t('inspector.directionRtl') },
            ]}
            onChange={(direction) => change('direction', direction)}
          />
        </div>
      </div>
      <LeadPhotoField photoId={fields.leadPhotoId} onChange={(photoId) => change('leadPhotoId', photoId)} />
      <EmbargoField
        at={fields.embargoAt}
        zone={fields.embargoZone}
        onChange={(at, zone) => {
          change('embargoAt', at)
          change('embargoZone', zone)
        }}
      />
      <TargetLengthField story={story} />
      <div data-field="notes">
        <TextArea label={t('inspector.notes')} hint={t('inspector.notesHint')} rows={3} value={fields.notes} onChange={(notes) => change('notes', notes)} />
      </div>
      <div data-field="shortHeadline">
        <TextField label={t('inspector.shortTitle')} hint={t('inspector.shortTitleHint')} value={fields.shortHeadline} onChange={(value) => change('shortHeadline', value)} />
      </div>
      <h2 className={styles.heading}>{t('inspector.forSearch')}</h2>
      <div data-field="seoTitle">
        <TextField
          label={t('inspector.searchTitle')}
          hint={fields.seoTitle && t('inspector.searchHint', { count: [...fields.seoTitle].length, limit: shownTitle })}
          value={fields.seoTitle}
          onChange={(value) => change('seoTitle', value)}
        />
      </div>
      <div data-field="seoDescription">
        <TextArea
          label={t('inspector.searchDescription')}
          hint={fields.seoDescription && t('inspector.searchHint', { count: [...fields.seoDescription].length, limit: shownDescription })}
          value={fields.seoDescription}
          onChange={(value) => change('seoDescription', value)}
        />
      </div>
    </fieldset>
  )
}
