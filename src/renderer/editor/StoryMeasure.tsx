import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readingSeconds, type Counts } from '#domain/document/plain-text.ts'
import type { LengthUnit } from '#domain/story/length.ts'
import { widthNameOf } from '#domain/story/line-widths.ts'
import { useHouse } from '../api/house.ts'
import { toComePlaces } from './behaviours/tk-marks.ts'
import { countBody, countBodyLines } from './body/counts.ts'
import { goToCome } from './go-to-come.ts'
import { pageEditor } from './page-editor.ts'
import { useSessionFields, type StorySession } from './story-session.ts'
import styles from './measure.module.css'

/** Milliseconds without a key before the words are counted anew. */
const countAfter = 150

type Lengths = Counts & { lines: number }

/** `across`: how many characters a line has; null where nobody asks for lines, which are not counted then. */
function lengthsOf(session: StorySession, language: string, across: number | null): Lengths {
  const { doc } = session.state()
  return { ...countBody(doc, language), lines: across === null ? 0 : countBodyLines(doc, { language, across }) }
}

function useLengths(session: StorySession, language: string, across: number | null): Lengths {
  const [lengths, setLengths] = useState(() => lengthsOf(session, language, across))
  useEffect(() => {
    const editor = pageEditor()
    let timer: ReturnType<typeof setTimeout> | undefined
    const count = () => setLengths(lengthsOf(session, language, across))
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
  }, [session, language, across])
  return lengths
}

/** What is told beside a length. */
const besides = { words: 'characters', characters: 'words', lines: 'characters' } as const satisfies Record<LengthUnit, LengthUnit>

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
  const { language, targetLength, targetUnit: unit } = fields
  const { lineWidths } = useHouse()
  const lengths = useLengths(session, language, unit === 'lines' ? lineWidths[widthNameOf(language)] : null)
  const editor = pageEditor()
  const place = useEditorState({ editor, selector: () => blockAt(editor) })
  const toCome = useEditorState({ editor, selector: () => toComePlaces(editor.state).length })
  const number = new Intl.NumberFormat(i18n.language)
  const length = lengths[unit]
  const seconds = readingSeconds(lengths, language)
  const isOver = targetLength !== null && length > targetLength
  const spare = besides[unit]
  return (
    <>
      <span className="numeral">
        {targetLength === null
          ? t(`length.${unit}`, { count: length, number: number.format(length) })
          : t(`length.of.${unit}`, { count: targetLength, number: number.format(length), target: number.format(targetLength) })}
      </span>
      {targetLength !== null && targetLength > 0 && (
        <progress className={styles.bar} data-over={isOver ? '' : undefined} aria-label={t('editor.measure.length')} max={targetLength} value={Math.min(length, targetLength)} />
      )}
      <span className={`numeral ${styles.spare}`}>{t(`length.${spare}`, { count: lengths[spare], number: number.format(lengths[spare]) })}</span>
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
