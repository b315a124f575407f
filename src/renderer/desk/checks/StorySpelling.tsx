import { MoreHorizontal } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { askAboutField, askAboutText, goToFieldWord, goToWord } from './go-to-word.ts'
import { nameOfLanguage } from '../story/languages.ts'
import { setView } from '../view.ts'
import { useStorySession } from '../../editor/story-session.ts'
import { useDictionaries } from '../../spelling/dictionaries.ts'
import { isServed } from '../../spelling/served.ts'
import { useSpelling } from '../../spelling/word-choice.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './checks.module.css'
import { useStorySpelling, type FieldMisspelling } from './use-story-spelling.ts'

/** More words than that are a text in another language than its story's. */
const mostShown = 200

/** The words of a story that no dictionary knows, wherever they stand; each leads to its place. */
export function StorySpelling({ storyId }: { storyId: string }) {
  const { t } = useTranslation()
  const language = useStorySession(storyId)?.fields.language ?? ''
  const isOn = useSpelling((state) => state.isOn)
  useDictionaries((state) => state.epoch)
  const { text, fields } = useStorySpelling(storyId)
  const words = [...Map.groupBy(text, ({ word }) => word)]
  const isEmpty = words.length === 0 && fields.length === 0
  return (
    <section aria-label={t('spelling.title')} className={styles.spelling}>
      <div className={styles.spellingHead}>
        <h3 className={styles.section}>{t('spelling.title')}</h3>
        <button type="button" className={styles.go} onClick={() => setView({ dialog: 'spelling' })}>
          {t('spelling.words')}
        </button>
      </div>
      {!isOn && <p className={styles.hint}>{t('spelling.isOff')}</p>}
      {isOn && !isServed(language) && <p className={styles.hint}>{t('spelling.noDictionary', { language: language === '' ? '–' : nameOfLanguage(language) })}</p>}
      {isOn && isEmpty && isServed(language) && <p className={styles.hint}>{t('spelling.none')}</p>}
      {!isEmpty && (
        <ul className={styles.spelled}>
          {fields.map((one) => (
            <Row
              key={`${JSON.stringify(one.place)} ${one.from}`}
              word={one.word}
              place={placeOf(one, t)}
              onGo={() => goToFieldWord(storyId, one)}
              onAsk={(button) => askAboutField(storyId, one, button)}
            />
          ))}
          {words.slice(0, mostShown).map(([word, places]) => (
            <Row
              key={word}
              word={word}
              place={places.length === 1 ? t('spelling.inText') : t('spelling.times', { count: places.length })}
              onGo={() => goToWord(storyId, word)}
              onAsk={(button) => askAboutText(word, button)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

function placeOf({ place }: FieldMisspelling, t: ReturnType<typeof useTranslation>['t']): string {
  return t(`spelling.place.${'field' in place ? place.field : place.part}`)
}

function Row({ word, place, onGo, onAsk }: { word: string; place: string; onGo: () => void; onAsk: (button: HTMLElement) => void }) {
  const { t } = useTranslation()
  const placeId = useId()
  return (
    <li className={styles.word}>
      <button type="button" className={styles.wordGo} aria-describedby={placeId} onClick={onGo}>
        <span className="misspelled-words" dir="auto">
          {word}
        </span>
      </button>
      <span id={placeId} className={styles.excerpt}>
        {place}
      </span>
      <IconButton icon={MoreHorizontal} label={t('spelling.menu', { word })} aria-haspopup="menu" onClick={(event) => onAsk(event.currentTarget)} />
    </li>
  )
}
