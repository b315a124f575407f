import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DrillEvent, DrillReport } from '#contract/newsroom.ts'
import { newsroom } from '../../api/newsroom.ts'
import { saveAllNow } from '../../api/save-state.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { failureSentence } from '../../ui/failure.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './dialogs.module.css'

/** Proves on a copy of the newsroom that what is kept survives the death of the program. */
export function RecoveryDialog({ storyId, open, onClose }: { storyId: string; open: boolean; onClose: () => void }) {
  return open ? <Drill storyId={storyId} onClose={onClose} /> : null
}

function Drill({ storyId, onClose }: { storyId: string; onClose: () => void }) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [reached, setReached] = useState<Exclude<DrillEvent, { stage: 'done' }> | null>(null)
  const [report, setReport] = useState<DrillReport | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const hangUp = useRef<AbortController>(null)
  useEffect(() => () => hangUp.current?.abort(), [])

  async function prove(): Promise<void> {
    const line = new AbortController()
    hangUp.current = line
    setReport(null)
    setTrouble(null)
    setBusy(true)
    try {
      await saveAllNow()
      for await (const event of await newsroom().newsroom.proveRecovery({ storyId }, { signal: line.signal })) {
        if (event.stage === 'done') setReport(event.report)
        else setReached(event)
      }
    } catch (error) {
      if (!line.signal.aborted) setTrouble(failureSentence(error))
    } finally {
      setReached(null)
      setBusy(false)
    }
  }

  return (
    <Dialog
      open
      title={t('recovery.title')}
      onClose={onClose}
      footer={
        <>
          <Button size={32} onClick={onClose}>
            {t(report ? 'ui.close' : 'ui.cancel')}
          </Button>
          <Button size={32} kind="main" disabled={busy} onClick={() => void prove()}>
            {t(report ? 'recovery.again' : 'recovery.start')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <p>{t('recovery.what')}</p>
        <p className={styles.hint}>{t('recovery.untouched')}</p>
        <div role="status" className={styles.stack}>
          {busy && <Progress reached={reached} />}
          {report && <Report report={report} />}
        </div>
        {trouble && (
          <p className={styles.bad} role="alert">
            {trouble}
          </p>
        )}
      </div>
    </Dialog>
  )
}

function Progress({ reached }: { reached: DrillEvent | null }) {
  const { t } = useTranslation()
  if (reached?.stage !== 'killing') {
    return (
      <label className={styles.progress}>
        {t(reached === null ? 'recovery.copying' : 'recovery.checking')}
        <progress className={styles.bar} />
      </label>
    )
  }
  return (
    <label className={styles.progress}>
      {t('recovery.killing', { next: reached.done + 1, of: reached.of })}
      <progress className={styles.bar} value={reached.done} max={reached.of} />
    </label>
  )
}

function Report({ report }: { report: DrillReport }) {
  const { t, i18n } = useTranslation()
  const isWhole = report.lost === 0 && report.problems.length === 0
  const number = (value: number) => value.toLocaleString(i18n.language)
  const hashes = report.problems.length === 0 ? t('recovery.sound') : t('recovery.problems', { count: report.problems.length })
  const rows = [
    [t('recovery.kills'), number(report.kills)],
    [t('recovery.duringSave'), number(report.duringSave)],
    [t('recovery.saves'), number(report.saves)],
    [t('recovery.words'), number(report.words)],
    [t('recovery.lost'), number(report.lost)],
    [t('recovery.hashes'), hashes],
  ] as const
  return (
    <>
      <p className={isWhole ? styles.good : styles.bad}>
        <Icon of={isWhole ? CircleCheck : TriangleAlert} />
        {t(isWhole ? 'recovery.passed' : 'recovery.failed')}
      </p>
      <dl className={styles.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {report.problems.map((problem) => (
        <p key={problem} className={styles.bad}>
          {problem}
        </p>
      ))}
    </>
  )
}
