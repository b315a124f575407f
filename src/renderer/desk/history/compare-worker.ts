import { compareContents, type ComparedContent } from '#domain/history/compare.ts'

/** The two contents that are compared, the older first. */
export type CompareTask = readonly [before: ComparedContent, after: ComparedContent]

globalThis.addEventListener('message', ({ data: [before, after] }: MessageEvent<CompareTask>) => postMessage(compareContents(before, after)))
