import { ArrowLeftRight, X } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSources } from '../api/queries.ts'
import { keysOf } from '../desk/commands.ts'
import type { Beside } from '../desk/view.ts'
import { SourceCitations, SourceForm } from '../sources/SourceDesk.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { changePlaces, closeBeside } from './beside.ts'
import { BesideStory } from './BesideStory.tsx'
import { Divider } from './Divider.tsx'
import styles from './beside.module.css'

/** What stands beside the page: another story to read, or a source. */
export function BesidePane({ beside, canChange }: { beside: Beside; canChange: boolean }) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  return (
    <aside className={styles.pane} aria-label={t('beside.title')}>
      <Divider />
      <header className={styles.bar}>
        <h2>{t(`beside.kind.${beside.kind}`)}</h2>
        {beside.kind === 'story' && canChange && <IconButton icon={ArrowLeftRight} label={t('beside.change')} keys={keysOf('change-places')} onClick={changePlaces} />}
        <IconButton icon={X} label={t('beside.close')} keys={keysOf('close-beside')} onClick={closeBeside} />
      </header>
      {/* With the focus in it the arrow keys scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={scroller} className={styles.scroller} role="group" aria-label={t(`beside.kind.${beside.kind}`)} tabIndex={0} data-pane="beside">
        {beside.kind === 'story' ? <BesideStory storyId={beside.id} scroller={scroller} /> : <BesideSource sourceId={beside.id} />}
      </div>
    </aside>
  )
}

function BesideSource({ sourceId }: { sourceId: string }) {
  const { t } = useTranslation()
  const { data: sources, isSuccess } = useSources()
  const source = sources?.find(({ id }) => id === sourceId)
  if (!isSuccess) return null
  if (source === undefined) return <p className={styles.gone}>{t('beside.sourceGone')}</p>
  return (
    <>
      <SourceForm key={source.id} source={source} />
      <SourceCitations sourceId={source.id} />
    </>
  )
}
