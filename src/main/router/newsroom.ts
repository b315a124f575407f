import { homedir } from 'node:os'
import type { ChangeEvent } from '#contract/newsroom.ts'
import type { Newsroom } from '#newsroom/newsroom.ts'
import { addSample } from '#newsroom/sample/add-sample.ts'
import { resourceFolder } from '#main/resources.ts'
import { stetVersion } from '#main/version.ts'
import { procedures } from './base.ts'

export function newsroomProcedures(newsroom: Newsroom) {
  const { newsroom: area } = procedures
  return {
    about: area.about.handler(async ({ context }) => {
      const { stories, photos, sources, trash } = await countAll(newsroom)
      return {
        folder: newsroom.folder,
        home: homedir(),
        version: stetVersion,
        door: context.host.door,
        platform: process.platform,
        language: newsroom.language,
        origin: context.origin,
        author: newsroom.author,
        notices: [...newsroom.notices.list()],
        empty: stories + photos + sources + trash === 0,
      }
    }),
    watch: area.watch.handler(({ input, signal }) => watch(newsroom, input.after, signal)),
    counts: area.counts.handler(() => countAll(newsroom)),
    search: area.search.handler(({ input }) => newsroom.search.find(input.query, input.limit)),
    addSample: area.addSample.handler(({ context }) => addSample(newsroom, resourceFolder('sample', 'photos'), context.origin)),
    backups: area.backups.handler(() => newsroom.backups.list()),
    backup: area.backup.handler(({ input }) => newsroom.backups.write(input.file)),
    restoreBackup: area.restoreBackup.handler(({ input }) => newsroom.backups.restore(input.file)),
    verify: area.verify.handler(({ signal }) => newsroom.backups.verify(signal)),
    proveRecovery: area.proveRecovery.handler(({ input, context, signal }) => newsroom.recovery.prove(input.storyId, context.host.startProcess, signal)),
    settings: area.settings.handler(() => newsroom.settings.all()),
    dictionaries: area.dictionaries.handler(() => newsroom.dictionaries.list()),
    saveSetting: area.saveSetting.handler(async ({ input, context }) => {
      await newsroom.settings.save(input.name, input.value, context.origin)
      return {}
    }),
  }
}

async function countAll(newsroom: Newsroom) {
  const [stories, photos, sources] = await Promise.all([newsroom.stories.counts(), newsroom.photos.counts(), newsroom.sources.counts()])
  return { stories: stories.kept, photos: photos.kept, sources: sources.kept, trash: stories.trashed + photos.trashed + sources.trashed }
}

/** The changes after a sequence, then those to come, until the window hangs up. */
async function* watch(newsroom: Newsroom, after: number | null, signal: AbortSignal | undefined): AsyncGenerator<ChangeEvent, void> {
  const waiting: ChangeEvent[] = []
  let wake = () => {}
  const stop = newsroom.changes.subscribe((change) => {
    waiting.push(change)
    wake()
  })
  const hangUp = () => wake()
  signal?.addEventListener('abort', hangUp)
  try {
    let told = after ?? newsroom.changes.last
    // Changes that were committed while these were read are also in `waiting`.
    if (after !== null) waiting.unshift(...newsroom.changes.since(after))
    for (;;) {
      if (signal?.aborted) return
      const change = waiting.shift()
      if (change === undefined) {
        await new Promise<void>((resolve) => (wake = resolve))
      } else if (change.sequence > told) {
        told = change.sequence
        yield change
      }
    }
  } finally {
    signal?.removeEventListener('abort', hangUp)
    stop()
  }
}
