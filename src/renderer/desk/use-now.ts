import { useSyncExternalStore } from 'react'
import { dayNumber } from './days.ts'

let today = new Date()

function subscribe(listener: () => void): () => void {
  const timer = setInterval(() => {
    const now = new Date()
    if (dayNumber(now) === dayNumber(today)) return
    today = now
    listener()
  }, 30_000)
  return () => clearInterval(timer)
}

/** A time of today, as a React value that changes when the day does. */
export function useToday(): Date {
  return useSyncExternalStore(subscribe, () => today)
}
