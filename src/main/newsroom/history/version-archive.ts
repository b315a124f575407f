import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { systemZone, utcNow } from '../clock.ts'
import { NewsroomError } from '../errors.ts'
import { newId } from '../new-id.ts'
import { changeBetween } from './version-change.ts'
import { isIntact, isSameContent, packVersion, unpackVersion, wholeContent, type KeptContent, type VersionContent } from './version-content.ts'
import { anchorEvery, VersionStore, type VersionReason, type VersionSummaryRow } from './version-store.ts'

const remembered = 16
/** A version stands alone again once what was kept since the last such one is so many times as long as it, or so many anchors back. */
const deltasToKeyframe = 8
const mostAnchors = 32

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
  readonly #unpacked = new Map<string, KeptContent>()

  constructor(database: NewsroomDatabase) {
    this.store = new VersionStore(database)
  }

  /** Keeps a version of a story after its last one. */
  keep(storyId: string, content: VersionContent, version: NewVersion): VersionSummaryRow {
    const number = (this.store.last(storyId)?.number ?? 0) + 1
    const base = this.#baseOf(storyId, number)
    const { isKeyframe, ...packed } = packVersion(content, base && this.#readableOrNull(base))
    const change = this.#changeSince(storyId, number, content)
    const row = { id: newId(), story_id: storyId, number, headline: content.fields.headline, created_at: utcNow(), zone: systemZone(), change, ...version }
    this.store.insert({ ...row, base: isKeyframe || base === null ? null : base.number, ...packed })
    this.#remember(row.id, content)
    return row
  }

  /** A version as it stood. Fails with DAMAGED where its bytes changed on the disk. */
  read(row: VersionSummaryRow): VersionContent {
    return wholeContent(this.#kept(row))
  }

  /** A version as it was packed: what is based on it is told as the changes to just that. */
  #kept(row: VersionSummaryRow): KeptContent {
    const known = this.#unpacked.get(row.id)
    if (known !== undefined) return known
    let content: KeptContent | null = null
    try {
      const chain = this.store.chain(row.story_id, row.number)
      if (chain[0]?.base !== null) throw new Error('The version that it is based on is gone')
      for (const link of chain) content = unpackVersion(link.content, content)
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
    return kept && isSameContent(wholeContent(kept), content) ? last : undefined
  }

  /** The newest version of a story that is intact and that `accepts` takes; undefined where there is none. */
  newestIntact(storyId: string, accepts: (content: VersionContent) => boolean): VersionContent | undefined {
    for (const row of this.store.list(storyId)) {
      const kept = this.#readableOrNull(row)
      const content = kept && wholeContent(kept)
      if (content !== null && accepts(content)) return content
    }
    return undefined
  }

  /** The version that a new one is told as the changes to: the last one, or for an anchor the anchor before. Null where it is to stand alone. */
  #baseOf(storyId: string, number: number): VersionSummaryRow | null {
    const span = this.store.span(storyId)
    if (span === undefined || span.anchors >= mostAnchors || span.deltaBytes > deltasToKeyframe * span.keyframeBytes) return null
    return (number % anchorEvery === 1 ? this.store.at(storyId, span.anchor) : this.store.last(storyId)) ?? null
  }

  /** What changed since the version before; null where it is to be counted later, or can not be. */
  #changeSince(storyId: string, number: number, content: VersionContent): string | null {
    const before = this.store.before(storyId, number)
    const kept = before && this.#readableOrNull(before)
    if (kept === null) return null
    const change = changeBetween(kept === undefined ? null : wholeContent(kept), content)
    return change && JSON.stringify(change)
  }

  #readableOrNull(row: VersionSummaryRow): KeptContent | null {
    try {
      return this.#kept(row)
    } catch (error) {
      if (error instanceof NewsroomError && error.kind === 'DAMAGED') return null
      throw error
    }
  }

  #remember(id: string, content: KeptContent): void {
    this.#unpacked.set(id, content)
    for (const oldest of this.#unpacked.keys()) {
      if (this.#unpacked.size <= remembered) break
      this.#unpacked.delete(oldest)
    }
  }
}
