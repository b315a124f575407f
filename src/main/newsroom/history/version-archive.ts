import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { utcNow } from '../clock.ts'
import { NewsroomError } from '../errors.ts'
import { newId } from '../new-id.ts'
import { isIntact, isSameContent, packVersion, unpackVersion, type VersionContent } from './version-content.ts'
import { VersionStore, type VersionReason, type VersionSummaryRow } from './version-store.ts'

const keyframeEvery = 20
const remembered = 16

export interface NewVersion {
  reason: VersionReason
  name: string
  author: string
  words: number
  characters: number
}

/** Packs and unpacks versions. Everything here runs inside a transaction of the caller. */
export class VersionArchive {
  readonly store: VersionStore
  /** Versions never change, so the last ones unpacked need not be unpacked again. */
  readonly #unpacked = new Map<string, VersionContent>()

  constructor(database: NewsroomDatabase) {
    this.store = new VersionStore(database)
  }

  /** Keeps a version of a story after its last one. */
  keep(storyId: string, content: VersionContent, version: NewVersion): VersionSummaryRow {
    const last = this.store.last(storyId)
    const number = (last?.number ?? 0) + 1
    const startsAnew = last === undefined || number % keyframeEvery === 1
    const before = startsAnew ? null : this.#readableOrNull(last)
    const { keyframe, ...packed } = packVersion(content, before)
    const row = { id: newId(), story_id: storyId, number, headline: content.fields.headline, created_at: utcNow(), ...version }
    this.store.insert({ ...row, keyframe: keyframe ? 1 : 0, ...packed })
    this.#remember(row.id, content)
    return row
  }

  /** A version as it stood. Fails with DAMAGED where its bytes changed on the disk. */
  read(row: VersionSummaryRow): VersionContent {
    const known = this.#unpacked.get(row.id)
    if (known !== undefined) return known
    let content: VersionContent | null = null
    try {
      const chain = this.store.chain(row.story_id, row.number)
      for (const link of chain) content = unpackVersion({ keyframe: link.keyframe === 1, content: link.content }, content)
      const hash = chain.at(-1)?.hash
      if (content === null || hash === undefined || !isIntact(content, hash)) throw new Error('The hash differs')
    } catch (error) {
      throw new NewsroomError('DAMAGED', { what: `version of ${row.created_at}` }, { message: `The version of ${row.created_at} is damaged on the disk. Other versions are not touched by it.`, cause: error })
    }
    this.#remember(row.id, content)
    return content
  }

  /** The last version of a story where it is sound and holds just this content. */
  lastIfSame(storyId: string, content: VersionContent): VersionSummaryRow | undefined {
    const last = this.store.last(storyId)
    const kept = last && this.#readableOrNull(last)
    return kept && isSameContent(kept, content) ? last : undefined
  }

  /** The newest version of a story that is intact and that `accepts` takes; undefined where there is none. */
  newestIntact(storyId: string, accepts: (content: VersionContent) => boolean): VersionContent | undefined {
    for (const row of this.store.list(storyId)) {
      const content = this.#readableOrNull(row)
      if (content !== null && accepts(content)) return content
    }
    return undefined
  }

  #readableOrNull(row: VersionSummaryRow): VersionContent | null {
    try {
      return this.read(row)
    } catch (error) {
      if (error instanceof NewsroomError && error.kind === 'DAMAGED') return null
      throw error
    }
  }

  #remember(id: string, content: VersionContent): void {
    this.#unpacked.set(id, content)
    for (const oldest of this.#unpacked.keys()) {
      if (this.#unpacked.size <= remembered) break
      this.#unpacked.delete(oldest)
    }
  }
}
