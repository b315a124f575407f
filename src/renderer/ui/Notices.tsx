import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import { dismissNotice, holdNotice, type Notice, releaseNotice, useNotices } from './notices.ts'
import styles from './notices.module.css'

const icons = { info: Info, warning: TriangleAlert, error: CircleAlert }

function NoticeLine({ notice: { id, level, message, values, action } }: { notice: Notice }) {
  const { t } = useTranslation()
  return (
    <div
      className={styles.notice}
      data-level={level}
      role={level === 'info' ? 'status' : 'alert'}
      onMouseEnter={() => holdNotice(id)}
      onMouseLeave={() => releaseNotice(id)}
      onFocus={() => holdNotice(id)}
      onBlur={() => releaseNotice(id)}
    >
      <Icon of={icons[level]} />
      <p>{t(message, values ?? {})}</p>
      {action && (
        <Button
          kind="quiet"
          className={styles.action}
          onClick={() => {
            dismissNotice(id)
            action.run()
          }}
        >
          {t(action.message)}
        </Button>
      )}
      <IconButton icon={X} label={t('editor.dismiss')} className={styles.dismiss} onClick={() => dismissNotice(id)} />
    </div>
  )
}

/** What happened and should be known, above everything else, until it is dismissed. Read out as it appears. */
export function Notices() {
  const { t } = useTranslation()
  const notices = useNotices(({ notices }) => notices)
  return (
    <section className={styles.notices} data-notices aria-label={t('editor.notices')}>
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </section>
  )
}
