import { ChevronDown, ChevronRight, TriangleAlert } from 'lucide-react'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isNotGiven, type PhotoFields } from '#domain/photo/fields.ts'
import type { Photo } from '#domain/photo/photo.ts'
import { folded } from '../../desk/story-filter.ts'
import { Icon } from '../../ui/Icon.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { fieldGroups, groupNames, labelKey, type FieldForm, type GroupName } from './field-groups.ts'
import { FileFacts } from './FileFacts.tsx'
import { useFieldQuery, useOpenGroups, setGroupOpen } from './open-groups.ts'
import { PhotoField } from './PhotoField.tsx'
import { faultsOf } from './field-faults.ts'
import styles from './inspector.module.css'

export type ChangeField = <Name extends keyof PhotoFields>(name: Name, value: PhotoFields[Name]) => void

export interface FieldsProps {
  photo: Photo
  fields: PhotoFields
  change: ChangeField
}

/** All other fields of a photo in groups that stay as they were left, and are narrowed by their labels. */
export function FieldGroups({ photo, fields, change }: FieldsProps) {
  const { t } = useTranslation()
  const { query } = useFieldQuery()
  const open = useOpenGroups()
  const faults = useMemo(() => faultsOf(photo, fields), [photo, fields])
  const wanted = folded(query.trim())
  const found = (group: GroupName): readonly FieldForm[] =>
    wanted === '' ? fieldGroups[group] : fieldGroups[group].filter(({ name }) => folded(t(labelKey(name))).includes(wanted) || name.toLowerCase().includes(wanted))
  const shown = groupNames.filter((group) => wanted === '' || found(group).length > 0)

  return (
    <div className={styles.groups}>
      <SearchField label={t('rights.find')} value={query} onChange={(value) => useFieldQuery.setState({ query: value })} />
      {shown.length === 0 && <p className={styles.nothing}>{t('rights.nothingFound')}</p>}
      {shown.map((group) => (
        <Group
          key={group}
          group={group}
          isOpen={wanted !== '' || open.includes(group)}
          isFixed={wanted !== ''}
          given={fieldGroups[group].filter(({ name }) => !isNotGiven(name, fields)).length}
          isFaulty={fieldGroups[group].some(({ name }) => faults[name] !== undefined)}
        >
          {group === 'file' ? <FileFacts photo={photo} /> : found(group).map((form) => <PhotoField key={form.name} form={form} photo={photo} fields={fields} change={change} fault={faults[form.name]} />)}
        </Group>
      ))}
    </div>
  )
}

interface GroupProps {
  group: GroupName
  isOpen: boolean
  /** Open for as long as something is looked for. */
  isFixed: boolean
  given: number
  isFaulty: boolean
  children: React.ReactNode
}

function Group({ group, isOpen, isFixed, given, isFaulty, children }: GroupProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <section className={styles.group}>
      <h2>
        <button type="button" aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} aria-disabled={isFixed || undefined} onClick={() => isFixed || setGroupOpen(group, !isOpen)}>
          <Icon of={isOpen ? ChevronDown : ChevronRight} size={14} />
          <span>{t(`rights.group.${group}`)}</span>
          {isFaulty && (
            <span className={styles.faulty}>
              <Icon of={TriangleAlert} size={13} />
              <span className="visually-hidden">{t('rights.toMend')}</span>
            </span>
          )}
          {given > 0 && <span className={`${styles.given} numeral`}>{t('rights.given', { count: given })}</span>}
        </button>
      </h2>
      {isOpen && (
        <div id={id} className={styles.fields}>
          {children}
        </div>
      )}
    </section>
  )
}
