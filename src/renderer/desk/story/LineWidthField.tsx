import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isEastAsian } from '#domain/story/length.ts'
import { lineWidthsSetting, narrowestLine, usualLineWidths, widestLine, widthNameOf } from '#domain/story/line-widths.ts'
import { useHouse } from '../../api/house.ts'
import { keepSetting } from '../../api/settings.ts'
import { TextField } from '../../ui/TextField.tsx'
import { nameOfLanguage } from './languages.ts'
import { typedNumber } from './typed-number.ts'

/** How many characters a line of the desk has: a setting of the house, for all its stories in that language. */
export function LineWidthField({ language }: { language: string }) {
  const { t } = useTranslation()
  const { lineWidths } = useHouse()
  const name = widthNameOf(language)
  const [typed, setTyped] = useState<string | null>(null)
  const draft = typed ?? String(lineWidths[name])
  const isRight = typedNumber(draft, narrowestLine, widestLine) !== undefined
  return (
    <div data-field="lineWidth">
      <TextField
        label={t('length.across')}
        inputMode="numeric"
        value={draft}
        hint={isEastAsian(language) ? t('length.acrossFull', { language: nameOfLanguage(name) }) : t('length.acrossLetters')}
        invalid={isRight ? null : t('length.acrossInvalid', { least: narrowestLine, most: widestLine })}
        onChange={(text) => {
          setTyped(text)
          const across = typedNumber(text, narrowestLine, widestLine)
          // Nothing typed is the usual width again.
          if (across !== undefined) keepSetting(lineWidthsSetting, JSON.stringify({ ...lineWidths, [name]: across ?? usualLineWidths[name] }))
        }}
        onBlur={() => setTyped(null)}
      />
    </div>
  )
}
