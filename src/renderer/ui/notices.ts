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
}

export const useNotices = create<{ notices: readonly Notice[] }>()(() => ({ notices: [] }))

/** Shows a notice; one with the same id is replaced. */
export function showNotice(notice: Notice): void {
  useNotices.setState(({ notices }) => ({ notices: [...notices.filter(({ id }) => id !== notice.id), notice] }))
}

export function dismissNotice(id: string): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}
