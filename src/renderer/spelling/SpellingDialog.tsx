import { X } from 'lucide-react'
import { useEffect, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { bundledDictionaries } from '#domain/spelling/dictionary-for.ts'
import { canKeep, newsroomWords } from '#domain/spelling/word-list.ts'
import { useAbout, useSettings } from '../api/queries.ts'
import { nameOfLanguage } from '../desk/story/languages.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { showFailure } from '../ui/failure.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { readDictionaries, tryDictionaries, useDictionaries } from './dictionaries.ts'
import styles from './spelling.module.css'
import { keepNewsroomWord } from './word-choice.ts'

/** The newsroom's own words, and the dictionaries that are there. */
export function SpellingDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog open={open} title={t('spelling.title')} onClose={onClose}>
      {open && (
        <div className={styles.dialog}>
          <Words />
          <Dictionaries />
        </div>
      )}
    </Dialog>
  )
}

function Words() {
  const { t } = useTranslation()
  const { data: settings } = useSettings()
  const [word, setWord] = useState('')
  const words = newsroomWords(settings ?? {})
  const wanted = word.trim()

  function add(event: FormEvent): void {
    event.preventDefault()
    if (!canKeep(wanted)) return
    keepNewsroomWord(wanted)
    setWord('')
  }

  return (
    <section aria-label={t('spelling.words')}>
      <h3 className={styles.title}>{t('spelling.words')}</h3>
      <form className={styles.add} onSubmit={add}>
        <TextField label={t('spelling.newWord')} hint={t('spelling.newWordHint')} value={word} onChange={setWord} maxLength={50} spellCheck={false} dir="auto" />
        <Button size={32} type="submit" disabled={!canKeep(wanted)}>
          {t('spelling.addWord')}
        </Button>
      </form>
      {words.length === 0 ? (
        <p className={styles.hint}>{t('spelling.noWords')}</p>
      ) : (
        <ul className={styles.words}>
          {words.map((one) => (
            <li key={one}>
              <span dir="auto">{one}</span>
              <IconButton icon={X} label={t('spelling.takeOut', { word: one })} onClick={() => keepNewsroomWord(one, false)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Dictionaries() {
  const { t } = useTranslation()
  const own = useDictionaries((state) => state.own)
  const { data: about } = useAbout()
  useEffect(() => {
    let isOpen = true
    readDictionaries()
      .then(() => tryDictionaries(() => isOpen))
      .catch((error: unknown) => showFailure('dictionaries', error))
    return () => {
      isOpen = false
    }
  }, [])
  const folder = [about?.folder ?? '', 'dictionaries'].join(about?.platform === 'win32' ? '\\' : '/')
  const shipped = bundledDictionaries.filter((language) => !own.some((one) => one.language === language && one.problem === null))
  return (
    <section aria-label={t('spelling.dictionaries')}>
      <h3 className={styles.title}>{t('spelling.dictionaries')}</h3>
      <ul className={styles.dictionaries}>
        {shipped.map((language) => (
          <li key={language}>
            <span>{nameOfLanguage(language)}</span>
            <span className={styles.hint}>{t('spelling.shipped')}</span>
          </li>
        ))}
        {own.map(({ language, problem }) => (
          <li key={`own ${language}`}>
            <span>{nameOfLanguage(language)}</span>
            {problem === null ? <span className={styles.hint}>{t('spelling.own')}</span> : <span className={styles.problem}>{t(`spelling.problem.${problem}`, { language })}</span>}
          </li>
        ))}
      </ul>
      <p className={styles.hint}>
        {t('spelling.folderHint')} <bdi className={styles.path}>{folder}</bdi>
      </p>
    </section>
  )
}
