import { importInWorker } from '#newsroom/importing/import-in-worker.ts'
import type { Newsroom } from '#newsroom/newsroom.ts'
import { procedures } from './base.ts'

export function importingProcedures(newsroom: Newsroom) {
  const { importing: area } = procedures
  return {
    fromPaths: area.fromPaths.handler(({ input, context, signal }) => importInWorker(newsroom, input.paths, { origin: context.origin, signal })),
  }
}
