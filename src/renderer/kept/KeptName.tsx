import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../ui/TextField.tsx'

/** What one of several things is called; the first thing to write where it was made a moment ago. */
export function KeptName({ value, isNew, className, onChange }: { value: string; isNew: boolean; className?: string; onChange: (name: string) => void }) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!isNew) return
    field.current?.focus()
    field.current?.select()
  }, [isNew])
  return <TextField label={t('kept.called')} value={value} maxLength={200} inputRef={field} className={className} onChange={onChange} />
}
