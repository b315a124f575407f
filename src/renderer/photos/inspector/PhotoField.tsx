import { useTranslation } from 'react-i18next'
import { lastDayOf } from '#domain/photo/rights-end.ts'
import { digitalSourceIdentifier, digitalSourceTypeOf, digitalSourceTypes, toldTypeOf } from '#domain/photo/vocabulary/digital-source-type.ts'
import { plusIdentifier, plusTermOf, plusVocabularies, type PlusVocabulary } from '#domain/photo/vocabulary/plus.ts'
import { SelectField, type Choice } from '../../ui/SelectField.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { TokenField } from '../../ui/TokenField.tsx'
import type { FieldFault } from './field-faults.ts'
import type { FieldsProps } from './FieldGroups.tsx'
import { labelKey, type FieldForm } from './field-groups.ts'
import { PersonsField } from './PersonsField.tsx'
import { RegionsField } from './RegionsField.tsx'
import { StructuresField } from './StructuresField.tsx'
import { TranslationsField } from './TranslationsField.tsx'
import styles from './inspector.module.css'

interface PhotoFieldProps extends FieldsProps {
  form: FieldForm
  fault: FieldFault | undefined
}

/** One field of a photo in the form that its kind asks for; it is found by its name when a check leads to it. */
export function PhotoField(props: PhotoFieldProps) {
  return (
    <div data-mends={props.form.name} data-half={'isHalf' in props.form ? '' : undefined}>
      <Control {...props} />
    </div>
  )
}

function Control({ form, fields, change, fault }: PhotoFieldProps) {
  const { t } = useTranslation()
  const label = t(labelKey(form.name))
  const invalid = fault === undefined ? null : t(`rights.fault.${fault.words}`, fault.values ?? {})
  switch (form.kind) {
    case 'line':
      return <TextField label={label} invalid={invalid} value={fields[form.name]} onChange={(value) => change(form.name, value)} />
    case 'text':
      return <TextArea label={label} value={fields[form.name]} onChange={(value) => change(form.name, value)} />
    case 'address':
      return <TextField label={label} inputMode="url" spellCheck={false} invalid={invalid} value={fields[form.name]} onChange={(value) => change(form.name, value)} />
    case 'day': {
      // What is no day, as a file may have it, is shown and mended as a text.
      const isDay = fields[form.name] === '' || lastDayOf(fields[form.name]) === fields[form.name]
      return <TextField label={label} type={isDay ? 'date' : 'text'} invalid={invalid} value={fields[form.name]} onChange={(value) => change(form.name, value)} />
    }
    case 'list':
      return <TokenField label={label} values={fields[form.name]} onChange={(values) => change(form.name, values)} />
    case 'persons':
      return <PersonsField label={label} values={fields.personsShown} onChange={(values) => change('personsShown', values)} />
    case 'yes':
      return (
        <div className={styles.yes}>
          <label>
            <input type="checkbox" checked={fields[form.name]} onChange={(event) => change(form.name, event.target.checked)} />
            {label}
          </label>
          {fields[form.name] && <p data-fault={fault ? '' : undefined}>{t(`rights.said.${form.name}`)}</p>}
        </div>
      )
    case 'made': {
      const value = fields[form.name]
      const type = digitalSourceTypeOf(value)
      const told = toldTypeOf(value)
      return (
        <SelectField
          label={label}
          invalid={invalid}
          hint={told === null ? undefined : t('rights.readersAreTold', { label: t(`rights.told.${told}`) })}
          value={type === null ? value : digitalSourceIdentifier(type)}
          choices={withUnknown(value, type !== null, [
            { value: '', label: t('rights.notDeclared') },
            ...digitalSourceTypes.map((one) => ({ value: digitalSourceIdentifier(one), label: t(`rights.made.${one}`) })),
          ])}
          onChange={(identifier) => change(form.name, identifier)}
        />
      )
    }
    case 'plus':
      return <PlusField vocabulary={form.name} label={label} invalid={invalid} value={fields[form.name]} onChange={(identifier) => change(form.name, identifier)} />
    case 'structures':
      return <StructuresField name={form.name} label={label} fields={fields} change={change} />
    case 'languages':
      return <TranslationsField fields={fields} onChange={(value) => change('translations', value)} />
    case 'regions':
      return <RegionsField label={label} regions={fields.imageRegions} onChange={(value) => change('imageRegions', value)} />
  }
}

/** A choice that we do not know is kept, and shown as it is. */
function withUnknown(value: string, isKnown: boolean, choices: Choice<string>[]): Choice<string>[] {
  return isKnown || value === '' ? choices : [...choices, { value, label: value }]
}

function PlusField({ vocabulary, value, ...rest }: { vocabulary: PlusVocabulary; label: string; invalid: string | null; value: string; onChange: (identifier: string) => void }) {
  const { t } = useTranslation()
  const term = plusTermOf(vocabulary, value)
  return (
    <SelectField
      {...rest}
      value={term === null ? value : plusIdentifier(term)}
      choices={withUnknown(value, term !== null, [{ value: '', label: t('rights.notSaid') }, ...plusVocabularies[vocabulary].map((one) => ({ value: plusIdentifier(one), label: t(`rights.plus.${one}`) }))])}
    />
  )
}
