import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { momentText } from '../days.ts'
import { useMinute } from '../use-now.ts'
import { ownZone, utcOfWallTime, wallTime } from './local-time.ts'
import styles from './story-details.module.css'

/** Until when the story may not go out, on the clocks of the zone that it was set in, else of this machine's. */
export function EmbargoField({ at, zone, onChange }: { at: string | null; zone: string | null; onChange: (at: string | null, zone: string | null) => void }) {
  const { t, i18n } = useTranslation()
  const now = useMinute()
  const shownZone = zone ?? ownZone()
  const zoneWords = t('inspector.embargoZone', { zone: shownZone.replaceAll('_', ' ') })
  const isOver = at !== null && Date.parse(at) <= now.getTime()
  const kept = at === null ? '' : wallTime(at, shownZone)
  // While somebody types, the field shows what is typed, else what is kept.
  const [typed, setTyped] = useState<string | null>(null)

  function change(text: string): void {
    setTyped(text)
    const next = utcOfWallTime(text, shownZone)
    if (next !== null && next !== at) onChange(next, shownZone)
  }

  return (
    <div data-field="embargoAt" className={styles.embargo}>
      <TextField
        label={t('inspector.embargo')}
        type="datetime-local"
        value={typed ?? kept}
        hint={at === null ? undefined : isOver ? `${zoneWords}. ${t('inspector.embargoOver', { time: momentText(new Date(at), now, i18n.language) })}` : zoneWords}
        onChange={change}
        onBlur={() => {
          if (typed === '' && at !== null) onChange(null, null)
          setTyped(null)
        }}
      />
      {at !== null && <IconButton icon={X} label={t('inspector.clearEmbargo')} className={styles.clear} onClick={() => onChange(null, null)} />}
    </div>
  )
}
