import { useQuery } from '@tanstack/react-query'
import { useCallback, useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { isChangedBlock, type ComparedBlock, type ComparedField, type Comparison } from '#domain/history/compare.ts'
import { useVersions } from '../../api/queries.ts'
import { useHold } from '../../editor/hold/story-hold.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { bringBlockBack, bringFieldBack, mayBringBack } from './bring-back.ts'
import { ComparedParts, type Layout, type Which } from './ComparedParts.tsx'
import { compareSides, keyOfSide, type Side } from './comparison.ts'
import styles from './history.module.css'
import type { Version } from './StoryHistory.tsx'

const layouts: readonly Layout[] = ['inline', 'beside']
const onlyOlder: readonly Which[] = ['older']
const both: readonly Which[] = ['older', 'newer']
const none: readonly Which[] = []

/** How a story changed between a version and what stands now, or any other version, word by word. */
export function VersionComparison({ version, titleOf }: { version: Version; titleOf: (version: Version) => string }) {
  const { t } = useTranslation()
  const { storyId } = version
  const { data: versions = [] } = useVersions(storyId)
  const [otherId, setOtherId] = useState('now')
  const [layout, setLayout] = useState<Layout>('inline')
  const others = versions.filter(({ id }) => id !== version.id)
  const other: Side = others.find(({ id }) => id === otherId) ?? 'now'
  // The list begins with the last one.
  const isOlder = other !== 'now' && versions.indexOf(other) > versions.findIndex(({ id }) => id === version.id)
  const [older, newer] = isOlder ? [other, version] : [version, other]
  const { data, isError, refetch } = useQuery({
    queryKey: ['comparison', keyOfSide(older), keyOfSide(newer)],
    queryFn: ({ signal }) => compareSides(storyId, older, newer, signal),
    gcTime: 0,
    staleTime: 0,
    structuralSharing: false,
  })
  const summary = useRef<HTMLParagraphElement>(null)
  useHold(storyId)
  const mayChange = mayBringBack(storyId)

  const afterwards = useCallback(
    async (bringing: Promise<boolean>) => {
      if (!(await bringing)) return
      await refetch()
      // The button that was pressed may be gone.
      summary.current?.focus()
    },
    [refetch],
  )
  const bringBlock = useCallback(
    (block: ComparedBlock, which: Which) => {
      const content = which === 'older' ? data?.before : data?.after
      const stored = content?.blocks.find(({ id }) => id === block.id)
      if (content && stored) void afterwards(bringBlockBack(storyId, stored, content.blocks, block.isMoved))
    },
    [data, storyId, afterwards],
  )
  const bringField = useCallback(
    (name: ComparedField, which: Which) => {
      const content = which === 'older' ? data?.before : data?.after
      if (content) void afterwards(bringFieldBack(storyId, name, content.fields))
    },
    [data, storyId, afterwards],
  )

  return (
    <>
      <div className={styles.sidesChosen}>
        <SelectField
          label={t('compare.with')}
          value={keyOfSide(other)}
          choices={[{ value: 'now', label: t('compare.now') }, ...others.map((one) => ({ value: one.id, label: titleOf(one) }))]}
          onChange={setOtherId}
        />
        <div role="group" aria-label={t('compare.layout')} className={styles.layouts}>
          {layouts.map((one) => (
            <Button key={one} kind="quiet" aria-pressed={layout === one} onClick={() => setLayout(one)}>
              {t(`compare.${one}`)}
            </Button>
          ))}
        </div>
      </div>
      {isError && <p className={styles.trouble}>{t('compare.unread')}</p>}
      {!data && !isError && <p role="status">{t('compare.comparing')}</p>}
      {data && (
        <div className={`${styles.text} ${layout === 'beside' ? styles.wideText : ''}`}>
          <Summary comparison={data.comparison} paragraph={summary} />
          {!mayChange && <p className={styles.unchanged}>{t('compare.mayNotWrite')}</p>}
          <ComparedParts
            comparison={data.comparison}
            layout={layout}
            language={data.after.fields.language}
            offered={mayChange ? (newer === 'now' ? onlyOlder : both) : none}
            onBlock={bringBlock}
            onField={bringField}
          />
        </div>
      )}
    </>
  )
}

function Summary({ comparison: { fields, blocks, added, removed }, paragraph }: { comparison: Comparison; paragraph: RefObject<HTMLParagraphElement | null> }) {
  const { t, i18n } = useTranslation()
  const isSame = fields.length === 0 && blocks.every((block) => !isChangedBlock(block))
  const words = (part: 'added' | 'removed', count: number) => t(`compare.${part}`, { count, words: count.toLocaleString(i18n.language) })
  return (
    <p className={styles.summary} role="status" tabIndex={-1} ref={paragraph}>
      {isSame ? t('compare.nothing') : t('compare.summary', { added: words('added', added), removed: words('removed', removed) })}
    </p>
  )
}
