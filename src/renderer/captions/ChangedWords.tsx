import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { compareText, type Run } from '#domain/history/compare.ts'
import styles from './changed-words.module.css'

const lettersOf = (runs: readonly Run[], kind: Run['kind']) => runs.filter((run) => run.kind === kind).reduce((sum, { text }) => sum + text.replace(/[\s\p{P}]/gu, '').length, 0)

/** Whether so little stayed that the two are read better one below the other. */
function isWrittenAnew(runs: readonly Run[]): boolean {
  return lettersOf(runs, 'same') * 4 < Math.max(lettersOf(runs, 'removed'), lettersOf(runs, 'added'))
}

/** What becomes of a text: word by word where much of it stays, else the old words and the new ones below each other, each in its own direction. */
export function ChangedWords({ before, after }: { before: string; after: string }) {
  const { i18n } = useTranslation()
  const runs = useMemo(() => compareText(before, after, i18n.language), [before, after, i18n.language])
  if (isWrittenAnew(runs)) {
    return (
      <>
        {before !== '' && (
          <del className={styles.whole} dir="auto">
            {before}
          </del>
        )}
        {after !== '' && (
          <ins className={styles.whole} dir="auto">
            {after}
          </ins>
        )}
      </>
    )
  }
  return (
    <span className={styles.words} dir="auto">
      {runs.map(({ kind, text }, index) => {
        const Tag = { same: 'span', removed: 'del', added: 'ins' }[kind] as 'span' | 'del' | 'ins'
        // oxlint-disable-next-line react/no-array-index-key -- the runs of a text have no names but their places
        return <Tag key={index}>{text}</Tag>
      })}
    </span>
  )
}
