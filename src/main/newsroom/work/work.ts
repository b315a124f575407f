import type { NewsroomErrorData, NewsroomErrorKind } from '#contract/errors.ts'

/** The long work that a thread of its own does. */
export type WorkName = 'verify'

export interface WorkRequest {
  name: WorkName
  folder: string
}

export type WorkOutcome = { result: unknown } | { failure: { kind: NewsroomErrorKind; data: NewsroomErrorData<NewsroomErrorKind>; message: string } }
