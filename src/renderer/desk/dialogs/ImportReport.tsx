import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { focusField } from '../go-to-field.ts'
import { openStory } from '../view.ts'
import styles from './dialogs.module.css'
import type { ImportResult } from './import-files.ts'

/** What became of the files: the stories with what was dropped or guessed, the photos, and what did not come in. */
export function ImportReport({ result, onOpen }: { result: ImportResult; onOpen: () => void }) {
  const { t } = useTranslation()
  const { stories, photos, errors, left } = result

  function open(storyId: string, hasHeadline: boolean): void {
    onOpen()
    openStory(storyId)
    if (!hasHeadline) setTimeout(() => focusField('headline', storyId), 200)
  }

  return (
    <div className={styles.stack} role="status">
      {errors.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('importing.errors', { count: errors.length })}</h3>
          <ul className={styles.rows}>
            {errors.map(({ file, message }) => (
              <li key={`${file}${message}`}>
                <span className={styles.bad}>
                  <Icon of={CircleAlert} />
                  <span className={styles.rowWords}>
                    {!message.includes(file) && <bdi>{file}: </bdi>}
                    {message}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {stories.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('importing.stories', { count: stories.length })}</h3>
          <ul className={styles.rows}>
            {stories.map(({ id, slug, headline, warnings }) => (
              <li key={id}>
                <div className={styles.rowWords}>
                  <p dir="auto">{headline || t('importing.untitled')}</p>
                  <p className={styles.small}>
                    <bdi>{slug}</bdi>
                  </p>
                  {(warnings.length > 0 || headline === '') && (
                    <ul className={styles.warnings}>
                      {headline === '' && <li>{t('importing.noHeadline')}</li>}
                      {warnings.map((warning) => (
                        <li key={warning}>{warning}</li>
                      ))}
                    </ul>
                  )}
                </div>
                <Button onClick={() => open(id, headline !== '')}>{t('importing.open')}</Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {photos.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('importing.photos', { count: photos.length })}</h3>
          <ul className={styles.rows}>
            {photos.map(({ id, file, warnings }) => (
              <li key={id}>
                <div className={styles.rowWords}>
                  <bdi>{file}</bdi>
                  {warnings.length > 0 && (
                    <ul className={styles.warnings}>
                      {warnings.map((warning) => (
                        <li key={warning}>{warning}</li>
                      ))}
                    </ul>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {left > 0 && <p>{t('importing.stopped', { count: left })}</p>}
    </div>
  )
}
