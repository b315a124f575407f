import { ORPCError } from '@orpc/client'
import { useSyncExternalStore } from 'react'
import { connect, type NewsroomClient } from './connection.ts'

let current: NewsroomClient | null = null
let connected = false
const listeners = new Set<() => void>()

function setConnected(value: boolean): void {
  connected = value
  for (const listener of listeners) listener()
}

/** The newsroom, for every call. Calls made while the line is broken fail at once; savers keep their text and try again. */
export function newsroom(): NewsroomClient {
  if (current === null) throw new Error('The newsroom is not connected yet')
  return current
}

/** Whether the line to the newsroom stands, as a React value. */
export function useConnected(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => connected,
  )
}

/** Runs `listener` each time the line comes or goes. */
export function onConnection(listener: (connected: boolean) => void): () => void {
  const tell = () => listener(connected)
  listeners.add(tell)
  return () => listeners.delete(tell)
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Opens the line and keeps it open: when it breaks it is tried again, sooner at first, then every two seconds. */
export async function openNewsroom(): Promise<void> {
  const connection = await connect()
  current = connection.client
  setConnected(true)
  void connection.closed.then(async () => {
    setConnected(false)
    for (let wait = 100; ; wait = Math.min(wait * 2, 2_000)) {
      await pause(wait)
      const attempt = await openNewsroom().then(
        () => true,
        () => false,
      )
      if (attempt) return
    }
  })
}

/** A failed call's named kind and data, or null for anything that is not one of the newsroom's own errors. */
export function newsroomError(error: unknown): { kind: string; data: Record<string, unknown> } | null {
  if (!(error instanceof ORPCError) || !error.defined) return null
  return { kind: error.code, data: error.data as Record<string, unknown> }
}
