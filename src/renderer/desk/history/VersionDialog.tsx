import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentNode } from '#domain/document/node.ts'
import { textOfBlock } from '#domain/document/plain-text.ts'
import type { StoredBlock } from '#domain/story/story.ts'
import { newsroom } from '../../api/newsroom.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './history.module.css'
import { VersionComparison } from './VersionComparison.tsx'
import type { Version } from './StoryHistory.tsx'

export interface VersionDialogProps {
  version: Version | null
  /** What a version is called, and when it was made. */
  titleOf: (version: Version) => string
  onClose: () => void
  onRestore: (version: Version) => void
}

/** A kept version, to be read as it stood or beside what stands now. */
export function VersionDialog({ version, titleOf, onClose, onRestore }: VersionDialogProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<'then' | 'changes'>('then')
  return (
    <Dialog
      open={version !== null}
      title={t('history.viewTitle')}
      subject={version && titleOf(version)}
      size="wide"
      onClose={onClose}
      footer={
        <>
          <Button size={32} onClick={onClose}>
            {t('ui.close')}
          </Button>
          <Button size={32} kind="main" onClick={() => version && onRestore(version)}>
            {t('history.restore')}
          </Button>
        </>
      }
    >
      <div role="group" aria-label={t('compare.show')} className={styles.ways}>
        {(['then', 'changes'] as const).map((way) => (
          <Button key={way} kind="quiet" aria-pressed={shown === way} onClick={() => setShown(way)}>
            {t(`compare.${way}`)}
          </Button>
        ))}
      </div>
      {version && (shown === 'then' ? <VersionText versionId={version.id} /> : <VersionComparison key={version.id} version={version} titleOf={titleOf} />)}
    </Dialog>
  )
}

function VersionText({ versionId }: { versionId: string }) {
  const { t } = useTranslation()
  const { data, isError } = useQuery({ queryKey: ['version', versionId], queryFn: () => newsroom().versions.get({ versionId }) })
  if (isError) return <p className={styles.trouble}>{t('error.NOT_FOUND_version')}</p>
  if (!data) return <p>{t('inspector.loading')}</p>
  const { fields, blocks } = data
  return (
    <article className={styles.text} lang={fields.language || undefined} dir={fields.direction === 'auto' ? 'auto' : fields.direction}>
      <h1 dir="auto">{fields.headline || t('history.noHeadline')}</h1>
      {fields.dek && (
        <p className={styles.dek} dir="auto">
          {fields.dek}
        </p>
      )}
      {(fields.bylines.length > 0 || fields.dateline) && <p className={styles.byline}>{[fields.bylines.join(', '), fields.dateline].filter(Boolean).join(' · ')}</p>}
      {blocks.map((block) => (
        <VersionBlock key={block.id} block={block} />
      ))}
    </article>
  )
}

/** One block as plain words, in the shape of its kind. */
function VersionBlock({ block }: { block: StoredBlock }) {
  const node = block.content as unknown as DocumentNode
  const words = textOfBlock(node)
  if (node.type === 'heading') return <h2 dir="auto">{words}</h2>
  if (node.type === 'horizontalRule') return <hr />
  if (node.type === 'blockquote' || node.type === 'pullQuote') return <blockquote dir="auto">{words}</blockquote>
  return <p dir="auto">{words}</p>
}
