import { compareContents, isChangedBlock, type ComparedContent, type Comparison } from '#domain/history/compare.ts'

/** The two contents that are compared, the older first. */
export type CompareTask = readonly [before: ComparedContent, after: ComparedContent]

/** What did not change is only counted, so its words need not come back. */
function compare(before: ComparedContent, after: ComparedContent): Comparison {
  const comparison = compareContents(before, after)
  return { ...comparison, blocks: comparison.blocks.map((block) => (isChangedBlock(block) ? block : { ...block, runs: [] })) }
}

globalThis.addEventListener('message', ({ data: [before, after] }: MessageEvent<CompareTask>) => postMessage(compare(before, after)))
