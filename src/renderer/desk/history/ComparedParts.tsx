import { memo, useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isChangedBlock, type ComparedBlock, type ComparedField, type Comparison, type Run } from '#domain/history/compare.ts'
import { Button } from '../../ui/Button.tsx'
import { ComparedWords } from './ComparedWords.tsx'
import styles from './history.module.css'

export type Layout = 'inline' | 'beside'
export type Which = 'older' | 'newer'

export interface ComparedPartsProps {
  comparison: Comparison
  layout: Layout
  language: string
  /** Of which of the two a part may be brought back into the story. */
  offered: readonly Which[]
  onBlock: (block: ComparedBlock, which: Which) => void
  onField: (name: ComparedField, which: Which) => void
}

/** So many stretches of words are drawn at a time: the first are there at once, however many follow. */
const atATime = 300

/** All that differs between two states of a story: fields first, then the text; what did not change only by its number. */
export function ComparedParts({ comparison, layout, language, offered, onBlock, onField }: ComparedPartsProps) {
  const { t } = useTranslation()
  const [grown, setGrown] = useState({ comparison, runs: atATime })
  const allowed = grown.comparison === comparison ? grown.runs : atATime
  const parts: ReactNode[] = comparison.fields.map(({ name, runs }) => <ComparedFieldPart key={`field ${name}`} {...{ name, runs, layout, language, offered, onField }} />)
  let same = 0
  let runs = 0
  let left = 0
  const tellSame = (key: string) => {
    if (same > 0) parts.push(<p key={`same ${key}`} className={styles.unchanged}>{t('compare.same', { count: same })}</p>)
    same = 0
  }
  for (const block of comparison.blocks) {
    if (left > 0) {
      left += Number(isChangedBlock(block))
      continue
    }
    if (!isChangedBlock(block)) {
      same += 1
      continue
    }
    runs += block.runs.length
    if (runs - block.runs.length >= allowed) {
      left = 1
      continue
    }
    tellSame(block.id)
    parts.push(<ComparedBlockPart key={block.id} {...{ block, layout, language, offered, onBlock }} />)
  }
  tellSame('end')
  return (
    <>
      {layout === 'beside' && (
        <div className={`${styles.sides} ${styles.sideNames}`} aria-hidden="true">
          <span>{t('compare.older')}</span>
          <span>{t('compare.newer')}</span>
        </div>
      )}
      {parts}
      {left > 0 && <MoreChanges left={left} onMore={() => setGrown({ comparison, runs: allowed + atATime })} />}
    </>
  )
}

/** Draws more as soon as somebody comes near the end, or asks for it. */
function MoreChanges({ left, onMore }: { left: number; onMore: () => void }) {
  const { t, i18n } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && onMore(), { rootMargin: '400px' })
    if (button.current) observer.observe(button.current)
    return () => observer.disconnect()
  }, [onMore])
  return (
    <p className={styles.more}>
      <Button ref={button} onClick={onMore}>
        {t('compare.more', { count: left, number: left.toLocaleString(i18n.language) })}
      </Button>
    </p>
  )
}

interface PartProps extends Pick<ComparedPartsProps, 'layout' | 'language' | 'offered'> {
  runs: readonly Run[]
}

const ComparedFieldPart = memo(function ComparedFieldPart({ name, runs, layout, language, offered, onField }: PartProps & { name: ComparedField } & Pick<ComparedPartsProps, 'onField'>) {
  const { t } = useTranslation()
  const field = t(`compare.field.${name}`)
  return (
    <section className={styles.changedField} aria-label={field}>
      <h2>{field}</h2>
      <Sides {...{ runs, layout, language }} />
      <div className={offersIn(layout)}>
        {offered.map((which) => (
          <Button key={which} aria-label={t(which === 'older' ? 'compare.bringBackField' : 'compare.bringBackNewerField', { field })} onClick={() => onField(name, which)}>
            {t(which === 'older' ? 'compare.bringBack' : 'compare.bringBackNewer')}
          </Button>
        ))}
      </div>
    </section>
  )
})

const ComparedBlockPart = memo(function ComparedBlockPart({ block, layout, language, offered, onBlock }: Omit<PartProps, 'runs'> & { block: ComparedBlock } & Pick<ComparedPartsProps, 'onBlock'>) {
  const { t } = useTranslation()
  const { runs, inBefore, inAfter, isRestyled, isMoved, kind } = block
  const notes = [
    runs.length === 0 && t(`compare.kind.${kind === 'figure' || kind === 'gallery' || kind === 'table' || kind === 'horizontalRule' ? kind : 'other'}`),
    !inBefore && t('compare.came'),
    !inAfter && t('compare.went'),
    isMoved && t('compare.moved'),
    isRestyled && t('compare.restyled'),
  ].filter((note) => note !== false)
  const isSameText = runs.every((run) => run.kind === 'same')
  return (
    <section className={styles.changed}>
      {runs.length > 0 && <Sides {...{ runs, layout, language }} />}
      {(isSameText || isMoved) && <p className={styles.unchanged}>{notes.join(' · ')}</p>}
      <div className={offersIn(layout)}>
        {offered.map((which) =>
          (which === 'older' ? inBefore : inAfter) ? (
            <Button key={which} onClick={() => onBlock(block, which)}>
              {t(isMoved && isSameText ? (which === 'older' ? 'compare.putBack' : 'compare.putBackNewer') : which === 'older' ? 'compare.bringBack' : 'compare.bringBackNewer')}
            </Button>
          ) : (
            // Each stands under its own wording.
            layout === 'beside' && <span key={which} />
          ),
        )}
      </div>
    </section>
  )
})

function offersIn(layout: Layout): string {
  return layout === 'beside' ? `${styles.offers} ${styles.sides}` : `${styles.offers}`
}

/** Both wordings as one text, or the older beside the newer. */
function Sides({ runs, layout, language }: Omit<PartProps, 'offered'>) {
  const { t } = useTranslation()
  const lang = language || undefined
  if (layout === 'inline') {
    return (
      <p dir="auto" lang={lang}>
        <ComparedWords runs={runs} />
      </p>
    )
  }
  return (
    <div className={styles.sides}>
      {(['older', 'newer'] as const).map((which) => (
        <div key={which} role="group" aria-label={t(`compare.${which}`)}>
          <p dir="auto" lang={lang}>
            <ComparedWords runs={runs.filter(({ kind }) => kind !== (which === 'older' ? 'added' : 'removed'))} />
          </p>
        </div>
      ))}
    </div>
  )
}
