import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type HeadlineLimits, headlineLimitsSetting, longestLimit, mostSections, readHeadlineLimits, sectionKey, shortestLimit, usualHeadlineLimits, withSectionLimit,
} from '#domain/check/headline-limits.ts'
import { useSettings, useStories } from '../../api/queries.ts'
import { keepSetting } from '../../api/settings.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { typedNumber } from '../story/typed-number.ts'
import styles from './headline-limits.module.css'

/** How long headlines may be, by section: a rule of the house. Each number is kept as it is typed. */
export function HeadlineLimitsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return open ? <Limits onClose={onClose} /> : null
}

function Limits({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const { data: settings } = useSettings()
  const { data: stories } = useStories()
  // What is typed here builds on what was typed here before, not on a reading that is a moment old.
  const [own, setOwn] = useState<HeadlineLimits | null>(null)
  const limits = own ?? readHeadlineLimits(settings?.[headlineLimitsSetting])
  const [added, setAdded] = useState<readonly string[]>([])
  const [another, setAnother] = useState('')
  const sections = sectionsOf([...limits.sections.map(({ section }) => section), ...(stories ?? []).map(({ section }) => section), ...added], i18n.language)
  const isFull = limits.sections.length >= mostSections
  const keep = (changed: HeadlineLimits) => {
    setOwn(changed)
    keepSetting(headlineLimitsSetting, JSON.stringify(changed))
  }

  function add(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const section = another.trim()
    if (section === '') return
    setAdded([...added, section])
    setAnother('')
    // Where the section is in the table already, its own field is what was meant.
    const key = sectionKey(section)
    requestAnimationFrame(() => document.querySelector<HTMLInputElement>(`[data-section-limit="${CSS.escape(key)}"] input`)?.focus())
  }

  return (
    <Dialog
      open
      title={t('limits.title')}
      size="small"
      onClose={onClose}
      footer={
        <Button size={32} onClick={onClose}>
          {t('ui.close')}
        </Button>
      }
    >
      <div className={styles.stack}>
        <p className={styles.hint}>{t('limits.hint')}</p>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('limits.section')}</th>
              <th scope="col">{t('limits.characters')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('limits.general')}</th>
              <td>
                <LimitField
                  name={t('limits.general')}
                  value={limits.general}
                  usual={usualHeadlineLimits.general}
                  onChange={(general) => keep({ ...limits, general: general ?? usualHeadlineLimits.general })}
                />
              </td>
            </tr>
            {sections.map((section) => (
              <tr key={sectionKey(section)} data-section-limit={sectionKey(section)}>
                <th scope="row">
                  <bdi>{section}</bdi>
                </th>
                <td>
                  <LimitField
                    name={section}
                    value={limits.sections.find((one) => sectionKey(one.section) === sectionKey(section))?.limit ?? null}
                    usual={limits.general}
                    isFull={isFull}
                    onChange={(limit) => keep(withSectionLimit(limits, section, limit))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <form className={styles.add} onSubmit={add}>
          <TextField label={t('limits.another')} value={another} maxLength={200} onChange={setAnother} />
          <Button type="submit" size={32} disabled={another.trim() === ''}>
            {t('limits.add')}
          </Button>
        </form>
      </div>
    </Dialog>
  )
}

/** Each section once, by its name. */
function sectionsOf(names: readonly string[], language: string): string[] {
  const byKey = new Map<string, string>()
  for (const name of names) if (sectionKey(name) !== '' && !byKey.has(sectionKey(name))) byKey.set(sectionKey(name), name.trim())
  return [...byKey.values()].toSorted(new Intl.Collator(language).compare)
}

interface LimitFieldProps {
  name: string
  /** Null where the usual limit holds. */
  value: number | null
  usual: number
  /** No more limits can be kept. */
  isFull?: boolean
  onChange: (limit: number | null) => void
}

function LimitField({ name, value, usual, isFull = false, onChange }: LimitFieldProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const draft = typed ?? (value === null ? '' : String(value))
  const limit = typedNumber(draft, shortestLimit, longestLimit)
  const hasNoRoom = isFull && value === null && typeof limit === 'number'
  const invalid = limit === undefined ? t('limits.invalid', { least: shortestLimit, most: longestLimit }) : hasNoRoom ? t('limits.full', { most: mostSections }) : null
  return (
    <TextField
      label={t('limits.charactersIn', { section: name })}
      hideLabel
      inputMode="numeric"
      dir="ltr"
      value={draft}
      placeholder={String(usual)}
      invalid={invalid}
      onChange={(text) => {
        setTyped(text)
        const next = typedNumber(text, shortestLimit, longestLimit)
        if (next !== undefined && !(isFull && value === null)) onChange(next)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
