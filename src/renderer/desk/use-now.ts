import { useSyncExternalStore } from 'react'
import { dayNumber } from './days.ts'

let today = new Date()
let minute = today
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function tick(): void {
  minute = new Date()
  if (dayNumber(minute) !== dayNumber(today)) today = minute
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(tick, 30_000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** A time of today, as a React value that changes when the day does. */
export function useToday(): Date {
  return useSyncExternalStore(subscribe, () => today)
}

/** The time, as a React value that is at most half a minute old. */
export function useMinute(): Date {
  return useSyncExternalStore(subscribe, () => minute)
}
