import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#domain/check/finding.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './checks.module.css'
import { StorySpelling } from './StorySpelling.tsx'
import { goToFinding, remedyOf } from './go-to-finding.ts'
import { useFindings } from './use-findings.ts'

const icons = { ERROR: CircleAlert, WARN: TriangleAlert, NOTE: Info }

/** What stands between a story and print, worst first; each leads to its place. */
export function StoryChecks({ storyId }: { storyId: string }) {
  const { t } = useTranslation()
  const { data: findings, isError, refetch } = useFindings(storyId)
  if (isError) {
    return (
      <EmptyState icon={TriangleAlert} title={t('checks.failed')} actions={<Button onClick={() => void refetch()}>{t('checks.again')}</Button>} />
    )
  }
  if (findings === undefined) return <p className={styles.checking}>{t('checks.checking')}</p>
  const of = (level: Finding['level']) => findings.filter((finding) => finding.level === level)
  const [errors, warnings, notes] = [of('ERROR'), of('WARN'), of('NOTE')]
  return (
    <div className={styles.panel}>
      <div role="status">
        <h2 className={styles.gate}>{errors.length === 0 ? <Clear /> : t('checks.before', { count: errors.length, number: numberWord(errors.length, t) })}</h2>
      </div>
      {errors.length === 0 && <p className={styles.hint}>{t('checks.clearHint')}</p>}
      <Cards storyId={storyId} findings={errors} />
      {warnings.length > 0 && <h3 className={styles.section}>{t('checks.worthALook')}</h3>}
      <Cards storyId={storyId} findings={warnings} />
      {notes.length > 0 && <h3 className={styles.section}>{t('checks.noted')}</h3>}
      <Cards storyId={storyId} findings={notes} />
      <StorySpelling storyId={storyId} />
    </div>
  )
}

function numberWord(count: number, t: ReturnType<typeof useTranslation>['t']): string {
  return t(`checks.number.${count}`, { defaultValue: String(count) })
}

function Clear() {
  const { t } = useTranslation()
  return (
    <span className={styles.clear}>
      <Icon of={CircleCheck} />
      {t('checks.clear')}
    </span>
  )
}

function Cards({ storyId, findings }: { storyId: string; findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <ul className={styles.cards}>
      {findings.map((finding) => (
        <Card key={finding.id} storyId={storyId} finding={finding} />
      ))}
    </ul>
  )
}

function Card({ storyId, finding }: { storyId: string; finding: Finding }) {
  const { t } = useTranslation()
  const { level, rule, values, message, place } = finding
  const sentence = t(`check.${rule}`, { ...values, defaultValue: message })
  const remedy = remedyOf(finding)
  return (
    <li className={styles.card} data-level={level}>
      <Icon of={icons[level]} />
      <div className={styles.words}>
        <p>
          <span className="visually-hidden">{`${t(`checks.level.${level}`)}: `}</span>
          {sentence}
        </p>
        {place.excerpt && !sentence.includes(place.excerpt) && (
          <p className={styles.excerpt} dir="auto">
            {place.excerpt}
          </p>
        )}
        {remedy && (
          <button type="button" className={styles.go} onClick={() => goToFinding(storyId, finding)}>
            {t(remedy)}
          </button>
        )}
      </div>
    </li>
  )
}
