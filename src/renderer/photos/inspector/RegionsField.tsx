import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ImageRegion } from '#domain/photo/structures.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TokenField } from '../../ui/TokenField.tsx'
import styles from './inspector.module.css'

/** A role of IPTC's vocabulary is kept as its address, and told by its last word. */
const roleShown = (role: string) => /\/(\w+)$/.exec(role)?.[1] ?? role

/** The regions that a file names in its picture: what each shows. Where each lies is drawn elsewhere. */
export function RegionsField({ label, regions, onChange }: { label: string; regions: readonly ImageRegion[]; onChange: (regions: ImageRegion[]) => void }) {
  const { t } = useTranslation()
  if (regions.length === 0) return <p className={styles.nothing}>{t('rights.noRegions')}</p>
  return (
    <div className={styles.structures}>
      {regions.map((region, index) => {
        const legend = t('rights.numbered', { what: label, number: index + 1 })
        const set = (part: Partial<ImageRegion>) => onChange(regions.map((one, at) => (at === index ? { ...one, ...part } : one)))
        return (
          // A region's id may be missing or doubled in a file.
          // oxlint-disable-next-line react/no-array-index-key
          <fieldset key={index} className={styles.structure}>
            <legend>{legend}</legend>
            <IconButton icon={Trash2} label={t('ui.remove', { what: legend })} onClick={() => onChange(regions.filter((_, at) => at !== index))} />
            <TextField label={t('rights.member.region')} value={region.name} onChange={(name) => set({ name })} className={styles.wide} />
            <TokenField label={t('rights.member.personsInRegion')} values={region.personsShown} onChange={(personsShown) => set({ personsShown })} className={styles.wide} />
            <TokenField label={t('rights.member.roles')} values={region.roles} shown={roleShown} onChange={(roles) => set({ roles })} className={styles.wide} />
          </fieldset>
        )
      })}
    </div>
  )
}
