import { Check, ChevronDown, CircleAlert, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#domain/check/finding.ts'
import { markdownFlavours, type MarkdownFlavour } from '#domain/export/format.ts'
import { remedyOf } from '../desk/checks/go-to-finding.ts'
import { Icon } from '../ui/Icon.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { FolderField } from './FolderField.tsx'
import { PhotoOptions } from './PhotoOptions.tsx'
import { publishChoices, type Publishing } from './use-publish.ts'
import styles from './publish.module.css'

/** The way from a finding to what mends it. */
function GoTo({ finding, onGoTo }: { finding: Finding; onGoTo: (finding: Finding) => void }) {
  const { t } = useTranslation()
  const remedy = remedyOf(finding)
  return (
    remedy && (
      <button type="button" className={styles.go} onClick={() => onGoTo(finding)}>
        {t(remedy)}
      </button>
    )
  )
}

/** What stands between the story and print, and who takes it on all the same. */
function BeforePrint({ publishing, onGoTo }: { publishing: Publishing; onGoTo: (finding: Finding) => void }) {
  const { t } = useTranslation()
  const { preview, blocking, override, setOverride } = publishing
  if (preview === undefined) return null
  const warnings = preview.findings.filter(({ level }) => level === 'WARN')
  return (
    <div className={styles.check}>
      <h3 className={styles.heading}>{t('publish.beforePrint')}</h3>
      {blocking.length === 0 && (
        <p className={`${styles.line} ${styles.good}`}>
          <Icon of={Check} />
          {t('publish.nothingInTheWay')}
        </p>
      )}
      {blocking.map((finding) => (
        <p key={finding.id} className={`${styles.line} ${styles.error}`}>
          <Icon of={CircleAlert} />
          <span>
            {t(`check.${finding.rule}`, { ...finding.values, defaultValue: finding.message })} <GoTo finding={finding} onGoTo={onGoTo} />
          </span>
        </p>
      ))}
      {warnings.length > 0 && (
        <details className={styles.warnings}>
          <summary className={`${styles.line} ${styles.warn}`}>
            <Icon of={TriangleAlert} />
            {t('publish.warnings', { count: warnings.length })}
            <Icon of={ChevronDown} />
          </summary>
          <ul>
            {warnings.map((finding) => (
              <li key={finding.id}>
                {t(`check.${finding.rule}`, { ...finding.values, defaultValue: finding.message })} <GoTo finding={finding} onGoTo={onGoTo} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className={`${styles.line} ${styles.good}`}>
        <Icon of={Check} />
        {t('publish.noSources')}
      </p>
      {blocking.length > 0 && (
        <div className={styles.override}>
          <TextField label={t('publish.override')} hint={t('publish.overrideHint')} value={override} onChange={setOverride} />
        </div>
      )}
    </div>
  )
}

function Files({ publishing }: { publishing: Publishing }) {
  const { t, i18n } = useTranslation()
  if (publishing.preview === undefined) return null
  const kilobytes = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 })
  return (
    <div>
      <h3 className={styles.heading}>{t('publish.files')}</h3>
      <ul className={styles.files}>
        {publishing.preview.files.map(({ path, bytes }) => (
          <li key={path}>
            <bdi>{path}</bdi>
            {bytes !== null && <span className="numeral">{kilobytes.format(Math.max(1, Math.round(bytes / 1_000)))}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The left side of the dialog: format, flavour, folder, what stands in the way, what will be written. */
export function PublishOptions({ publishing, onGoTo }: { publishing: Publishing; onGoTo: (finding: Finding) => void }) {
  const { t } = useTranslation()
  const { choice, setChoice, flavour, setFlavour, folder, setFolder, usualFolder } = publishing
  return (
    <div className={styles.options}>
      <fieldset>
        <legend>{t('publish.format')}</legend>
        {publishChoices.map((name) => (
          <label key={name} className={styles.format}>
            <input type="radio" name="publish-format" aria-label={t(`publish.formats.${name}`)} checked={choice === name} onChange={() => setChoice(name)} />
            <span>{t(`publish.formats.${name}`)}</span>
            <small>{t(`publish.uses.${name}`)}</small>
          </label>
        ))}
      </fieldset>
      {choice === 'markdown' && (
        <SelectField
          label={t('publish.flavour')}
          value={flavour}
          choices={markdownFlavours.map((name): { value: MarkdownFlavour; label: string } => ({ value: name, label: t(`publish.flavours.${name}`) }))}
          onChange={setFlavour}
        />
      )}
      <FolderField value={folder} invalid={usualFolder === null ? null : t('publish.wholePath', { example: usualFolder })} onChange={setFolder} />
      {choice !== 'text' && <PhotoOptions publishing={publishing} />}
      <BeforePrint publishing={publishing} onGoTo={onGoTo} />
      <Files publishing={publishing} />
    </div>
  )
}
