import type { MessagePort } from 'node:worker_threads'
import type { NewsroomErrorData, NewsroomErrorKind } from '#contract/errors.ts'
import type { ImportProgress, ImportResult } from './import-result.ts'

/** The newsroom that the thread works on. */
export interface ThreadNewsroom {
  folder: string
  author: string
  language: string
}

/** What the thread is given when it starts: its newsroom, and the line to who decodes pictures. */
export interface ThreadStart {
  newsroom: ThreadNewsroom
  pictures: MessagePort
}

/** What the thread is told. `job` counts the imports of a thread. */
export type ThreadOrder = { kind: 'import'; job: number; paths: readonly string[]; origin: string } | { kind: 'stop'; job: number } | { kind: 'end' }

/** What the thread answers. */
export type ThreadMessage =
  | { kind: 'progress'; job: number; progress: ImportProgress }
  | { kind: 'result'; job: number; result: ImportResult }
  | { kind: 'failure'; job: number; failure: { kind: NewsroomErrorKind; data: NewsroomErrorData<NewsroomErrorKind>; message: string } }
