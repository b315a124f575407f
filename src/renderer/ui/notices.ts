import { create } from 'zustand'

/** Something that happened and that the user should know of; it stays until it is dismissed or replaced. */
export interface Notice {
  readonly id: string
  readonly level: 'info' | 'warning' | 'error'
  /** A message of the catalogue, and what fills its gaps. */
  readonly message: string
  readonly values?: Readonly<Record<string, unknown>>
  /** What can be done about it: a message of the catalogue and the deed. */
  readonly action?: { readonly message: string; readonly run: () => void }
  /** Goes by itself after a while: for what was done and can be undone. Never for an error. */
  readonly passing?: boolean
}

export const useNotices = create<{ notices: readonly Notice[] }>()(() => ({ notices: [] }))

const passesAfter = 9_000
const timers = new Map<string, ReturnType<typeof setTimeout>>()

/** Keeps a passing notice while it is pointed at or holds the focus. */
export function holdNotice(id: string): void {
  clearTimeout(timers.get(id))
  timers.delete(id)
}

export function dismissNotice(id: string): void {
  holdNotice(id)
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}

/** Lets a passing notice go on its way again. */
export function releaseNotice(id: string): void {
  const notice = useNotices.getState().notices.find((other) => other.id === id)
  if (!notice?.passing || notice.level === 'error') return
  holdNotice(id)
  timers.set(
    id,
    setTimeout(() => dismissNotice(id), passesAfter),
  )
}

/** Shows a notice; one with the same id is replaced. */
export function showNotice(notice: Notice): void {
  holdNotice(notice.id)
  useNotices.setState(({ notices }) => ({ notices: [...notices.filter(({ id }) => id !== notice.id), notice] }))
  releaseNotice(notice.id)
}
