import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { newsroom } from '../api/newsroom.ts'
import { saveReason } from '../api/save-state.ts'
import { showNotice } from '../ui/notices.ts'
import styles from './page.module.css'

async function restore(storyId: string): Promise<void> {
  try {
    await newsroom().stories.restoreFromTrash({ storyId })
  } catch (error) {
    showNotice({ id: `restore:${storyId}`, level: 'error', ...saveReason(error) })
  }
}

/** Says that a story is in the trash, where it can be read and restored but not written. */
export function TrashBanner({ storyId }: { storyId: string }) {
  const { t } = useTranslation()
  return (
    <div className={styles.trash} role="note">
      <Trash2 size={16} aria-hidden />
      <span>{t('editor.trash.inTrash')}</span>
      <button type="button" onClick={() => void restore(storyId)}>
        {t('editor.trash.restore')}
      </button>
    </div>
  )
}
