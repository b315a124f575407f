import { useTranslation } from 'react-i18next'
import type { PhotoPreset } from '#domain/export/photo-presets.ts'
import { SelectField } from '../ui/SelectField.tsx'
import type { Publishing } from './use-publish.ts'
import styles from './publish.module.css'

const profiles = ['original', 'srgb', 'p3', 'cmyk'] as const

/** What is written of the photos besides the usual, and whether they tell where they were taken. */
export function PhotoOptions({ publishing: { photos, setPhotos } }: { publishing: Publishing }) {
  const { t } = useTranslation()
  const isAsked = (preset: PhotoPreset) => photos.photoPresets.includes(preset)
  const ask = (preset: PhotoPreset, wanted: boolean) =>
    setPhotos({ ...photos, photoPresets: [...photos.photoPresets.filter((one) => one !== preset), ...(wanted ? [preset] : [])] })
  return (
    <fieldset className={styles.photos}>
      <legend>{t('out.publish.photos')}</legend>
      <label>
        <input type="checkbox" checked={isAsked('web')} onChange={({ target }) => ask('web', target.checked)} />
        {t('out.publish.web')}
      </label>
      <label>
        <input type="checkbox" checked={isAsked('print')} onChange={({ target }) => ask('print', target.checked)} />
        {t('out.publish.print')}
      </label>
      {isAsked('print') && (
        <SelectField
          label={t('out.publish.profile')}
          value={photos.printProfile}
          choices={profiles.map((value) => ({ value, label: t(`out.publish.profiles.${value}`) }))}
          onChange={(printProfile) => setPhotos({ ...photos, printProfile })}
        />
      )}
      <label>
        <input type="checkbox" checked={photos.keepLocation} onChange={({ target }) => setPhotos({ ...photos, keepLocation: target.checked })} />
        {t('out.publish.location')}
      </label>
    </fieldset>
  )
}
