import { useTranslation } from 'react-i18next'
import { headlineLimit } from '#domain/check/headline-limits.ts'
import { headlineLength } from '#domain/check/rules/fields.ts'
import { useHouse } from '../../api/house.ts'
import { ofInterface } from '../../ui/messages.ts'
import { useSessionFields, type StorySession } from '../story-session.ts'
import { BylineField } from './BylineField.tsx'
import { LineField } from './LineField.tsx'
import { moveBetweenFields } from './move-between-fields.ts'
import styles from './fields.module.css'

/** The time of today, the day and the time of any other. */
function timeOf(utc: string, language: string): string {
  const time = new Date(utc)
  const isToday = time.toDateString() === new Date().toDateString()
  return new Intl.DateTimeFormat(language, isToday ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' }).format(time)
}

/** What stands above the text: section, headline, dek, byline, dateline. Enter and the arrow keys go from one to the next. */
export function StoryHead({ session, readOnly }: { session: StorySession; readOnly: boolean }) {
  const { t, i18n } = useTranslation()
  const { fields, facts, change } = useSessionFields(session)
  const length = headlineLength(fields.headline, fields.language)
  const limit = headlineLimit(useHouse().headlineLimits, fields.section)
  const changed = timeOf(facts.updatedAt, i18n.language)
  return (
    // The keys of the fields inside are handled here together.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <header className={styles.head} onKeyDown={moveBetweenFields}>
      <div className={styles.kicker}>
        <span>{fields.section || '\u00a0'}</span>
        {length > 0 && (
          <span {...ofInterface()} className={`numeral ${styles.length}`} data-over={length > limit ? '' : undefined}>
            {t(length > limit ? 'typography.headlineOver' : 'typography.headlineLength', { length, limit, over: length - limit })}
          </span>
        )}
      </div>
      <LineField className={styles.headline} name={t('editor.headline')} place="headline" value={fields.headline} readOnly={readOnly} onChange={(value) => change('headline', value)} />
      <LineField className={styles.dek} name={t('editor.dek')} place="dek" value={fields.dek} readOnly={readOnly} onChange={(value) => change('dek', value)} />
      <div className={styles.byline}>
        <BylineField name={t('editor.byline')} names={fields.bylines} readOnly={readOnly} onChange={(names) => change('bylines', names)} />
        <LineField className={styles.dateline} name={t('editor.dateline')} place="dateline" isSpelled={false} value={fields.dateline} readOnly={readOnly} onChange={(value) => change('dateline', value)} />
        <time dateTime={facts.updatedAt}>
          <span {...ofInterface()}>{t('editor.changedAt', { time: changed })}</span>
        </time>
      </div>
    </header>
  )
}
