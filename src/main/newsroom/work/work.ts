import type { NewsroomErrorData, NewsroomErrorKind } from '#contract/errors.ts'
import type { EntryKey } from '../search/search-store.ts'

/** The long work that a thread of its own does in a newsroom's folder. */
export type WorkRequest = { folder: string } & ({ name: 'verify'; only?: 'database' } | { name: 'index'; entry: EntryKey } | { name: 'tidy-history' })

export type WorkOutcome = { result: unknown } | { failure: { kind: NewsroomErrorKind; data: NewsroomErrorData<NewsroomErrorKind>; message: string } }
