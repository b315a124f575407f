import { useQuery } from '@tanstack/react-query'
import i18next from 'i18next'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { compareContents, type ComparedBlock, type Comparison, type Run } from '#domain/history/compare.ts'
import { newsroom } from '../../api/newsroom.ts'
import { saveAllNow } from '../../api/save-state.ts'
import { Button } from '../../ui/Button.tsx'
import { bringBlockBack } from './bring-block-back.ts'
import styles from './history.module.css'
import type { Version } from './StoryHistory.tsx'

/** What is on the screen belongs to the comparison, so it is written first. */
async function compareWithNow(version: Version) {
  await saveAllNow()
  const [before, now] = await Promise.all([newsroom().versions.get({ versionId: version.id }), newsroom().stories.get({ storyId: version.storyId })])
  return { before, comparison: compareContents(before, now, (unit) => i18next.t(`length.unitName.${unit}`)), language: now.fields.language }
}

/** How a story changed since a version, word by word: fields first, then the text. */
export function VersionComparison({ version }: { version: Version }) {
  const { t } = useTranslation()
  const { data, isError, refetch } = useQuery({ queryKey: ['comparison', version.id], queryFn: () => compareWithNow(version), gcTime: 0, staleTime: 0 })
  if (isError) return <p className={styles.trouble}>{t('compare.unread')}</p>
  if (!data) return <p>{t('inspector.loading')}</p>
  const { comparison, before, language } = data
  const old = new Map(before.blocks.map((block) => [block.id, block]))

  async function bringBack(blockId: string): Promise<void> {
    const stored = old.get(blockId)
    if (stored !== undefined && (await bringBlockBack(version.storyId, stored, before.blocks))) await refetch()
  }

  return (
    <div className={styles.text} lang={language || undefined}>
      <Summary comparison={comparison} />
      {comparison.fields.map(({ name, runs }) => (
        <section key={name} className={styles.changedField}>
          <h2>{t(`compare.field.${name}`)}</h2>
          <p dir="auto">
            <Words runs={runs} />
          </p>
        </section>
      ))}
      <ChangedBlocks blocks={comparison.blocks} old={old} onBringBack={(id) => void bringBack(id)} />
    </div>
  )
}

function Summary({ comparison: { fields, blocks, added, removed } }: { comparison: Comparison }) {
  const { t, i18n } = useTranslation()
  const isSame = fields.length === 0 && blocks.every((block) => !isChanged(block))
  const words = (part: 'added' | 'removed', count: number) => t(`compare.${part}`, { count, words: count.toLocaleString(i18n.language) })
  return <p className={styles.summary}>{isSame ? t('compare.nothing') : t('compare.summary', { added: words('added', added), removed: words('removed', removed) })}</p>
}

function isChanged({ runs, isRestyled }: ComparedBlock): boolean {
  return isRestyled || runs.some(({ kind }) => kind !== 'same')
}

/** The blocks that changed; those between them only by their number. */
function ChangedBlocks({ blocks, old, onBringBack }: { blocks: readonly ComparedBlock[]; old: ReadonlyMap<string, unknown>; onBringBack: (blockId: string) => void }) {
  const { t } = useTranslation()
  const parts: ReactNode[] = []
  let same = 0
  const tellSame = (key: string) => {
    if (same > 0) parts.push(<p key={`same ${key}`} className={styles.unchanged}>{t('compare.same', { count: same })}</p>)
    same = 0
  }
  for (const block of blocks) {
    if (!isChanged(block)) {
      same += 1
      continue
    }
    tellSame(block.id)
    parts.push(
      <section key={block.id} className={styles.changed}>
        <p dir="auto">
          <Words runs={block.runs} />
        </p>
        {block.isRestyled && <p className={styles.unchanged}>{t('compare.restyled')}</p>}
        {old.has(block.id) && <Button onClick={() => onBringBack(block.id)}>{t('compare.bringBack')}</Button>}
      </section>,
    )
  }
  tellSame('end')
  return parts
}

/** Words that came are underlined, words that went are struck: colour is not what tells them apart. */
function Words({ runs }: { runs: readonly Run[] }) {
  const { t } = useTranslation()
  return runs.map(({ kind, text }, index) => {
    // The runs of one comparison never change their order.
    // oxlint-disable-next-line react/no-array-index-key
    if (kind === 'same') return <Fragment key={index}>{text}</Fragment>
    const Mark = kind === 'added' ? 'ins' : 'del'
    return (
      // oxlint-disable-next-line react/no-array-index-key
      <Mark key={index}>
        <span className="visually-hidden">{t(kind === 'added' ? 'compare.cameIn' : 'compare.wentOut')} </span>
        {text}
      </Mark>
    )
  })
}
