import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { showFailure } from '../ui/failure.ts'
import { momentText } from './days.ts'
import { type TrashedThing, useTrash } from './trash-things.ts'
import styles from './trash.module.css'
import { useToday } from './use-now.ts'
import { setView, useView } from './view.ts'

interface Question {
  thing: TrashedThing
  question: string
  destroys: string[]
}

/** What is in the trash: to be read, restored, or destroyed after a question that names what goes with it. */
export function TrashColumn() {
  const { t } = useTranslation()
  const things = useTrash()
  const [question, setQuestion] = useState<Question | null>(null)

  async function ask(thing: TrashedThing): Promise<void> {
    try {
      setQuestion({ thing, ...(await thing.question()) })
    } catch (error) {
      showFailure(`purge:${thing.id}`, error)
    }
  }

  if (things?.length === 0) {
    return (
      <EmptyState icon={Trash2} title={t('list.trashEmpty')}>
        {t('list.trashEmptyHint')}
      </EmptyState>
    )
  }
  return (
    <div className={styles.scroller}>
      <ul aria-label={t('list.trashTab')}>
        {things?.map((thing) => (
          <TrashedItem key={thing.id} thing={thing} onPurge={() => void ask(thing)} />
        ))}
      </ul>
      <ConfirmDialog
        open={question !== null}
        title={t('list.purgeTitle')}
        question={question?.question}
        destroys={question?.destroys}
        action={t('list.purgeAction')}
        danger
        onClose={() => setQuestion(null)}
        onConfirm={async () => {
          await question?.thing.purge()
          setQuestion(null)
        }}
      />
    </div>
  )
}

function TrashedItem({ thing, onPurge }: { thing: TrashedThing; onPurge: () => void }) {
  const { t, i18n } = useTranslation()
  const now = useToday()
  const isOpen = useView((view) => view.storyId === thing.id)
  const when = t('list.trashedOn', { date: momentText(new Date(thing.trashedAt), now, i18n.language) })
  return (
    <li className={styles.thing} data-open={isOpen || undefined}>
      {thing.kind === 'story' ? (
        <a
          href={`#${thing.id}`}
          className={styles.name}
          dir="auto"
          lang={thing.language || undefined}
          aria-current={isOpen || undefined}
          onClick={(event) => {
            event.preventDefault()
            setView({ storyId: thing.id, drawer: null })
          }}
        >
          {thing.name}
        </a>
      ) : (
        <p className={styles.name} dir="auto">
          {thing.name}
        </p>
      )}
      <p className={styles.when}>
        {t(`list.trashedWhat.${thing.kind}`)} · {when}
      </p>
      <div className={styles.actions}>
        <Button onClick={() => void thing.restore()}>{t('list.restore')}</Button>
        <Button kind="quiet" onClick={onPurge}>
          {t('list.purge')}
        </Button>
      </div>
    </li>
  )
}
