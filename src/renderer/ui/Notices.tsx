import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { dismissNotice, useNotices } from './notices.ts'
import styles from './notices.module.css'

/** What happened and should be known, above everything else, until it is dismissed. Read out as it appears. */
export function Notices() {
  const { t } = useTranslation()
  const notices = useNotices(({ notices }) => notices)
  return (
    <section className={styles.notices} aria-live="polite" aria-label={t('editor.notices')}>
      {notices.map(({ id, level, message, values, action }) => (
        <div key={id} className={styles.notice} data-level={level}>
          <p>{t(message, values ?? {})}</p>
          {action && (
            <button
              type="button"
              className={styles.action}
              onClick={() => {
                dismissNotice(id)
                action.run()
              }}
            >
              {t(action.message)}
            </button>
          )}
          <button type="button" className={styles.dismiss} aria-label={t('editor.dismiss')} onClick={() => dismissNotice(id)}>
            <X size={16} aria-hidden />
          </button>
        </div>
      ))}
    </section>
  )
}
