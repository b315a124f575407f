import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readingSeconds, type Counts } from '#domain/document/plain-text.ts'
import { toComePlaces } from './behaviours/tk-marks.ts'
import { countBody } from './body/counts.ts'
import { goToCome } from './go-to-come.ts'
import { pageEditor } from './page-editor.ts'
import { useSessionFields, type StorySession } from './story-session.ts'
import styles from './measure.module.css'

/** Milliseconds without a key before the words are counted anew. */
const countAfter = 150

function useCounts(session: StorySession, language: string): Counts {
  const [counts, setCounts] = useState(() => countBody(session.state().doc, language))
  useEffect(() => {
    const editor = pageEditor()
    let timer: ReturnType<typeof setTimeout> | undefined
    const count = () => setCounts(countBody(session.state().doc, language))
    const countSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(count, countAfter)
    }
    count()
    editor.on('transaction', countSoon)
    return () => {
      clearTimeout(timer)
      editor.off('transaction', countSoon)
    }
  }, [session, language])
  return counts
}

function languageName(language: string, shownIn: string): string {
  try {
    return new Intl.DisplayNames(shownIn, { type: 'language' }).of(language) ?? language
  } catch {
    return language
  }
}

/** The block with the caret, counted from 1, and how many there are. */
function blockAt(editor: Editor): { block: number; count: number } {
  const { doc, selection } = editor.state
  return { block: Math.min(selection.$from.index(0) + 1, doc.childCount), count: doc.childCount }
}

/** How long a story is, of how long it should be; how long it takes to read; where the caret is. */
export function StoryMeasure({ session }: { session: StorySession }) {
  const { t, i18n } = useTranslation()
  const { fields } = useSessionFields(session)
  const { language, targetLength } = fields
  const counts = useCounts(session, language)
  const editor = pageEditor()
  const place = useEditorState({ editor, selector: () => blockAt(editor) })
  const toCome = useEditorState({ editor, selector: () => toComePlaces(editor.state).length })
  const number = new Intl.NumberFormat(i18n.language)
  const words = number.format(counts.words)
  const seconds = readingSeconds(counts, language)
  const isOver = targetLength !== null && counts.words > targetLength
  return (
    <>
      <span className="numeral">
        {targetLength === null
          ? t('editor.measure.words', { count: counts.words, words })
          : t('editor.measure.wordsOf', { words, count: targetLength, target: number.format(targetLength) })}
      </span>
      {targetLength !== null && targetLength > 0 && (
        <progress className={styles.bar} data-over={isOver ? '' : undefined} aria-label={t('editor.measure.length')} max={targetLength} value={Math.min(counts.words, targetLength)} />
      )}
      <span className={`numeral ${styles.spare}`}>{t('editor.measure.characters', { count: counts.characters, characters: number.format(counts.characters) })}</span>
      <span className="numeral">{t('editor.measure.minutes', { count: Math.max(seconds > 0 ? 1 : 0, Math.round(seconds / 60)) })}</span>
      {toCome > 0 && (
        <button type="button" className={`numeral ${styles.toCome}`} title={t('typography.nextToCome')} onClick={() => goToCome(editor, 1)}>
          {t('typography.toCome', { count: toCome, number: number.format(toCome) })}
        </button>
      )}
      {language !== '' && <span className={styles.spare}>{languageName(language, i18n.language)}</span>}
      <span className={`numeral ${styles.place}`}>{t('editor.measure.block', { block: number.format(place.block), count: place.count, blocks: number.format(place.count) })}</span>
    </>
  )
}
