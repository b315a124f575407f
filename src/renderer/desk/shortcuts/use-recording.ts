import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { commandWithKeys, recordKeys } from '../commands.ts'
import { keysOfEvent, printedKeys } from '../keys.ts'
import { chooseKeys } from './chosen-keys.ts'
import { whyUnusable } from './usable-keys.ts'

export interface Recording {
  /** The command that the next keys are for. */
  readonly id: string | null
  /** What the user should know: a message of the catalogue and what fills its gaps. */
  readonly said: { readonly message: string; readonly values: Readonly<Record<string, string>> } | null
  start(id: string, title: string, single: boolean): void
  stop(): void
}

interface Asked {
  readonly id: string
  readonly title: string
  readonly single: boolean
}

/** Takes the keys that are pressed next for a command. Keys of another are taken from it only when they are pressed twice. */
export function useRecording(): Recording {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [said, setSaid] = useState<Recording['said']>(null)
  const end = useCallback((last: Recording['said']) => {
    setAsked(null)
    setSaid(last)
  }, [])

  useEffect(() => {
    if (asked === null) return
    const { id, title, single } = asked
    let taken: string | null = null
    return recordKeys((event) => {
      // Whoever moves on has changed their mind.
      if (event.key === 'Tab') return
      event.preventDefault()
      event.stopPropagation()
      if (event.repeat) return
      if (event.key === 'Escape') return end(null)
      if (event.key === 'Delete' || event.key === 'Backspace') {
        chooseKeys(id, '')
        return end({ message: 'shortcuts.takenAway', values: { title } })
      }
      const keys = keysOfEvent(event)
      if (keys === null) return
      const values = { title, keys: printedKeys(keys) }
      const reason = whyUnusable(keys, single)
      const other = commandWithKeys(keys, id)
      if (reason !== null) setSaid({ message: reason, values })
      else if (other && taken !== keys) {
        taken = keys
        setSaid({ message: 'shortcuts.anothers', values: { ...values, other: t(other.title) } })
      } else {
        chooseKeys(id, keys)
        end({ message: 'shortcuts.given', values })
      }
    })
  }, [asked, end, t])

  return {
    id: asked?.id ?? null,
    said,
    start: (id, title, single) => {
      setAsked({ id, title, single })
      setSaid({ message: 'shortcuts.asked', values: { title } })
    },
    stop: () => end(null),
  }
}
