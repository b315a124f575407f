import { Plus, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhotoFields } from '#domain/photo/fields.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TokenField } from '../../ui/TokenField.tsx'
import type { ChangeField } from './FieldGroups.tsx'
import { structureForms, structuresOf, valueOf, type Structure, type StructureField } from './structure-members.ts'
import styles from './inspector.module.css'

/** A small form for each structure of a field: a contact, a place, somebody with an identifier. */
export function StructuresField({ name, label, fields, change }: { name: StructureField; label: string; fields: PhotoFields; change: ChangeField }) {
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  const { isMany, empty, members } = structureForms[name]
  const structures = structuresOf(name, fields)
  const write = (next: readonly Structure[]) => change(name, valueOf(name, next))
  // A contact is always there; it has no one to add or to take away.
  const shown = name === 'creatorContact' && structures.length === 0 ? [empty()] : structures
  const focusSoon = (find: (frame: HTMLElement) => HTMLElement | null | undefined) => requestAnimationFrame(() => frame.current && find(frame.current)?.focus())

  return (
    <div ref={frame} className={styles.structures}>
      {shown.map((structure, index) => {
        const legend = isMany && shown.length > 1 ? t('rights.numbered', { what: label, number: index + 1 }) : label
        return (
          // A structure has no name but its place.
          // oxlint-disable-next-line react/no-array-index-key
          <fieldset key={index} className={styles.structure}>
            <legend>{legend}</legend>
            {name !== 'creatorContact' && (
              <IconButton
                icon={Trash2}
                label={t('ui.remove', { what: legend })}
                onClick={() => {
                  write(structures.filter((_, at) => at !== index))
                  focusSoon((whole) => [...whole.querySelectorAll('button')].at(-1))
                }}
              />
            )}
            {members.map((member) => {
              const value = structure[member.name] ?? ''
              const width = member.isWide === true ? styles.wide : undefined
              const set = (next: string | string[]) => write(shown.map((one, at) => (at === index ? { ...one, [member.name]: next } : one)))
              return member.isList === true ? (
                <TokenField key={member.name} label={t(`rights.member.${member.label}`)} values={Array.isArray(value) ? value : []} onChange={set} className={width} />
              ) : (
                <TextField key={member.name} label={t(`rights.member.${member.label}`)} value={String(value)} onChange={set} className={width} />
              )
            })}
          </fieldset>
        )
      })}
      {(isMany || shown.length === 0) && (
        <Button
          kind="quiet"
          icon={Plus}
          onClick={() => {
            write([...structures, empty()])
            focusSoon((whole) => [...whole.querySelectorAll('fieldset')].at(-1)?.querySelector('input'))
          }}
        >
          {t(`rights.add.${name}`)}
        </Button>
      )}
    </div>
  )
}
