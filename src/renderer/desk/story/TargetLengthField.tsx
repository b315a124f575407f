import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lengthUnits } from '#domain/story/length.ts'
import type { StoryFields } from '#domain/story/story.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { LineWidthField } from './LineWidthField.tsx'
import { typedNumber } from './typed-number.ts'
import styles from './story-details.module.css'

const longest = 1_000_000

type TargetName = 'targetLength' | 'targetUnit'

export interface TargetLengthFieldProps {
  /** The story's fields, or those that a template gives one. */
  story: {
    fields: Pick<StoryFields, TargetName | 'language'>
    change: <Name extends TargetName>(name: Name, value: StoryFields[Name]) => void
  }
}

/** How long the story should be, and in what that is counted; empty when nobody said. */
export function TargetLengthField({ story: { fields, change } }: TargetLengthFieldProps) {
  const { t } = useTranslation()
  const kept = fields.targetLength === null ? '' : String(fields.targetLength)
  // While somebody types, the field shows what is typed, else what is kept.
  const [typed, setTyped] = useState<string | null>(null)
  const draft = typed ?? kept
  return (
    <>
      <div className={styles.two}>
        <div data-field="targetLength">
          <TextField
            label={t('inspector.targetLength')}
            inputMode="numeric"
            value={draft}
            invalid={typedNumber(draft, 0, longest) !== undefined ? null : t('length.invalid')}
            onChange={(text) => {
              setTyped(text)
              const length = typedNumber(text, 0, longest)
              if (length !== undefined) change('targetLength', length)
            }}
            onBlur={() => setTyped(null)}
          />
        </div>
        <div data-field="targetUnit">
          <SelectField
            label={t('length.countedIn')}
            value={fields.targetUnit}
            choices={lengthUnits.map((unit) => ({ value: unit, label: t(`length.unit.${unit}`) }))}
            onChange={(unit) => change('targetUnit', unit)}
          />
        </div>
      </div>
      {fields.targetUnit === 'lines' && <LineWidthField language={fields.language} />}
    </>
  )
}
