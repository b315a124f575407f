import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../ui/TextField.tsx'

const longest = 1_000_000

/** The number that was typed, with or without separators, in digits of any width; null for nothing, undefined for what is no number. */
function lengthOf(typed: string): number | null | undefined {
  const digits = typed.normalize('NFKC').replaceAll(/[\s,.’']/g, '')
  if (digits === '') return null
  return /^\d+$/.test(digits) && Number(digits) <= longest ? Number(digits) : undefined
}

/** How many words the story should have; empty when nobody said. */
export function TargetLengthField({ value, onChange }: { value: number | null; onChange: (length: number | null) => void }) {
  const { t } = useTranslation()
  const kept = value === null ? '' : String(value)
  // While somebody types, the field shows what is typed, else what is kept.
  const [typed, setTyped] = useState<string | null>(null)
  const draft = typed ?? kept
  return (
    <div data-field="targetLength">
      <TextField
        label={t('inspector.targetLength')}
        inputMode="numeric"
        value={draft}
        hint={t('inspector.targetLengthUnit')}
        invalid={lengthOf(draft) !== undefined ? null : t('inspector.targetLengthInvalid')}
        onChange={(text) => {
          setTyped(text)
          const length = lengthOf(text)
          if (length !== undefined) onChange(length)
        }}
        onBlur={() => setTyped(null)}
      />
    </div>
  )
}
